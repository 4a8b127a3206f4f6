#pragma once

#include "api/api_error.h"
#include "practice/fault.h"

#include <QList>
#include <QStringList>

namespace rd {

// What a fault on a request must look like to a person (api/response_parser.h; ui/text/api_error_text.cpp).

// Every kind of error that is right for it; empty: it does no harm. Of a DELETE that is not taken for
// success, and of a page or token that is not used.
QList<ApiError::Kind> expectedKinds(const Fault &fault, PracticeRequests which);

// The request is sent again by itself, so that the fault does no harm: a limit that passes, a token that is
// renewed. Never a DELETE.
bool isSentAgain(const Fault &fault, PracticeRequests which);

// Qt may repeat the request by itself (docs/pitfalls.md 1.1), and succeed. Never a DELETE.
bool mayBeRepeated(const Fault &fault, PracticeRequests which);

// What is wrong with the words for an error that may be any of those: missing, of another kind, a claim that
// nothing was sent where it may have been, or a secret in them. Empty: nothing.
QStringList wrongWords(const ApiError &error, const QList<ApiError::Kind> &expected,
                       const QByteArray &secret);

} // namespace rd

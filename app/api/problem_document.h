#pragma once

#include "api/http_headers.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QPair>
#include <QString>

namespace rd {

// One row of `errors[]`.
struct ProblemDetail
{
    QString param;
    QString detail;
    QString code;
    bool operator==(const ProblemDetail &) const = default;
};

// What an error answer carried: an RFC 9457 problem document, or whatever came instead. All text is
// the server's, raw: show it through safeText()/safeBlock(). Never opened, never followed.
struct Problem
{
    enum class Body {
        None,      // no body
        Document,  // a problem document (complete or with members missing or of a wrong type), or plain JSON
                   // with any of its members
        Malformed, // says it is JSON but is not readable, or has a key twice: what could be read is here
        Html,
        Text, // anything else
    };
    Body body = Body::None;

    // Members of the document; a null string where absent or not a string.
    QString type;
    QString title;
    int documentStatus = 0; // member `status`; the wire's status wins where they differ; 0: absent
    QString detail;
    QString instance;
    QString code;
    QString param;
    QList<ProblemDetail> errors; // at most 200
    // Unknown members, and known ones of a wrong type, by name with their value as compact JSON, each cut at
    // 2,000 characters, at most 50.
    QList<QPair<QString, QString>> extensions;

    QString requestId; // member request_id, else header X-Request-Id
    QString mediaType; // as it was sent
    QString bodyText;  // the body as text for Html, Text and Malformed; at most 64 KiB

    bool operator==(const Problem &) const = default;
};

// Survives anything: never fails, never throws (docs/pitfalls.md 6.5). A secret of ours that the server
// echoes is masked.
Problem parseProblem(const HttpHeaders &headers, const QByteArray &body);

} // namespace rd

Q_DECLARE_METATYPE(rd::Problem)

#pragma once

#include "practice/options.h"
#include "practice/sample_data.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace rd {

// One answer before it goes out.
struct PracticeAnswer
{
    int status = 200;
    QByteArray type; // empty: no body
    QByteArray page; // HTML instead of `json`
    QJsonObject json;
    QList<std::pair<QByteArray, QByteArray>> headers;

    void add(const QByteArray &name, const QByteArray &value) { headers.append({name, value}); }
    bool isProblem() const { return type == "application/problem+json"; }
    QByteArray body() const;
};

PracticeAnswer noContent();
PracticeAnswer jsonAnswer(const QJsonObject &object);

// What stands before an API answers, not the API itself.
PracticeAnswer foreignNotFoundPage();

// A problem document with the type and title of its status; `instance` comes
// last.
PracticeAnswer problemAnswer(int status, const QString &code, const QString &detail);
// The same with `param`, and an item of errors[] for it.
PracticeAnswer invalidParam(int status, const QString &code, const QString &param, const QString &detail);
// 405; `allow` as in RFC 9110, 10.2.1.
PracticeAnswer methodNotAllowed(const QByteArray &allow);
// 401 with its challenge (RFC 9110, 11.6.1).
PracticeAnswer unauthorized(const QByteArray &scheme, const QString &code, const QString &detail);
// What the API's documentation names for a status: for faults that were asked for. 502 and 504 are a
// gateway's page.
PracticeAnswer faultAnswer(int status);

// IMF-fixdate (RFC 9110, 5.6.7).
QByteArray httpDate(const QDateTime &utc);

QJsonObject credentialJson(const PracticeCredential &credential, PracticeOptions::Timestamps form);

} // namespace rd

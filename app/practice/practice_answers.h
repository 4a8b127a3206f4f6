#pragma once

#include "practice/practice_data.h"
#include "practice/practice_options.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>

namespace rd {

// One answer before it goes out.
struct PracticeAnswer
{
    int status = 200;
    QByteArray type; // empty: no body
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;

    void add(const QByteArray &name, const QByteArray &value) { headers.append(qMakePair(name, value)); }
};

PracticeAnswer jsonAnswer(const QJsonObject &object);
PracticeAnswer htmlNotFound();
// A problem document with every required member (contract: Problem details); `param` and `itemCode` fill
// errors[].
PracticeAnswer problemAnswer(int status, const QByteArray &instance, const QString &code,
                             const QString &detail, const QString &param = {}, const QString &itemCode = {});
// The problem that the contract's table names for a status, for faults that are asked for.
PracticeAnswer faultAnswer(int status, const QByteArray &instance);

// IMF-fixdate (RFC 9110, 5.6.7).
QByteArray httpDate(const QDateTime &utc);

QJsonObject credentialJson(const PracticeCredential &credential, PracticeOptions::Timestamps form);

} // namespace rd

#include "fakes/property.h"

#include "journal/run_history.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace rd {

namespace {

const QString ofAttempts = QStringLiteral("SELECT attempt FROM attempt WHERE client_id = ?");

} // namespace

Property::Property(const QString &journalFile) : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(journalFile);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
}

Property::~Property()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QStringList Property::column(const QString &text, const QStringList &values) const
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    query.prepare(text);
    for (const QString &value : values)
        query.addBindValue(value);
    if (!query.exec())
        qFatal("the journal cannot be read: %s", qPrintable(query.lastError().text()));
    QStringList result;
    while (query.next())
        result.append(query.value(0).toString());
    return result;
}

int Property::attempts(const QString &clientId) const
{
    return static_cast<int>(column(ofAttempts, {clientId}).size());
}

int Property::notSent(const QString &clientId) const
{
    return static_cast<int>(
        column(QString(ofAttempts + QStringLiteral(" AND end_kind = 'not_sent'")), {clientId}).size());
}

int Property::unended(const QString &clientId) const
{
    return static_cast<int>(
        column(QString(ofAttempts + QStringLiteral(" AND end_kind IS NULL")), {clientId}).size());
}

Outcome Property::recordedOutcome(const QString &clientId) const
{
    const QStringList rows =
        column(QStringLiteral("SELECT data FROM entry WHERE kind = 'outcome' AND client_id = ? "
                              "ORDER BY sequence DESC LIMIT 1"),
               {clientId});
    if (rows.isEmpty())
        return Outcome::Pending;
    const QJsonObject data = QJsonDocument::fromJson(rows.first().toUtf8()).object();
    return outcomeFromText(data.value(QLatin1String("outcome")).toString()).value_or(Outcome::Pending);
}

QStringList Property::kinds() const
{
    return column(QStringLiteral("SELECT kind FROM entry ORDER BY sequence"));
}

QStringList Property::data(const QString &kind) const
{
    return column(QStringLiteral("SELECT data FROM entry WHERE kind = ? ORDER BY sequence"), {kind});
}

void Property::deleteArrived(const QString &clientId)
{
    const int seen = ++m_seen[clientId];
    if (const int rows = attempts(clientId) - notSent(clientId); rows < seen)
        m_faults.append(QStringLiteral("DELETE %1 of %2 came with %3 attempt rows")
                            .arg(QString::number(seen), clientId, QString::number(rows)));
    if (const int open = unended(clientId); open != 1)
        m_faults.append(QStringLiteral("DELETE %1 of %2 came with %3 open attempt rows")
                            .arg(QString::number(seen), clientId, QString::number(open)));
}

QStringList Property::faults(const ItemStatus &item, Truth truth) const
{
    QStringList all = faults(item.seen.clientId, item.outcome, truth);
    if (item.phase != ItemStatus::Phase::Done)
        all.append(QStringLiteral("the item is not done"));
    if (item.attempts != attempts(item.seen.clientId))
        all.append(QStringLiteral("the item counts %1 attempts").arg(item.attempts));
    if (isRevoked(item.outcome) != item.proof.known() || isRevoked(item.outcome) != item.exposure.has_value())
        all.append(QStringLiteral("exposure and outcome differ"));
    return all;
}

QStringList Property::faults(const QString &clientId, Outcome outcome, Truth truth) const
{
    QStringList all = m_faults;
    const int seen = m_seen.value(clientId);
    // One that was lost on its way has a row, but was not seen.
    if (attempts(clientId) - notSent(clientId) < seen)
        all.append(QStringLiteral("%1 DELETEs without a row").arg(seen));
    if (unended(clientId) != 0)
        all.append(QStringLiteral("an attempt has no end"));
    if (recordedOutcome(clientId) != outcome)
        all.append(QStringLiteral("the journal says ") + outcomeText(recordedOutcome(clientId)));
    if (outcome == Outcome::NotAttempted && seen > 0)
        all.append(QStringLiteral("not attempted, but the server saw it"));
    if (contradicts(outcome, truth))
        all.append(QStringLiteral("the server contradicts ") + outcomeText(outcome));
    return all;
}

bool contradicts(Outcome outcome, Truth truth)
{
    switch (outcome) {
    case Outcome::Revoked:
    case Outcome::RevokedReplyLost:
    case Outcome::AlreadyRevoked:
        return truth != Truth::Revoked;
    case Outcome::Refused:
    case Outcome::StillActive:
        return truth != Truth::Active;
    case Outcome::NotFound:
        return truth != Truth::Gone;
    case Outcome::Pending:
        return true;
    case Outcome::Unknown:
    case Outcome::NotAttempted:
        break;
    }
    return false;
}

} // namespace rd

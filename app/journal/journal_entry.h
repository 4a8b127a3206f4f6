#pragma once

#include "journal/trust.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

#include <optional>

namespace rd {

// One line of the journal: append-only, never changed. No secrets, no tokens.
// Made by entries.h, which says what `data` holds.
struct JournalEntry
{
    enum class Kind {
        Plan,    // a confirmed plan: data holds it whole, its items too, with its digest
        Attempt, // the intent to send one DELETE; durable before it is sent
        Answer,  // what came of that attempt: wire, status, code, request id
        NotSent, // that attempt never left
        Wait,    // why and until when nothing is sent
        Reading, // one reading of the credential from the list
        Outcome, // the outcome of one item
        State,   // a state of the run
        Note,    // anything an operator is told about the journal itself
        // Since version 3:
        Accepted,  // somebody has seen what is wrong with the journal, and lets it go on
        Began,     // the first row of a journal that replaces an altered one
        Verified,  // a revoked credential was read once more after the run's end
        Exported,  // evidence was made of runs
        Place,     // where a credential was seen
        Incident,  // what is known of a leak: since when, how it became known
        Alarm,     // what somebody must look at, such as a revoked credential that is listed as active
        SystemLog, // what was handed to the system's log, or why it was not
    };
    Kind kind = Kind::Note;
    QString runId;
    int item = -1;   // index in the plan; -1: the run as a whole
    int attempt = 0; // 1, 2, … within the item; 0: none
    QString environmentId;
    QString clientId;
    QDateTime at;                        // UTC, local clock
    std::optional<QDateTime> serverDate; // of the answer that it tells of
    QJsonObject data;

    // Set by the journal.
    qint64 sequence = 0;
    QByteArray hash;              // of its row, when it was written
    Trust trust = Trust::Unkeyed; // when it is read
};

QString journalKindText(JournalEntry::Kind kind);
std::optional<JournalEntry::Kind> journalKindFromText(const QString &text);

} // namespace rd

Q_DECLARE_METATYPE(rd::JournalEntry)

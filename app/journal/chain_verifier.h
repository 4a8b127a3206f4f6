#pragma once

#include "journal/hash_chain.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>

namespace rd {

// Why a journal is not what was written.
enum class ChainFault {
    None,
    Gap,        // a row is missing before this one, or rows are out of order
    NoHash,     // a row without a hash after one that has it
    LinkBroken, // it does not continue the row before: that one was changed, or this one came from elsewhere
    RowAltered, // its fields do not match its hash
    KeyChangeHidden,    // another key than the row before, without a row that says so
    EndMissing,         // the file ends before the row that was anchored
    NotWhatWasAnchored, // the row that was anchored is another one
    // Nothing is broken, but rows prove nothing:
    KeyMissing, // their key is not at hand
    Unproven,   // they have no key and stand behind rows that have one
    OtherPlan,  // a plan is not the one whose digest stands beside it
};

// A stable name for each: "row_altered".
QString chainFaultText(ChainFault fault);
ChainFault chainFaultFromText(const QString &text);

struct RowRange
{
    qint64 first = 0;
    qint64 last = 0;

    bool operator==(const RowRange &) const = default;
};

// That somebody accepted a journal as it was: a row of it. With `fault` and its row, what was wrong.
struct Acceptance
{
    qint64 row = 0;
    QDateTime at{}; // UTC
    QString by{};   // the system's name of the person
    ChainFault fault = ChainFault::None;
    qint64 faultRow = 0;
    RowRange missing{}; // rows that were written once and are gone; 0: none, or it is not known which
};

// That a journal took the place of an altered one: its first row.
struct ReplacedJournal
{
    QDateTime at{};  // UTC
    QString name{};  // of the file that was set aside; empty: there was none
    qint64 rows = 0; // that it had; 0: nobody knows
    QString fault{}; // journalFaultText()
};

struct ChainReport
{
    ChainFault fault = ChainFault::None;
    qint64 row = 0;   // the first bad one; for EndMissing the first that is missing
    qint64 first = 0; // rows that were looked at; 0: none
    qint64 last = 0;
    qint64 keyed = 0;        // checked with their key
    qint64 unkeyed = 0;      // checked, but without a key: whoever can write the file could write them, too
    qint64 unhashed = 0;     // rows of version 1: covered by what follows them, if anything does
    qint64 keyMissing = 0;   // rows whose key was not given: their links alone were looked at
    RowRange keyMissingRows; // the first and the last of them
    qint64 unproven = 0;     // of `unkeyed`: behind rows that have a key
    QList<RowRange> unprovenRows; // where those are, at most the first hundred places
    QList<qint64> otherPlans;     // rows whose plan is not the one whose digest stands there; as many
    QStringList keyIds;           // that the rows name, in the order in which they appear
    bool anchored = false;        // compared with an anchor
    qint64 notAnchoredYet = 0;    // rows beyond it

    RowRange missing;    // of Gap and EndMissing: the rows that are gone
    qint64 greatest = 0; // the most rows that the anchor knows of
    // Of every row, oldest first. What was wrong before one is no fault any more; intact it is never again.
    QList<Acceptance> acceptances;
    qint64 acceptedTo = 0;                   // the last one that is of all that stands before it
    int acceptancesGone = 0;                 // that the anchor counts, and no row tells of
    std::optional<ReplacedJournal> replaced; // as the first row tells it
    QByteArray content; // hash over all rows, from the first on: what an acceptance is of

    bool wasAccepted() const { return !acceptances.isEmpty() || acceptancesGone > 0; }
    bool intact() const { return fault == ChainFault::None; }
    // The fault, or what makes rows of an intact chain prove nothing; what was accepted is none.
    ChainFault finding() const;
    qint64 findingRow() const;
};

// A check, and what a journal needs to go on.
struct ChainFindings
{
    ChainReport report;
    ChainHead head;
    QString lastKeyId;  // of the last row that has a key; empty: none has
    QStringList keyIds; // only from Journal::look(): the keys that rows name, the latest first
};

// Looks at rows one after the other, in the order of the file. Pure; a value for one pass.
class ChainCheck
{
public:
    // `before`: what the first row that will be added has to continue; `keyedBefore`: some row before it has
    // a key. Keys and anchor outlive it; nullptr: there are none.
    ChainCheck(ChainHead before, const ChainKeys *keys, const ChainAnchor *anchor, bool keyedBefore = false);

    void add(const ChainRow &row);
    // Once, after the last row.
    ChainReport finish();
    // Where the rows end that were added.
    const ChainHead &head() const { return m_head; }

private:
    void blame(ChainFault fault, qint64 row);
    void compareWithAnchor();
    QByteArray checkedHash(const ChainRow &row);
    const Secret *keyOf(const ChainRow &row) const;
    bool isProven(const ChainRow &row) const;
    void judge(const ChainRow &row);
    void takeAcceptance(const ChainRow &row);
    void addContent(const ChainRow &row);
    void readFirst(const ChainRow &row);

    ChainHead m_head;
    bool m_keyed; // some row had a key
    bool m_fromFirst;
    bool m_acceptedSeen = false; // the row that the anchor names
    const ChainKeys *m_keys;
    const ChainAnchor *m_anchor;
    ChainReport m_report;
};

// The `data` of the entry that says that a journal was accepted, and back. `content`: ChainReport::content.
QJsonObject acceptanceToData(const Acceptance &acceptance, const QByteArray &content);
Acceptance acceptanceFromData(const QJsonObject &data);

// The row that announces another key, or none: the `data` of a Note entry. An empty id: without a key.
QString keyChangeData(const QString &fromKeyId, const QString &toKeyId);

} // namespace rd

Q_DECLARE_METATYPE(rd::ChainReport)

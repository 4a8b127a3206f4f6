#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <optional>

namespace rd {

// One row of the journal as the chain sees it: its columns, raw.
struct ChainRow
{
    qint64 sequence = 0;
    QString kind;
    QString runId;
    qint64 item = -1;
    qint64 attempt = 0;
    QString environmentId;
    QString clientId;
    qint64 atMs = 0;
    std::optional<qint64> serverMs;
    QString data;
    QString keyId;       // chainKeyId() of the key that it was made with; empty: none
    QByteArray previous; // hash of the row before; empty: there is none
    QByteArray hash;     // empty: a row from before there was a chain
};

// The hash that ties a row to the one before: HMAC-SHA-256 (RFC 2104), without a key SHA-256, over a domain
// tag and every column but the hash itself, each length-prefixed (traps 4.5). With a key it makes evident
// what somebody changed who can write the file but not read the keychain; without one, only what changed by
// accident. Neither shows that the newest rows were cut off together with what counts them.
QByteArray chainHash(const ChainRow &row, QByteArrayView key);

// Names a key without telling it: the first 8 bytes of a SHA-256, in hex.
QString chainKeyId(const Secret &key);

// What became of a journal's chain.
struct ChainCheck
{
    enum class Fault {
        None,
        Changed,   // a row is not what it was when it was written
        Broken,    // a row does not follow the one before it
        Missing,   // rows are gone between two others, or after the last one
        Unchained, // a row without a hash after rows that have one
    };
    Fault fault = Fault::None;
    qint64 sequence = 0; // of the first row with that fault
    qint64 rows = 0;
    qint64 keyed = 0;    // proved with the key
    qint64 otherKey = 0; // made with a key that is not at hand: only their order is proved
    qint64 unkeyed = 0;  // made without a key

    bool operator==(const ChainCheck &) const = default;
};

// Goes through the rows in their order. A value; any thread, one at a time.
class ChainChecker
{
public:
    // `key` outlives it; empty: there is none at hand.
    explicit ChainChecker(const Secret &key);

    void add(const ChainRow &row);
    // `lastSequence`: of the last row that was ever written.
    ChainCheck finish(qint64 lastSequence);

private:
    ChainCheck::Fault faultOf(const ChainRow &row) const;

    const Secret &m_key;
    QString m_keyId;
    ChainCheck m_check;
    qint64 m_sequence = 0;
    QByteArray m_hash;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::ChainCheck)

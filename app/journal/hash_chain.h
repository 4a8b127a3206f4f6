#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QString>

#include <limits>
#include <map>
#include <optional>

namespace rd {

// The chain that makes a change of the journal evident (docs/pitfalls.md 4.5), as values and pure functions.
// Each row holds a hash over its own fields and the hash of the row before:
//
//   row_hash = H(tag, sequence, kind, run_id, item, attempt, environment_id, client_id, at_ms, server_ms,
//                data, key_id, prev_hash)
//
// each field as its length (8 bytes, big-endian) and its bytes: texts in UTF-8, numbers in 8 bytes
// big-endian, none as no bytes; the first row's prev_hash is empty. H is HMAC-SHA-256 (RFC 2104) with the key
// that key_id names, or SHA-256 where key_id is empty. Rows of version 1 of the schema hold no hash; what
// they would hold without a key is computed, so that the first row after them covers them.
//
// It is tamper-evident, no more: who holds the key (this account's keychain) can rewrite everything; who can
// write the file alone can cut its end off, which only the anchor shows. Without a key, he can rewrite it
// all.

// One row as it stands in the file.
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
    QString keyId;       // empty: without a key
    QByteArray prevHash; // empty: the first row
    QByteArray rowHash;  // empty: a row of version 1

    bool operator==(const ChainRow &) const = default;
};

// By key id.
using ChainKeys = std::map<QString, Secret>;

// The key that new rows get.
struct ChainKey
{
    QString id;
    Secret key;
};

// `key` nullptr: without one.
QByteArray chainHash(const ChainRow &row, const Secret *key);

// As a number of rows: all of them.
inline constexpr qint64 everyRow = std::numeric_limits<qint64>::max();

// Names a key without telling it: the first 8 bytes of a SHA-256, in hex.
QString chainKeyId(const Secret &key);

// Where a chain ends: so many rows, and the last one's hash.
struct ChainHead
{
    qint64 rows = 0; // the last row's sequence; 0: no row
    QByteArray hash;
    QString keyId;      // of the last row
    bool hashed = true; // false: the last row is of version 1
};

// A head as it was when it was put where the file's writer cannot reach it.
struct ChainAnchor
{
    qint64 rows = 0;
    QByteArray hash;
    QString keyId;
    // Somebody accepted what is wrong before that row: checks at a start begin here.
    qint64 from = 1;
    // What no acceptance makes forgotten: the most rows that there ever were, how often something was
    // accepted, and the hash of the row that says so last (empty: not known, or never).
    qint64 greatest = 0;
    int acceptances = 0;
    QByteArray acceptedHash{};

    bool wasAccepted() const { return acceptances > 0; }
};

// "2 rows hash key-id from greatest acceptances accepted-hash", hashes in hex, no key id and no accepted hash
// as
// "-"; at most 300 bytes. Back: the earlier form "1 rows hash key-id from", too; nothing where it is anything
// else.
QByteArray packAnchor(const ChainAnchor &anchor);
std::optional<ChainAnchor> unpackAnchor(QByteArrayView packed);

} // namespace rd

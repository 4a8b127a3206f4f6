#pragma once

#include "journal/hash_chain.h"

#include <QSet>

#include <memory>

namespace rd {

// How far what a row of the journal says, or a whole run, can be believed. Whoever can write the file can
// write rows without a key: where keys are in use, such rows count for nothing (docs/pitfalls.md 4.5).
enum class Trust {
    Keyed,      // proved with its key
    Unkeyed,    // no key was in use yet, or it was written without one in this start: as good as the file
    Unproven,   // without a key behind rows that have one
    KeyMissing, // its key is not at hand
    Altered,    // it does not match its hash
    OtherPlan,  // of a run: its plan is not the one whose digest was written
};

// Whether it may colour anything: a status, a time, a run that is offered.
bool isTrusted(Trust trust);

// What rows are judged by.
struct Beliefs
{
    std::shared_ptr<const ChainKeys> keys; // null: none
    // Whether rows from before the first key are believed at all: not in a journal that was changed, or whose
    // change was accepted, since nobody knows who wrote them.
    bool unkeyed = true;
};

// Judges the rows of one file, one by one. Pure.
class RowJudge
{
public:
    // `firstKeyed`: the first row with a key; 0: none has. `prefixHolds`: the rows before it are a chain that
    // it continues. `own`: hashes of rows that were written without a key in this start. They outlive it.
    RowJudge(const Beliefs &beliefs, const QSet<QByteArray> &own, qint64 firstKeyed, bool prefixHolds);

    Trust judge(const ChainRow &row) const;

private:
    const Beliefs &m_beliefs;
    const QSet<QByteArray> &m_own;
    qint64 m_firstKeyed;
    bool m_prefixHolds;
};

} // namespace rd

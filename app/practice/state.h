#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QMap>
#include <QString>

namespace rd {

// What a practice server keeps over a restart; everything else follows from the seed. Times are UTC.
struct PracticeState
{
    quint32 seed = 1;
    int count = 0;
    QDateTime base;                   // of the first start; all made-up times hang on it
    QDateTime ownLastUse;             // null: not yet
    QMap<QString, QDateTime> revoked; // client id → when; without those that were made up as revoked
};

// The highest count that may be asked for.
inline constexpr int mostPracticeCredentials = 1'000'000;

// Reads it back as strictly as it was written. The error is one sentence; the file is never changed.
Result<PracticeState, QString> readPracticeState(const QString &file);

// Replaces the file as a whole and on disk, or leaves it as it was and returns false. Makes its folder.
[[nodiscard]] bool writePracticeState(const QString &file, const PracticeState &state);

} // namespace rd

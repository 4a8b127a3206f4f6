#pragma once

#include "practice/fault.h"

#include <QList>
#include <QMap>
#include <QString>

class QCommandLineParser;

namespace rd {

// The switches of revoke-desk-practice (`--help` lists them); the same for the server inside the program.
struct PracticeOptions
{
    enum class RetryAfter { None, Seconds, Date };
    enum class Reset { Epoch, Delta };
    enum class Timestamps { Iso, Epoch };
    enum class Limiter { Before, After }; // of applying a request: After applies it, then answers 429

    int port = 0; // 0: any free one
    QString prefix = QStringLiteral("/v3");
    int count = 214;
    quint32 seed = 1;
    int latencyMs = 0; // between applying a request and answering it
    int limit = 100;   // requests per window; 0: no limit and no headers
    int windowSeconds = 60;
    Limiter limiter = Limiter::Before;
    RetryAfter retryAfter = RetryAfter::None;
    Reset reset = Reset::Epoch;
    Timestamps timestamps = Timestamps::Iso;
    int secondDelete = 404; // 204, 404 or 409 for one that is revoked already
    int tokenSeconds = 3600;
    QMap<int, int> failDelete; // n-th DELETE (from 1) → status
    QList<FaultRule> faults;   // of the connections
    int chaosPercent = 0;      // of the requests, each with a fault by chance
    QString stateFile;         // empty: nothing is kept; one that exists holds over `count` and `seed`
};

// The switches for a parser, and what it read of them. An empty text: all is well; otherwise one sentence on
// the first wrong one.
void addPracticeSwitches(QCommandLineParser *parser);
QString readPracticeSwitches(const QCommandLineParser &parser, PracticeOptions *options);

} // namespace rd

#pragma once

#include "practice/options.h"
#include "scheduler/pace.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace rd::bench {

// A server to measure against; without one the benchmark starts a practice server of its own.
struct Server
{
    QString url;
    QString clientId;
    QByteArray secret;
};

struct PaceOptions
{
    Pace pace = Pace::Fast;
    int count = 120;
    int limit = 50;
    int windowSeconds = 30;
    PracticeOptions::RetryAfter retryAfter = PracticeOptions::RetryAfter::None;
    PracticeOptions::Reset reset = PracticeOptions::Reset::Epoch;
    bool otherClient = false; // considerate only
};

// Each gives one JSON object, or nullopt after a sentence on standard error.
std::optional<QJsonObject> list(const std::optional<Server> &server, int count, int latencyMs);
std::optional<QJsonObject> startup(int runs);
std::optional<QJsonObject> pace(const std::optional<Server> &server, const PaceOptions &options);
std::optional<QJsonObject> speed(const std::optional<Server> &server, int count, int latencyMs, Pace pace);
// `rows`: in the list, at least.
std::optional<QJsonObject> stall(int count, int rows, int latencyMs);

// The product's side of `startup` and of `stall`, each in a process of its own.
int startupChild(int argc, char **argv, qint64 startedMs);
int stallChild(int argc, char **argv, int count);

} // namespace rd::bench

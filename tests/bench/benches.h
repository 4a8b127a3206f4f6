#pragma once

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

// Each gives one JSON object, or nullopt after a sentence on standard error.
std::optional<QJsonObject> list(const std::optional<Server> &server, int count, int latencyMs);
std::optional<QJsonObject> startup(int runs);

// The product's side of `startup`, in a process of its own.
int startupChild(int argc, char **argv, qint64 startedMs);

} // namespace rd::bench

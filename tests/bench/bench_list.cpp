#include "api/network_access.h"
#include "base/clock.h"
#include "benches.h"
#include "credentials/list_job.h"
#include "practice/server.h"
#include "scheduler/request_scheduler.h"
#include "session/sign_in_job.h"
#include "session/token_session.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

namespace rd::bench {

namespace {

// Runs one operation to its end. The benchmark has nothing else to do meanwhile.
template <class Op>
void finish(Op *operation)
{
    QObject::connect(operation, &Operation::finished, qApp, &QCoreApplication::quit, Qt::DirectConnection);
    operation->start();
    QCoreApplication::exec();
}

} // namespace

std::optional<QJsonObject> list(const std::optional<Server> &given, int count, int latencyMs)
{
    std::unique_ptr<PracticeServer> own;
    Server server = given.value_or(Server());
    if (!given) {
        PracticeOptions options;
        options.count = count;
        options.latencyMs = latencyMs;
        options.limit = 0;
        own = std::make_unique<PracticeServer>(options);
        if (!own->start())
            return std::nullopt;
        server = {own->baseUrl().toString(), own->clientId(), own->clientSecret()};
    }

    SystemClock clock;
    Network network({.proxyMode = ProxyMode::None, .proxyHost = {}, .proxyPort = 0, .extraCaFile = {}});
    Traffic traffic(&network, &clock, {}, 1);
    Session session(&traffic, &clock, QUrl(server.url),
                    {SignInKind::ClientCredentials, server.clientId, Secret(server.secret), {}});
    traffic.setTokenSource(&session);
    int throttled = 0;
    QObject::connect(&traffic, &Traffic::statusChanged, &traffic, [&, last = QDateTime()]() mutable {
        const TrafficStatus status = traffic.status();
        if (status.wait == TrafficStatus::Wait::ServerAsked && status.waitUntil != last) {
            ++throttled;
            last = status.waitUntil;
        }
    });

    TokenOperation *token = session.fetchToken(0, &session);
    bool signedIn = false;
    QObject::connect(token, &Operation::finished, token, [&] { signedIn = token->token().has_value(); });
    finish(token);
    if (!signedIn) {
        std::fprintf(stderr, "revoke-desk-bench: the server did not accept the sign-in.\n");
        return std::nullopt;
    }

    auto *listing = new Listing(&traffic, session.baseUrl(), Priority::List, std::nullopt, &traffic);
    qsizetype rows = 0;
    int pages = 0;
    ListFault fault = ListFault::None;
    QObject::connect(listing, &Listing::page, listing,
                     [&](const QList<Credential> &page) { rows += page.size(); });
    QObject::connect(listing, &Operation::finished, listing, [&] {
        pages = listing->pages();
        fault = listing->fault();
    });
    QElapsedTimer timer;
    timer.start();
    finish(listing);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (fault != ListFault::None) {
        std::fprintf(stderr, "revoke-desk-bench: the list is not complete.\n");
        return std::nullopt;
    }
    const double least = pages * latencyMs / 1000.0;
    return QJsonObject{
        {QStringLiteral("name"), QStringLiteral("list")},
        {QStringLiteral("credentials"), rows},
        {QStringLiteral("pages"), pages},
        {QStringLiteral("latency_ms"), latencyMs},
        {QStringLiteral("seconds"), seconds},
        {QStringLiteral("ratio_to_pages_times_latency"), least > 0 ? seconds / least : 0.0},
        {QStringLiteral("requests"), QJsonObject{{QStringLiteral("token"), 1},
                                                 {QStringLiteral("list"), pages},
                                                 {QStringLiteral("revoke"), 0}}},
        {QStringLiteral("too_many_requests"), throttled},
    };
}

} // namespace rd::bench

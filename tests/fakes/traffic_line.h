#pragma once

#include "api/network_access.h"
#include "fakes/fake_clock.h"
#include "fakes/plans.h"
#include "fakes/raw_server.h"
#include "run/confirmation.h"
#include "scheduler/request_scheduler.h"
#include "session/token_session.h"

namespace rd {

inline const QByteArray emptyPage = R"({"data":[],"has_more":false})";

// Of a token request: the n-th token, for so many seconds.
inline QByteArray grant(int n, int seconds = 3600)
{
    return R"({"access_token":"dinie_at_)" + QByteArray::number(n) +
           R"(","token_type":"Bearer","expires_in":)" + QByteArray::number(seconds) + "}";
}

// A network, a traffic and a session against one raw server, under a fake clock. Thread: the test's.
struct Line
{
    explicit Line(RawServer &server, SessionSeed seed = pair())
        : traffic(&network, &clock, {.deadline = std::chrono::seconds(20)}, 1),
          session(&traffic, &clock, server.url(), std::move(seed))
    {
        traffic.setTokenSource(&session);
        confirmation.lift(Confirmation::Suspension::NotBegun);
    }

    static SessionSeed pair()
    {
        return {SignInKind::ClientCredentials, QStringLiteral("me"), Secret("secret"), {}};
    }
    static SessionSeed pasted() { return {SignInKind::PastedToken, {}, Secret("dinie_at_pasted"), {}}; }

    SentCall *list(RawServer &server, Priority priority = Priority::List)
    {
        return traffic.call(Call::list(server.url(), 100), priority, &owner);
    }
    SentCall *revoke(RawServer &server)
    {
        return traffic.revoke(server.url(), *confirmation.permit(planned()), Priority::Revoke, &owner);
    }

    static QString planned() { return samplePlan({}, 1).items.constFirst().seen.clientId; }

    Confirmation confirmation{samplePlan(QStringLiteral("r1"), 1)};
    FakeClock clock;
    NetworkSettings settings{
        .proxyMode = ProxyMode::None, .proxyHost = {}, .proxyPort = 0, .extraCaFile = {}};
    Network network{settings};
    Traffic traffic;
    Session session;
    QObject owner;
};

// What a call ended with, kept beyond its life.
struct Ended
{
    explicit Ended(SentCall *call)
    {
        QObject::connect(call, &Operation::finished, call, [this, call] {
            ++times;
            status = call->answer().status;
            wire = call->answer().wire;
            error = call->error();
        });
        call->start();
    }
    int times = 0;
    int status = 0;
    Wire wire = Wire::NotStarted;
    std::optional<ApiError> error;
};

} // namespace rd

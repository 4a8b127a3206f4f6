// pace and speed: a run of the product's own Plan, Run and Journal against a real server.
#include "benches.h"
#include "fakes/memory_store.h"
#include "practice/server.h"
#include "workspace/desk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace rd::bench {

namespace {

std::optional<QJsonObject> fail(const char *sentence)
{
    std::fprintf(stderr, "revoke-desk-bench: %s\n", sentence);
    return std::nullopt;
}

// A desk with a journal on disk and a keychain in memory, signed in, with the list.
class Bench
{
public:
    explicit Bench(const Server &server)
        : m_desk({.configDir = m_folder.filePath(QStringLiteral("config")),
                  .dataDir = m_folder.filePath(QStringLiteral("data")),
                  .limits = {},
                  .hold = {},
                  .seed = 1},
                 &m_clock, &m_store)
    {
        SignInDraft draft;
        draft.environment.name = QStringLiteral("Bench");
        draft.environment.kind = EnvironmentKind::Sandbox;
        draft.environment.baseUrl = QUrl(server.url);
        draft.environment.clientId = server.clientId;
        draft.environment.network.proxyMode = ProxyMode::None;
        draft.secret = Secret(server.secret);
        QObject::connect(&m_desk, &Desk::signInFailed, &m_desk, [this] { m_failed = true; });
        m_desk.signIn(std::move(draft));
    }

    Desk &desk() { return m_desk; }
    bool listed()
    {
        wait([this] { return m_failed || m_desk.listState().phase == ListState::Phase::Complete; });
        return !m_failed;
    }
    // The first `count` that are active and not our own.
    QStringList chosen(int count) const
    {
        QStringList ids;
        for (const Credential &row : m_desk.list().rows()) {
            if (ids.size() < count && row.status == CredentialStatus::Active &&
                row.clientId != m_desk.ownClientId())
                ids.append(row.id);
        }
        return ids;
    }
    // Seconds of the whole run, the plan's row in the journal included.
    double carryOut(const QStringList &ids, Pace pace)
    {
        Plan plan = m_desk.draftPlan(ids);
        plan.pace = pace;
        plan.confirmedAt = m_clock.now();
        QElapsedTimer time;
        time.start();
        if (!m_desk.revoke(plan, false))
            return 0;
        wait([this] { return !m_desk.run().active(); });
        return static_cast<double>(time.nsecsElapsed()) / 1e9;
    }
    int revoked() const
    {
        const ItemList &items = m_desk.run().items;
        return static_cast<int>(std::count_if(items.begin(), items.end(), [](const ItemStatus &item) {
            return item.outcome == Outcome::Revoked;
        }));
    }
    // Attempts of the last run, those that were turned away included.
    int attempts() const
    {
        int all = 0;
        for (const ItemStatus &item : m_desk.run().items)
            all += item.attempts;
        return all;
    }

private:
    template <class Holds>
    void wait(Holds holds)
    {
        QTimer beat;
        beat.start(20);
        while (!holds())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    MemoryStore m_store;
    Desk m_desk;
    bool m_failed = false;
};

// A second client that spends a fifth of the limit, evenly, and counts what is refused to it.
class OtherClient : public QObject
{
public:
    OtherClient(const Server &server, int limit, int windowSeconds) : m_url(server.url)
    {
        QNetworkRequest request(QUrl(server.url + QStringLiteral("/auth/token")));
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QStringLiteral("application/x-www-form-urlencoded"));
        request.setRawHeader("Authorization",
                             "Basic " +
                                 QByteArray(server.clientId.toUtf8() + ':' + server.secret).toBase64());
        QNetworkReply *reply = m_network.post(request, QByteArray("grant_type=client_credentials"));
        connect(reply, &QNetworkReply::finished, this, [this, reply, limit, windowSeconds] {
            const QByteArray body = reply->readAll();
            const qsizetype at = body.indexOf("\"access_token\":\"") + 16;
            m_token = body.mid(at, body.indexOf('"', at) - at);
            m_timer.start(windowSeconds * 1000 / std::max(1, limit / 5));
            reply->deleteLater();
        });
        connect(&m_timer, &QTimer::timeout, this, &OtherClient::ask);
    }
    int asked() const { return m_asked; }
    int refused() const { return m_refused; }
    void stop() { m_timer.stop(); }

private:
    void ask()
    {
        QNetworkRequest request(QUrl(m_url + QStringLiteral("/auth/credentials?limit=1")));
        request.setRawHeader("Authorization", "Bearer " + m_token);
        QNetworkReply *reply = m_network.get(request);
        connect(reply, &QNetworkReply::finished, this, [this, reply] {
            ++m_asked;
            if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 429)
                ++m_refused;
            reply->deleteLater();
        });
    }

    QString m_url;
    QByteArray m_token;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    int m_asked = 0;
    int m_refused = 0;
};

// What a server of our own saw, `others` of another client left out.
QJsonObject requestsOf(const PracticeServer &own, int othersTokens, int othersLists)
{
    const int token = own.tokenRequestCount() - othersTokens;
    const int revoke = own.deleteCount();
    return {{QStringLiteral("token"), token},
            {QStringLiteral("list"), own.requestCount() - othersTokens - othersLists - token - revoke},
            {QStringLiteral("revoke"), revoke}};
}

Server serverOf(const PracticeServer &own)
{
    return {own.baseUrl().toString(), own.clientId(), own.clientSecret()};
}

} // namespace

std::optional<QJsonObject> pace(const std::optional<Server> &given, const PaceOptions &options)
{
    std::unique_ptr<PracticeServer> own;
    if (!given) {
        PracticeOptions practice;
        practice.count = options.count * 5 / 4 + 20;
        practice.limit = options.limit;
        practice.windowSeconds = options.windowSeconds;
        practice.retryAfter = options.retryAfter;
        practice.reset = options.reset;
        own = std::make_unique<PracticeServer>(practice);
        if (!own->start())
            return fail("the practice server does not start.");
    }
    const Server server = given ? *given : serverOf(*own);
    const bool fast = options.pace == Pace::Fast;
    std::unique_ptr<OtherClient> other;
    if (!fast && options.otherClient)
        other = std::make_unique<OtherClient>(server, options.limit, options.windowSeconds);
    QElapsedTimer sinceFirst;
    sinceFirst.start();
    Bench bench(server);
    if (!bench.listed())
        return fail("the server did not accept the sign-in.");
    const QStringList ids = bench.chosen(options.count);
    if (ids.size() < options.count)
        return fail("the server has fewer active credentials than --count.");
    const RunEstimate shown = bench.desk().estimate(options.count, options.pace);
    const double seconds = bench.carryOut(ids, options.pace);
    const double total = static_cast<double>(sinceFirst.nsecsElapsed()) / 1e9;
    if (other)
        other->stop();
    QJsonObject figures{
        {QStringLiteral("name"), QStringLiteral("pace")},
        {QStringLiteral("pace"), fast ? QStringLiteral("fast") : QStringLiteral("considerate")},
        {QStringLiteral("credentials"), options.count},
        {QStringLiteral("revoked"), bench.revoked()},
        {QStringLiteral("lost"), options.count - bench.revoked()},
        {QStringLiteral("attempts"), bench.attempts()},
        {QStringLiteral("seconds"), seconds},
        {QStringLiteral("estimate_seconds"), static_cast<double>(shown.longest.count()) / 1000},
        {QStringLiteral("ratio_to_estimate"), seconds * 1000 / static_cast<double>(shown.longest.count())},
    };
    if (own) {
        const int requests = own->requestCount() - (other ? other->asked() + 1 : 0);
        const double earliest = (requests - 1) / std::max(1, options.limit) * double(options.windowSeconds);
        figures.insert(QStringLiteral("requests"),
                       requestsOf(*own, other ? 1 : 0, other ? other->asked() : 0));
        figures.insert(QStringLiteral("too_many_requests"), own->tooManyCount());
        figures.insert(QStringLiteral("seconds_from_first_request"), total);
        figures.insert(QStringLiteral("earliest_by_the_limit"), earliest);
        if (fast && earliest > 0)
            figures.insert(QStringLiteral("ratio_to_earliest"), total / earliest);
    }
    if (other) {
        figures.insert(QStringLiteral("other_client_asked"), other->asked());
        figures.insert(QStringLiteral("other_client_refused"), other->refused());
    }
    return figures;
}

std::optional<QJsonObject> speed(const std::optional<Server> &given, int count, int latencyMs, Pace pace)
{
    std::unique_ptr<PracticeServer> own;
    if (!given) {
        PracticeOptions practice;
        practice.count = count * 5 / 4 + 20;
        practice.limit = 0;
        practice.latencyMs = latencyMs;
        own = std::make_unique<PracticeServer>(practice);
        if (!own->start())
            return fail("the practice server does not start.");
    }
    Bench bench(given ? *given : serverOf(*own));
    if (!bench.listed())
        return fail("the server did not accept the sign-in.");
    // The same run's own yardstick: a few credentials one after the other, each as a run of its own would
    // send it.
    const int alone = std::max(1, count / 25);
    const QStringList ids = bench.chosen(count);
    if (ids.size() < count)
        return fail("the server has fewer active credentials than --count.");
    double oneByOne = 0;
    for (int i = 0; i < alone; ++i)
        oneByOne += bench.carryOut({ids.at(i)}, Pace::Fast);
    const QStringList rest = ids.mid(alone);
    const double seconds = bench.carryOut(rest, pace);
    const double each = seconds / static_cast<double>(rest.size());
    // One DELETE with its reply and nothing else: what no client can beat one after the other.
    const double least = latencyMs / 1000.0;
    QJsonObject figures{
        {QStringLiteral("name"), QStringLiteral("speed")},
        {QStringLiteral("credentials"), static_cast<int>(rest.size())},
        {QStringLiteral("revoked"), bench.revoked()},
        {QStringLiteral("latency_ms"), latencyMs},
        {QStringLiteral("seconds"), seconds},
        {QStringLiteral("seconds_each"), each},
        {QStringLiteral("single_run_seconds_each"), oneByOne / alone},
        {QStringLiteral("times_one_after_the_other"), each > 0 ? least / each : 0.0},
        {QStringLiteral("of_the_lanes"), each > 0 ? least / each / mostLanes : 0.0},
    };
    if (own) {
        figures.insert(QStringLiteral("requests"), requestsOf(*own, 0, 0));
        figures.insert(QStringLiteral("too_many_requests"), own->tooManyCount());
    }
    return figures;
}

} // namespace rd::bench

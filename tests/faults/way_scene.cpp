#include "faults/way_scene.h"

#include <QTimer>

#include <utility>

namespace rd {

using namespace Qt::StringLiterals;

namespace {

constexpr int beatMs = 5;
constexpr int beatsOfPatience = 40;

PracticeOptions quiet()
{
    PracticeOptions options;
    options.count = 120; // two pages
    options.limit = 0;
    return options;
}

} // namespace

WayScene::WayScene(Relay::As as, const QString &name, const QSslConfiguration &tls, const QString &caFile)
    : service(quiet()),
      server([this](QTcpSocket *socket, const RawRequest &request) { answer(socket, request); }),
      relay(as, server.serverPort())
{
    if (!service.open().isEmpty())
        qFatal("the practice service cannot begin");
    server.setTls(tls);
    NetworkSettings settings = RunBench::direct;
    settings.extraCaFile = caFile;
    m_url.setScheme(u"https"_s);
    m_url.setHost(name);
    m_url.setPath(u"/v3"_s);
    if (as == Relay::As::Proxy) {
        settings.proxyMode = ProxyMode::Manual;
        settings.proxyHost = u"127.0.0.1"_s;
        settings.proxyPort = relay.serverPort();
    } else {
        m_url.setPort(relay.serverPort());
    }
    SessionSeed seed{SignInKind::ClientCredentials, service.clientId(), Secret(service.clientSecret()), {}};
    bench = std::make_unique<RunBench>(m_url, std::move(seed), settings);
}

void WayScene::breakWay()
{
    m_isBroken = true;
    costs.begin();
    m_before = server.requests().size();
    m_way->breaks(this);
}

void WayScene::answer(QTcpSocket *socket, const RawRequest &request)
{
    const bool isRevocation = request.method == "DELETE";
    if (isRevocation)
        bench->property.deleteArrived(
            QUrl::fromPercentEncoding(request.path.mid(request.path.lastIndexOf('/') + 1)));
    const QByteArray bytes = serve(&service, request, bench->clock.now(), "Connection: close\r\n");
    const bool isToBreak = !m_isBroken && m_way;
    if (isToBreak && isRevocation && m_at == At::ReadBack) {
        relay.cut();
        breakWay();
        return;
    }
    if (m_isBroken && relay.conduct() == Relay::Conduct::ClosesAtRequest) {
        relay.cut();
        return;
    }
    if (m_isBroken && relay.conduct() == Relay::Conduct::PlainInAnswer) {
        RawServer::writePlain(socket, RawServer::answer(403, "no"));
        return;
    }
    socket->write(bytes);
    socket->disconnectFromHost();
    if (isToBreak && ((m_at == At::List && request.method == "POST") ||
                      (m_at == At::Revoke && m_revoking && request.method == "GET")))
        breakWay();
}

bool WayScene::drive(const std::function<bool()> &holds)
{
    int quiet = 0;
    int activity = relay.activity();
    QTimer heartbeat;
    QObject::connect(&heartbeat, &QTimer::timeout, &heartbeat, [&] {
        quiet = std::exchange(activity, relay.activity()) == relay.activity() ? quiet + 1 : 0;
    });
    heartbeat.start(beatMs);
    return bench->until([&] {
        costs.turn();
        if (m_isBroken && m_way->isSilent && quiet >= beatsOfPatience) {
            quiet = 0;
            bench->clock.advance(RunBench::deadline);
        }
        return holds();
    });
}

bool WayScene::play(At at, const Way &way)
{
    m_at = at;
    m_way = &way;
    if (at == At::Token)
        breakWay();
    beginReading(&bench->traffic, m_url, &list);
    if (!drive([this] { return list.fault.has_value(); }))
        return false;
    if (!list.whole())
        return true;
    int row = 1;
    while (list.rows.at(row).status != CredentialStatus::Active)
        ++row;
    m_target = list.rows.at(row).clientId;
    m_revoking = true;
    bench->make(bench->plan(list.rows, {row}))->start();
    return drive([this] { return bench->run->status().phase == RunStatus::Phase::Finished; });
}

bool WayScene::mend(const Way &way)
{
    m_way = nullptr;
    m_isBroken = false;
    way.mends(this);
    if (runs() && bench->item().outcome == Outcome::Unknown) {
        bench->run->checkAgain();
        if (!drive([this] {
                return bench->run->status().phase == RunStatus::Phase::Finished &&
                       bench->item().outcome != Outcome::Unknown;
            }))
            return false;
    }
    beginReading(&bench->traffic, m_url, &list);
    return drive([this] { return list.fault.has_value(); }) && list.whole() && list.isTrue(service);
}

QStringList WayScene::broken() const
{
    QStringList all = costs.excess();
    if (runs())
        all += bench->property.faults(bench->item(), revoked() ? Truth::Revoked : Truth::Active);
    const QByteArray pair = service.clientId().toUtf8() + ':' + service.clientSecret();
    for (const QByteArray &secret :
         {QByteArray("dinie_at_"), QByteArray("Authorization: B"), service.clientSecret(), pair.toBase64()}) {
        if (relay.seen().contains(secret))
            all.append(u"a secret could be read on the way"_s);
    }
    return all;
}

} // namespace rd

#include "faults/fault_scene.h"

#include "practice/fault_response.h"

#include <QTimer>

namespace rd {

namespace {

constexpr int beatsOfPatience = 50;

SessionSeed seedOf(const PracticeService &service)
{
    return {SignInKind::ClientCredentials, service.clientId(), Secret(service.clientSecret()), {}};
}

} // namespace

FaultScene::FaultScene(const PracticeOptions &options)
    : elsewhere([](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::answer(204)); }),
      service(options),
      server([this](QTcpSocket *socket, const RawRequest &request) { answer(socket, request); }),
      front(server.serverPort()), bench(front.url(), seedOf(service))
{
    if (!service.open().isEmpty())
        qFatal("the practice service cannot begin");
    front.setElsewhere("localhost:" + QByteArray::number(elsewhere.serverPort()));
    front.setNow([this] { return bench.clock.now(); });
    QObject::connect(&front, &FaultFront::requestArrived, &front,
                     [this](PracticeRequests which, const QString &clientId) {
                         m_quiet = 0;
                         if (which == PracticeRequests::Revoke)
                             bench.property.deleteArrived(clientId);
                     });
}

PracticeOptions FaultScene::options(PracticeOptions::Limiter limiter, int secondDelete, bool tight)
{
    PracticeOptions options;
    options.count = 400;
    options.limit = tight ? 6 : 0;
    options.windowSeconds = 30;
    options.limiter = limiter;
    options.secondDelete = secondDelete;
    return options;
}

void FaultScene::answer(QTcpSocket *socket, const RawRequest &request)
{
    socket->write(serve(&service, request, bench.clock.now()));
}

void FaultScene::breakNth(PracticeRequests which, const Fault &fault, int n, bool always)
{
    front.script().clear();
    front.script().add({which, n, always ? 1 : 0, fault});
    m_endless = fault.kind == Fault::Kind::HugeHeader;
    static_cast<void>(makeFaultAnswer(fault, {}, {}, {}, bench.clock.now())); // the front makes its bomb once
    costs.begin();
}

bool FaultScene::readList()
{
    beginReading(&bench.traffic, front.url(), &list);
    return drive([this] { return list.fault.has_value(); }) && list.whole();
}

void FaultScene::begin()
{
    do
        ++m_row;
    while (list.rows.at(m_row).status != CredentialStatus::Active);
    m_target = list.rows.at(m_row).clientId;
    Plan plan = bench.plan(list.rows, {m_row});
    plan.runId = QStringLiteral("run-%1").arg(++m_runs);
    bench.make(plan)->start();
}

void FaultScene::beginMany(int count, Pace pace)
{
    QList<int> rows;
    while (rows.size() < count) {
        ++m_row;
        if (list.rows.at(m_row).status == CredentialStatus::Active &&
            list.rows.at(m_row).clientId != service.clientId())
            rows.append(m_row);
    }
    Plan plan = bench.plan(list.rows, rows);
    plan.runId = QStringLiteral("run-%1").arg(++m_runs);
    plan.pace = pace;
    bench.make(plan)->start();
}

bool FaultScene::drive(const std::function<bool()> &holds)
{
    QTimer heartbeat;
    QObject::connect(&heartbeat, &QTimer::timeout, &heartbeat, [this] { ++m_quiet; });
    heartbeat.start(5);
    return bench.until([&] {
        costs.turn();
        const bool stuck = m_endless && front.script().pending() == 0 && m_quiet >= beatsOfPatience;
        if (m_held != front.held() || stuck) {
            m_held = front.held();
            m_endless = m_endless && !stuck;
            ++patience;
            bench.clock.advance(RunBench::deadline);
        }
        return holds();
    });
}

bool FaultScene::driveRun()
{
    return drive([this] {
        const RunStatus &status = bench.run->status();
        if (status.phase == RunStatus::Phase::NeedsSignIn)
            bench.run->signedInAgain();
        if (status.phase == RunStatus::Phase::NeedsWaitAnswer)
            bench.run->answerWait(true);
        return status.phase == RunStatus::Phase::Finished;
    });
}

bool FaultScene::revoked() const
{
    return isRevoked(service, m_target);
}

QStringList FaultScene::broken() const
{
    QStringList all = bench.property.faults(item(), revoked() ? Truth::Revoked : Truth::Active);
    if (elsewhere.connections() > 0)
        all.append(QStringLiteral("another host was reached"));
    return all;
}

bool leavesBytes(const Fault &fault)
{
    return fault.kind == Fault::Kind::Twice || fault.kind == Fault::Kind::ShortLength ||
           fault.kind == Fault::Kind::BodyOn204 || fault.kind == Fault::Kind::Interim;
}

} // namespace rd

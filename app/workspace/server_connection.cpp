#include "workspace/server_connection.h"

#include "api/network_access.h"
#include "scheduler/request_scheduler.h"

namespace rd {

namespace {

constexpr milliseconds freshPage{10'000}; // a first page older than that is read again
constexpr milliseconds tellEvery{100};    // real time, for the windows' sake
constexpr qsizetype many = 20;            // credentials of a run

} // namespace

Engine::Engine(EngineOptions options, Clock *clock) : m_options(options), m_clock(clock), m_telling(this)
{
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellEvery);
    connect(&m_telling, &QTimer::timeout, this, [this] {
        if (m_told.expired())
            tellRun();
        else
            m_telling.start();
    });
}

Engine::~Engine()
{
    delete m_signIn;
    delete m_listing;
    m_urgent.reset();
    m_run.reset();
    endSession(std::move(m_session));
    m_traffic.reset();
    m_network.reset();
}

void Engine::build(const Environment &environment, const CaFile &extraCa, const Secret &proxyPassword)
{
    m_baseUrl = environment.baseUrl;
    m_network = std::make_unique<Network>(environment.network, extraCa, proxyPassword);
    m_traffic = std::make_unique<Traffic>(m_network.get(), m_clock, m_options.limits, m_options.seed);
    connect(m_traffic.get(), &Traffic::statusChanged, this,
            [this] { Q_EMIT trafficChanged(m_traffic->status(), m_traffic->serverSkew().count()); });
}

void Engine::signIn(const Environment &environment, SessionSeed seed, const CaFile &extraCa,
                    const Secret &proxyPassword)
{
    build(environment, extraCa, proxyPassword);
    beginSignIn(std::move(seed));
}

void Engine::signInAgain(SessionSeed seed)
{
    beginSignIn(std::move(seed));
}

void Engine::beginSignIn(SessionSeed seed)
{
    m_pasted = seed.kind == SignInKind::PastedToken;
    endSession(std::exchange(
        m_session, std::make_unique<Session>(m_traffic.get(), m_clock, m_baseUrl, std::move(seed))));
    connect(m_session.get(), &Session::tokenRenewed, this, &Engine::tokenRenewed);
    connect(m_session.get(), &Session::tokenEndKnown, this, &Engine::tokenEndKnown);
    m_traffic->setTokenSource(m_session.get());
    m_signIn = new SignIn(m_session.get(), m_traffic.get());
    connect(m_signIn, &SignIn::stepChanged, this, &Engine::signInStep);
    connect(m_signIn, &Operation::finished, this, &Engine::signInFinished);
    m_signIn->start();
}

// Its secrets were on this connection, and may come back on it.
void Engine::endSession(std::unique_ptr<Session> former)
{
    if (!former)
        return;
    for (LogRedaction &redaction : former->takeRedactions())
        m_redactions.push_back(std::move(redaction));
}

void Engine::signInFinished()
{
    const SignIn *signIn = std::exchange(m_signIn, nullptr);
    if (!signIn->ok()) {
        Q_EMIT signInFailed(*signIn->error(), signIn->lastStep());
        return;
    }
    connect(m_session.get(), &Session::signInNeeded, this, &Engine::signInNeeded);
    m_baseUrl = m_session->baseUrl();
    if (!m_loaded) {
        m_firstPage = signIn->firstPage();
        m_firstPageAt = m_clock->monotonic();
    }
    Q_EMIT signedIn(m_baseUrl, signIn->otherPrefixAnswered());
    tellOfSignIn(m_run.get());
    tellOfSignIn(m_urgent.get());
}

// Whose a pasted token is, nobody knows: it counts as another credential's.
void Engine::tellOfSignIn(Run *run)
{
    if (!run)
        return;
    if (m_pasted)
        run->signedInAsAnother();
    else
        run->signedInAgain();
}

void Engine::cancelSignIn()
{
    if (m_signIn)
        m_signIn->cancel();
}

void Engine::load()
{
    if (m_listing)
        return;
    m_loaded = true;
    m_listing = new Listing(m_traffic.get(), m_baseUrl, Priority::List, takeFirstPage());
    connect(m_listing, &Listing::page, this, [this](const QList<Credential> &credentials) {
        const milliseconds sentAt = m_listing->lastSentAt();
        Q_EMIT pageRead(credentials, (sentAt > milliseconds::zero() ? sentAt : m_firstPageAt).count());
    });
    connect(m_listing, &Operation::finished, this, [this] {
        const Listing *listing = std::exchange(m_listing, nullptr);
        Q_EMIT loadEnded(listing->fault(), listing->pages(), listing->error());
    });
    Q_EMIT loadStarted();
    m_listing->start();
}

std::optional<CredentialPage> Engine::takeFirstPage()
{
    std::optional<CredentialPage> page = std::exchange(m_firstPage, std::nullopt);
    if (m_clock->monotonic() - m_firstPageAt > freshPage)
        page.reset();
    return page;
}

void Engine::cancelLoad()
{
    if (m_listing)
        m_listing->cancel();
}

void Engine::startRun(Journal *journal, const Plan &plan, bool hold)
{
    adopt(
        std::make_unique<Run>(plan, hold ? m_options.hold : milliseconds::zero(), journal, m_traffic.get()));
}

void Engine::startRest(Journal *journal, const Plan &plan, bool hold)
{
    if (!m_run || !m_run->status().active()) {
        startRun(journal, plan, hold);
        return;
    }
    m_next = [this, journal, plan, hold] { startRun(journal, plan, hold); };
    m_run->stop();
}

// A person sees the new run since they confirmed it: a stop or a pause of before its beginning is meant for
// it.
void Engine::beginNext()
{
    m_beginsNext = false;
    std::exchange(m_next, {})();
    for (const auto &call : std::exchange(m_forNext, {}))
        call(m_run.get());
}

void Engine::recoverRun(Journal *journal, const RunHistory &history)
{
    // The same server may answer under its other prefix, and Practice on another port, since then.
    RunHistory here = history;
    here.plan.baseUrl = m_baseUrl;
    adopt(std::make_unique<Run>(here, journal, m_traffic.get()));
}

void Engine::acceptWait()
{
    if (m_traffic)
        m_traffic->acceptWait();
}

void Engine::setAttended(bool attended)
{
    m_attended = attended;
    for (Run *run : {m_run.get(), m_urgent.get()}) {
        if (run)
            run->setAttended(attended);
    }
}

void Engine::adopt(std::unique_ptr<Run> run)
{
    m_run = std::move(run);
    m_run->setAttended(m_attended);
    m_toldPhase = RunStatus::Phase::None;
    connect(m_run.get(), &Run::changed, this, [this] {
        const RunStatus &status = m_run->status();
        if (status.items.size() <= many || status.phase != m_toldPhase)
            tellRun();
        else if (!m_telling.isActive())
            m_telling.start();
        if (m_next && !status.active() && !std::exchange(m_beginsNext, true))
            QMetaObject::invokeMethod(this, &Engine::beginNext, Qt::QueuedConnection);
    });
    connect(m_run.get(), &Run::credentialRead, this, &Engine::credentialRead);
    connect(m_run.get(), &Run::credentialGone, this, &Engine::credentialGone);
    m_run->setRevokedBefore(m_revokedBefore);
    m_run->start();
}

void Engine::tellRun()
{
    m_telling.stop();
    m_toldPhase = m_run->status().phase;
    const auto news = std::make_shared<const char>();
    m_told = news;
    Q_EMIT runChanged(m_run->status(), news);
}

void Engine::startUrgent(Journal *journal, const Plan &plan, bool hold)
{
    m_urgent.reset();
    m_urgent = std::make_unique<Run>(plan, hold ? m_options.hold : milliseconds::zero(), journal,
                                     m_traffic.get(), true);
    m_urgent->setAttended(m_attended);
    connect(m_urgent.get(), &Run::changed, this, [this] { Q_EMIT urgentChanged(m_urgent->status()); });
    connect(m_urgent.get(), &Run::credentialRead, this, &Engine::credentialRead);
    connect(m_urgent.get(), &Run::credentialGone, this, &Engine::credentialGone);
    m_urgent->setRevokedBefore(m_revokedBefore);
    m_urgent->start();
}

} // namespace rd

#include "run/revocation_run.h"

#include "base/log.h"
#include "journal/entry_builders.h"
#include "journal/journal.h"
#include "run/drift_check.h"
#include "run/journal_names.h"
#include "run/journal_recorder.h"
#include "run/run_phase.h"
#include "run/run_recovery.h"
#include "scheduler/request_scheduler.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace rd {

namespace {

// A hold that ends so much too late ended while the machine slept.
constexpr milliseconds overslept{2000};

RunStatus beginning(Plan plan)
{
    RunStatus status;
    status.plan = std::move(plan);
    return status;
}

} // namespace

Run::Run(Plan plan, milliseconds hold, Journal *journal, Traffic *traffic, bool urgent, QObject *parent)
    : QObject(parent), m_hold(hold), m_traffic(traffic), m_recorder(std::make_unique<Recorder>(journal)),
      m_status(beginning(std::move(plan))), m_confirmation(m_status.plan),
      m_holdTimer(traffic->clock()->makeTimer()), m_waits(traffic->clock())
{
    m_parts.confirmation = &m_confirmation;
    m_parts.plan = &m_status.plan;
    m_parts.traffic = traffic;
    m_parts.recorder = m_recorder.get();
    m_parts.several = m_status.plan.items.size() > 1;
    if (urgent) {
        m_parts.revoke = Priority::Urgent;
        m_parts.read = Priority::Urgent;
    }
    makeItems();
    connect(m_holdTimer.get(), &ClockTimer::timeout, this, &Run::countedDown);
    connect(&m_waits, &RunWaits::pauseOver, this, &Run::tryNow);
    connect(traffic, &Traffic::statusChanged, this, &Run::trafficChanged);
    connect(m_recorder.get(), &Recorder::failed, this, [this](const JournalError &error) {
        // What cannot be recorded is not done: nothing further is sent.
        m_status.journalError = error;
        if (m_stops == 0)
            stop();
        Q_EMIT changed();
    });
}

Run::Run(const RunHistory &history, Journal *journal, Traffic *traffic, QObject *parent)
    : Run(history.plan, milliseconds::zero(), journal, traffic, false, parent)
{
    m_status.recovered = true;
    m_status.unkeyed = history.trust == Trust::Unkeyed;
    for (qsizetype i = 0; i < history.items.size(); ++i) {
        const ItemHistory &item = history.items.at(i);
        itemAt(i).restore(recoveredStatus(item), needsReading(item));
        countItem(i);
        m_status.items.replace(i, itemAt(i).status());
    }
}

Run::~Run()
{
    // What waits for its turn goes with them; without a demand it would be its turn.
    m_items.clear();
    if (m_parts.revoke == Priority::Revoke)
        m_traffic->setDemand({});
}

void Run::makeItems()
{
    for (qsizetype i = 0; i < m_status.plan.items.size(); ++i) {
        auto item = std::make_unique<ItemRun>(m_parts, static_cast<int>(i));
        connect(item.get(), &ItemRun::changed, this, [this, i] { itemChanged(i); });
        connect(item.get(), &ItemRun::ending, this, [this, i] { countItem(i); });
        connect(item.get(), &ItemRun::credentialRead, this, &Run::credentialRead);
        connect(item.get(), &ItemRun::credentialGone, this, &Run::credentialGone);
        connect(item.get(), &ItemRun::driftRead, this, [this](const ReadingResult &reading) {
            if (reading.kind != ReadingResult::Kind::Failed)
                m_waits.gotThrough();
        });
        connect(item.get(), &ItemRun::requeued, this, [this, i](bool offline) { itemRequeued(i, offline); });
        connect(item.get(), &ItemRun::signInNeeded, this, [this] {
            m_confirmation.suspend(Suspension::SignIn);
            holdQueued();
            enter(phaseNow());
        });
        connect(item.get(), &ItemRun::ended, this, &Run::itemEnded);
        m_status.items.append(item->status());
        m_counts.append(RunCounts::markOf(*item));
        m_items.push_back(std::move(item));
    }
}

QDateTime Run::now() const
{
    return m_traffic->clock()->now();
}

void Run::set(Phase phase)
{
    if (!mayFollow(m_status.phase, phase)) {
        qCCritical(logRun) << "a run got from" << phaseText(m_status.phase) << "to" << phaseText(phase);
        Q_ASSERT_X(false, "Run::set", "no such transition");
    }
    m_status.phase = phase;
}

void Run::enter(Phase phase)
{
    if (m_status.phase == phase)
        return;
    set(phase);
    if (phase != Phase::Offline) {
        m_status.tryAgainAt = {};
        m_status.trouble.reset();
    }
    m_recorder->record({makeState(m_status.plan, now(), phaseText(phase))});
    updateFigures();
    Q_EMIT changed();
}

void Run::countItem(qsizetype index)
{
    m_counts.set(index, RunCounts::markOf(itemAt(index)));
}

void Run::itemChanged(qsizetype index)
{
    countItem(index);
    m_status.items.replace(index, itemAt(index).status());
    updateFigures();
    Q_EMIT changed();
}

void Run::start()
{
    set(Phase::CheckingDrift);
    updateFigures();
    if (m_status.recovered) {
        begin();
        return;
    }
    const bool holds = m_hold > milliseconds::zero();
    m_recorder->record(
        {makePlanEntry(m_status.plan, now()),
         makeState(m_status.plan, now(), phaseText(holds ? Phase::Holding : Phase::CheckingDrift))},
        [this, holds](bool durable) {
            if (!durable || !holds || m_stops > 0) {
                begin();
                return;
            }
            beginHold();
        });
    Q_EMIT changed();
}

void Run::beginHold()
{
    m_holding = true;
    if (m_attended)
        countDown();
    set(Phase::Holding);
    Q_EMIT changed();
}

void Run::countDown()
{
    m_status.holdUntil = now().addMSecs(m_hold.count());
    m_holdEnds = m_traffic->clock()->monotonic() + m_hold;
    m_holdTimer->start(m_hold);
}

// Nobody could call off what ran out while the machine slept.
void Run::countedDown()
{
    if (m_traffic->clock()->monotonic() - m_holdEnds > overslept) {
        countDown();
        Q_EMIT changed();
        return;
    }
    endHold();
    begin();
}

void Run::endHold()
{
    m_holdTimer->stop();
    m_holding = false;
    m_status.holdUntil = {};
}

void Run::setAttended(bool attended)
{
    if (m_attended == attended)
        return;
    m_attended = attended;
    if (m_status.phase != Phase::Holding)
        return;
    if (attended) {
        countDown();
    } else {
        m_holdTimer->stop();
        m_status.holdUntil = {};
    }
    Q_EMIT changed();
}

void Run::begin()
{
    if (m_stops > 0) {
        endItems();
    } else if (m_status.recovered) {
        m_checked = true;
        enter(Phase::Running);
        for (const auto &item : m_items) {
            if (item->isDone())
                continue;
            if (item->inDoubt())
                item->readBack();
            else if (isFinal(item->status().outcome))
                item->end(item->status().outcome);
            else if (!isSeveral())
                item->end(Outcome::NotAttempted);
        }
        finishIfDone();
    } else {
        proceed();
    }
    Q_EMIT changed();
}

RunStatus::Phase Run::phaseNow() const
{
    if (m_stops > 0)
        return Phase::Stopping;
    if (m_confirmation.suspendedBy(Suspension::SignIn))
        return Phase::NeedsSignIn;
    if (m_confirmation.suspendedBy(Suspension::Pause))
        return Phase::Paused;
    if (m_holding)
        return Phase::Holding;
    if (m_confirmation.suspendedBy(Suspension::Drift))
        return Phase::NeedsDriftAnswer;
    if (m_confirmation.suspendedBy(Suspension::LongWait))
        return Phase::NeedsWaitAnswer;
    if (m_confirmation.suspendedBy(Suspension::Offline))
        return Phase::Offline;
    return m_checked ? Phase::Running : Phase::CheckingDrift;
}

void Run::proceed()
{
    enter(phaseNow());
    askAboutWait();
    if (m_status.phase == Phase::CheckingDrift && !m_driftCheck)
        checkDrift();
    dispatch();
}

void Run::checkDrift()
{
    m_driftCheck = new DriftCheck(m_parts, m_items, m_counts, this);
    connect(m_driftCheck, &Operation::finished, this, [this] {
        const DriftReport report = std::exchange(m_driftCheck, nullptr)->report();
        if (report.kind == DriftReport::Kind::Failed) {
            driftUnread(report.error);
            return;
        }
        m_waits.gotThrough();
        if (report.asks) {
            m_confirmation.suspend(Suspension::Drift);
            ++m_status.question;
        }
        driftChecked();
    });
    m_driftCheck->start();
}

void Run::driftChecked()
{
    m_checked = true;
    m_confirmation.lift(Suspension::NotBegun);
    proceed();
    finishIfDone();
}

void Run::driftUnread(const std::optional<ApiError> &error)
{
    if (error && error->wantsSignIn()) {
        m_confirmation.suspend(Suspension::SignIn);
        enter(phaseNow());
        return;
    }
    if (isSeveral() && m_waits.triesAgainAfter(error)) {
        goOffline(error);
        return;
    }
    for (const auto &item : m_items) {
        if (item->isQueued())
            item->endUnread(error);
    }
}

void Run::answerDrift(bool goOn)
{
    if (!goOn) {
        if (m_stops == 0)
            stop();
        return;
    }
    if (!m_confirmation.suspendedBy(Suspension::Drift))
        return;
    m_recorder->record({makeState(m_status.plan, now(), QStringLiteral("drift_accepted"))});
    m_confirmation.lift(Suspension::Drift);
    proceed();
}

void Run::updateFigures()
{
    updateDemand();
    m_status.readAgainAt = m_counts.readAgainAt();
    m_status.left = estimateRun(m_counts.unsent(), m_status.plan.pace, m_traffic->status(), now());
}

void Run::updateDemand()
{
    if (m_parts.revoke != Priority::Revoke)
        return;
    RunDemand demand;
    // Until the end: without it whatever still waits for its turn would go out at once.
    demand.active = m_status.active() && m_checked;
    demand.pace = m_status.plan.pace;
    demand.toSend = static_cast<int>(m_counts.queued().size()) + waitingToBeSent();
    demand.inDoubt = m_counts.readingBack();
    m_traffic->setDemand(demand);
}

void Run::trafficChanged()
{
    if (!m_status.active())
        return;
    const TrafficStatus traffic = m_traffic->status();
    if (m_waits.isNew(traffic))
        m_recorder->record({makeWait(m_status.plan, now(), waitText(traffic.wait), traffic.waitUntil)});
    askAboutWait();
    dispatch();
}

void Run::askAboutWait()
{
    if (m_status.recovered || (m_status.phase != Phase::Running && m_status.phase != Phase::CheckingDrift) ||
        m_confirmation.withdrawn() || !m_waits.asksAbout(m_traffic->status()))
        return;
    m_confirmation.suspend(Suspension::LongWait);
    holdQueued();
    enter(phaseNow());
}

void Run::answerWait(bool goOn)
{
    if (m_status.phase != Phase::NeedsWaitAnswer)
        return;
    // Readings that wait, too: those that a stop leaves go when the wait is over.
    m_traffic->acceptWait();
    if (!goOn) {
        stop();
        return;
    }
    m_waits.accept(m_traffic->status());
    m_confirmation.lift(Suspension::LongWait);
    proceed();
}

void Run::goOffline(const std::optional<ApiError> &error)
{
    if (m_status.phase != Phase::Running && m_status.phase != Phase::CheckingDrift)
        return;
    m_confirmation.suspend(Suspension::Offline);
    holdQueued();
    enter(phaseNow());
    m_status.trouble = error;
    m_status.tryAgainAt = m_waits.startPause();
    Q_EMIT changed();
}

void Run::tryNow()
{
    if (m_status.phase != Phase::Offline)
        return;
    m_waits.endPause();
    m_confirmation.lift(Suspension::Offline);
    proceed();
}

ItemRun *Run::nextToSend() const
{
    const QString &own = m_status.plan.ownClientId;
    for (const qsizetype place : m_counts.queued()) {
        ItemRun &item = itemAt(place);
        // Nothing can be read back without it for long: the one that signs us in waits for all others.
        const bool isOwn = !own.isEmpty() && item.status().seen.clientId == own;
        if (!isOwn || m_counts.done() == m_counts.size() - 1)
            return &item;
    }
    return nullptr;
}

int Run::waitingToBeSent() const
{
    const std::set<qsizetype> &sending = m_counts.sending();
    return static_cast<int>(std::count_if(sending.begin(), sending.end(),
                                          [this](qsizetype place) { return itemAt(place).waitsToBeSent(); }));
}

// A few at a time, so that a stop finds little that was announced and not sent.
void Run::dispatch()
{
    if (m_status.phase != Phase::Running || !m_confirmation.stands())
        return;
    const int most = m_waits.isFailing() ? 1 : m_traffic->lanes();
    int waiting = waitingToBeSent();
    while (waiting < most && m_status.phase == Phase::Running) {
        ItemRun *next = nextToSend();
        if (!next)
            break;
        if (!next->canBeSent())
            continue;
        next->send();
        ++waiting;
    }
}

void Run::itemEnded()
{
    if (m_status.phase == Phase::Running)
        m_waits.gotThrough();
    updateFigures();
    if (m_driftCheck)
        m_driftCheck->itemEnded();
    dispatch();
    finishIfDone();
}

void Run::itemRequeued(qsizetype index, bool offline)
{
    if (m_stops > 0)
        itemAt(index).stop(m_stops > 1);
    else if (offline)
        goOffline(m_status.items.at(index).error);
    else
        dispatch();
    finishIfDone();
}

void Run::holdQueued()
{
    for (const auto &item : m_items)
        item->hold();
}

void Run::pause()
{
    if (m_status.phase != Phase::Running && m_status.phase != Phase::Offline)
        return;
    m_waits.endPause();
    m_confirmation.lift(Suspension::Offline);
    m_confirmation.suspend(Suspension::Pause);
    enter(phaseNow());
    holdQueued();
}

void Run::resume()
{
    if (m_status.phase != Phase::Paused)
        return;
    m_confirmation.lift(Suspension::Pause);
    proceed();
}

void Run::signedInAgain()
{
    if (!m_status.active() || !m_confirmation.suspendedBy(Suspension::SignIn))
        return;
    m_confirmation.lift(Suspension::SignIn);
    enter(phaseNow());
    for (const auto &item : m_items)
        item->signedInAgain();
    proceed();
}

void Run::signedInAsAnother()
{
    if (!m_status.active())
        return;
    m_confirmation.withdraw();
    m_confirmation.lift(Suspension::SignIn);
    m_stops = std::max(m_stops, 1);
    for (const auto &item : m_items)
        item->signedInAgain();
    endSending();
}

void Run::stop()
{
    if (!m_status.active())
        return;
    if (m_status.phase == Phase::NeedsWaitAnswer)
        m_traffic->acceptWait(); // that is answered, and what is read back may take so long
    ++m_stops;
    endSending();
}

void Run::endSending()
{
    m_confirmation.withdraw();
    m_waits.endPause();
    endHold();
    enter(Phase::Stopping);
    if (DriftCheck *check = std::exchange(m_driftCheck, nullptr)) {
        check->disconnect(this);
        check->cancel();
    }
    endItems();
    Q_EMIT changed();
}

void Run::endItems()
{
    for (const auto &item : m_items)
        item->stop(m_stops > 1);
    finishIfDone();
}

void Run::finishIfDone()
{
    // The drift check waits for the last of them, too, and then it runs.
    if (!m_status.active() || m_driftCheck)
        return;
    if (m_counts.done() == m_counts.size()) {
        m_confirmation.withdraw();
        enter(Phase::Finished);
        return;
    }
    const bool readsBack = m_counts.done() + std::ssize(m_counts.queued()) < m_counts.size();
    if (m_status.recovered && m_status.phase == Phase::Running && !readsBack && m_stops == 0)
        enter(Phase::NeedsGoOn);
}

void Run::checkAgain(const QString &clientId)
{
    if (m_status.phase != Phase::Finished)
        return;
    std::vector<ItemRun *> again;
    for (const auto &item : m_items) {
        const ItemStatus &status = item->status();
        if (status.outcome == Outcome::Unknown && (clientId.isNull() || status.seen.clientId == clientId))
            again.push_back(item.get());
    }
    if (again.empty())
        return;
    m_stops = 0;
    m_checked = true;
    enter(phaseNow());
    for (ItemRun *item : again)
        item->checkAgain();
}

void Run::leave(const QString &clientId)
{
    for (const auto &item : m_items) {
        if (item->status().seen.clientId == clientId)
            item->leave();
    }
}

} // namespace rd

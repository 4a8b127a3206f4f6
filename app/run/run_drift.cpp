// The check before the first DELETE.
#include "base/two_clocks.h"
#include "inventory/listing.h"
#include "journal/entries.h"
#include "run/reading.h"
#include "run/recorder.h"
#include "run/run.h"
#include "traffic/traffic.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <set>

namespace rd {

namespace {

constexpr int mostTries = 6;

// Goes away by itself, sooner or later.
bool isConnectionTrouble(const std::optional<ApiError> &error)
{
    if (!error)
        return false;
    switch (error->kind) {
    case ApiError::Kind::HostNotFound:
    case ApiError::Kind::ConnectionRefused:
    case ApiError::Kind::ProxyFailed:
    case ApiError::Kind::ConnectionLost:
    case ApiError::Kind::Deadline:
        return true;
    default:
        return false;
    }
}

} // namespace

void Run::checkDrift()
{
    if (std::ssize(m_counts.queued()) > mostSingleReadings)
        readListForDrift();
    else
        checkNextDrift();
}

void Run::checkNextDrift()
{
    // One that cannot be sent ends here, and so leaves the queue.
    const std::set<qsizetype> queued = m_counts.queued();
    for (const qsizetype place : queued) {
        if (m_read.contains(place))
            continue;
        m_read.insert(place);
        if (itemAt(place).canBeSent()) {
            itemAt(place).checkDrift();
            return;
        }
    }
    driftChecked();
}

void Run::driftRead(qsizetype index, const ReadingResult &reading)
{
    if (m_stops > 0) {
        return;
    } else if (reading.kind == ReadingResult::Kind::Failed) {
        m_read.remove(index);
        driftFailed(reading.error);
    } else {
        m_failedTries = 0;
        checkNextDrift();
    }
}

void Run::readListForDrift()
{
    auto found = std::make_shared<QHash<QString, ReadingResult>>();
    m_listing = new Listing(m_traffic, m_status.plan.baseUrl, m_parts.read, std::nullopt, this);
    connect(m_listing, &Listing::page, this, [this, found](const QList<Credential> &credentials) {
        const Answer &answer = m_listing->lastAnswer();
        for (const Credential &credential : credentials) {
            ReadingResult reading = readingOf(credential, answer, m_traffic->serverSkew());
            reading.askedAt = m_listing->lastSentAt();
            found->insert(credential.clientId, reading);
        }
    });
    connect(m_listing, &Operation::finished, this, [this, found] {
        const Listing *listing = std::exchange(m_listing, nullptr);
        if (m_stops > 0)
            return;
        if (listing->fault() != ListFault::None)
            driftFailed(listing->error());
        else
            takeList(*found);
    });
    m_listing->start();
}

void Run::takeList(const QHash<QString, ReadingResult> &found)
{
    m_failedTries = 0;
    for (const auto &item : m_items) {
        if (!item->isQueued() || !item->canBeSent())
            continue;
        ReadingResult gone;
        gone.kind = ReadingResult::Kind::Absent;
        item->takeDrift(found.value(item->status().seen.clientId, gone));
    }
    driftChecked();
}

void Run::driftFailed(const std::optional<ApiError> &error)
{
    if (error && error->wantsSignIn()) {
        m_confirmation.suspend(Suspension::SignIn);
        setPhase(phaseNow());
        return;
    }
    const bool again = isSeveral() && (isConnectionTrouble(error) || m_failedTries < mostTries);
    if (again) {
        goOffline(error);
        return;
    }
    for (const auto &item : m_items) {
        if (item->isQueued())
            item->endUnread(error);
    }
}

void Run::driftChecked()
{
    // A question names what is left, so that what has just ended is done first.
    m_waitsForEnds = m_counts.ending() > 0;
    if (m_waitsForEnds)
        return;
    const TwoClocks clocks(now(), now().addMSecs(m_traffic->serverSkew().count()));
    const bool asks = std::any_of(m_items.begin(), m_items.end(), [&](const auto &item) {
        const ItemStatus &status = item->status();
        return item->isQueued() && status.nowReads &&
               asksAgain(status.drift, status.seen, *status.nowReads, clocks);
    });
    if (asks) {
        m_confirmation.suspend(Suspension::Drift);
        ++m_status.question;
    }
    m_checked = true;
    m_confirmation.lift(Suspension::NotBegun);
    proceed();
    finishIfDone();
}

bool Run::readsForDrift() const
{
    return m_listing || m_counts.checking() > 0;
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

} // namespace rd

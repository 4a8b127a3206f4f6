#include "run/drift_check.h"

#include "base/two_clocks.h"
#include "credentials/list_job.h"
#include "run/item_run.h"
#include "run/run_counts.h"
#include "run/run_estimate.h"
#include "scheduler/request_scheduler.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace rd {

DriftCheck::DriftCheck(const RunParts &parts, const Items &items, const RunCounts &counts, QObject *parent)
    : Operation(parent), m_parts(parts), m_items(items), m_counts(counts)
{
}

void DriftCheck::begin()
{
    if (std::ssize(m_counts.queued()) > mostSingleReadings)
        readList();
    else
        readNext();
}

void DriftCheck::abandon()
{
    m_cancelled = true;
    if (m_listing)
        m_listing->cancel();
    else if (m_counts.checking() == 0) // else it ends with that reading, which the item's stop cancels
        finish();
}

void DriftCheck::readNext()
{
    // One that cannot be sent ends here, and so leaves the queue.
    const std::set<qsizetype> queued = m_counts.queued();
    for (const qsizetype place : queued) {
        ItemRun &item = *m_items[static_cast<std::size_t>(place)];
        if (item.status().nowReads || !item.canBeSent())
            continue;
        connect(&item, &ItemRun::driftRead, this, &DriftCheck::itemRead, Qt::SingleShotConnection);
        item.checkDrift();
        return;
    }
    allRead();
}

void DriftCheck::itemRead(const ReadingResult &reading)
{
    if (m_cancelled)
        finish();
    else if (reading.kind == ReadingResult::Kind::Failed)
        fail(reading.error);
    else
        readNext();
}

void DriftCheck::readList()
{
    m_listing = new Listing(m_parts.traffic, m_parts.plan->baseUrl, m_parts.read, std::nullopt, this);
    connect(m_listing, &Listing::page, this, [this](const QList<Credential> &credentials) {
        const Answer &answer = m_listing->lastAnswer();
        for (const Credential &credential : credentials) {
            ReadingResult reading = readingOf(credential, answer, m_parts.traffic->serverSkew());
            reading.askedAt = m_listing->lastSentAt();
            m_found.insert(credential.clientId, reading);
        }
    });
    connect(m_listing, &Operation::finished, this, [this] {
        const Listing *listing = std::exchange(m_listing, nullptr);
        if (m_cancelled)
            finish();
        else if (listing->fault() != ListFault::None)
            fail(listing->error());
        else
            takeList();
    });
    m_listing->start();
}

void DriftCheck::takeList()
{
    for (const auto &item : m_items) {
        if (!item->isQueued() || !item->canBeSent())
            continue;
        ReadingResult gone;
        gone.kind = ReadingResult::Kind::Absent;
        item->takeDrift(m_found.value(item->status().seen.clientId, gone));
    }
    allRead();
}

// A question names what is left, so that what has just ended is done first.
void DriftCheck::allRead()
{
    m_waitsForEnds = m_counts.ending() > 0;
    if (m_waitsForEnds)
        return;
    m_report.kind = DriftReport::Kind::Read;
    m_report.asks = asks();
    finish();
}

void DriftCheck::itemEnded()
{
    if (m_waitsForEnds && !m_cancelled)
        allRead();
}

void DriftCheck::fail(const std::optional<ApiError> &error)
{
    m_report.kind = DriftReport::Kind::Failed;
    m_report.error = error;
    finish();
}

bool DriftCheck::asks() const
{
    const QDateTime now = m_parts.traffic->clock()->now();
    const TwoClocks clocks(now, now.addMSecs(m_parts.traffic->serverSkew().count()));
    return std::any_of(m_items.begin(), m_items.end(), [&](const auto &item) {
        const ItemStatus &status = item->status();
        return item->isQueued() && status.nowReads &&
               asksAgain(status.drift, status.seen, *status.nowReads, clocks);
    });
}

} // namespace rd

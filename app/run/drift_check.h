#pragma once

#include "api/api_error.h"
#include "base/job.h"
#include "run/lookup_job.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace rd {

class ItemRun;
class Listing;
class RunCounts;
struct RunParts;

// What the check before the first DELETE came to; the drift of each is in its ItemStatus. A value.
struct DriftReport
{
    enum class Kind { Cancelled, Failed, Read };
    Kind kind = Kind::Cancelled;
    std::optional<ApiError> error; // Failed: the first that could not be read
    bool asks = false;             // Read: what differs is for a person to accept
};

// Reads all items of a run that wait for their turn before the first of them is sent: a few with one request
// each, more by the list. Ends what is not to be sent any more, and waits until that is done. After a failure
// another one goes on from there. Thread: network.
class DriftCheck : public Operation
{
    Q_OBJECT

public:
    using Items = std::vector<std::unique_ptr<ItemRun>>;

    // All of them outlive it; `counts`: of the items.
    DriftCheck(const RunParts &parts, const Items &items, const RunCounts &counts, QObject *parent = nullptr);

    // The outcome of an item is on the disk.
    void itemEnded();

    const DriftReport &report() const { return m_report; }

protected:
    void begin() override;
    void abandon() override;

private:
    void readNext();
    void itemRead(const ReadingResult &reading);
    void readList();
    void takeList();
    void allRead();
    void fail(const std::optional<ApiError> &error);
    bool asks() const;

    const RunParts &m_parts;
    const Items &m_items;
    const RunCounts &m_counts;
    DriftReport m_report;
    Listing *m_listing = nullptr;
    QHash<QString, ReadingResult> m_found; // in the list
    bool m_waitsForEnds = false;           // all are read; outcomes are on their way to the disk
    bool m_cancelled = false;
};

} // namespace rd

#pragma once

#include "api/api_error.h"
#include "api/credential.h"
#include "api/http_response.h"
#include "base/clock.h"
#include "base/job.h"
#include "plan/plan.h"
#include "scheduler/request_priority.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace rd {

class Listing;
class SentCall;
class Traffic;

// What the list says of one credential now.
struct ReadingResult
{
    enum class Kind { Active, Revoked, OtherStatus, Absent, Failed };
    Kind kind = Kind::Failed;
    Credential credential;         // unless Absent or Failed
    QDateTime at;                  // the server's clock, UTC; null when Failed
    QDateTime receivedAt;          // UTC, local clock; null when Failed or Absent
    milliseconds askedAt{};        // monotonic: when its request went out
    QDateTime serverDate;          // what the Date of its answer claims, UTC; null: it had none
    bool byNeighbour = false;      // one request instead of the whole list
    std::optional<ApiError> error; // Failed only
};

// What that row of an answer says of it. `serverSkew`: the server's clock minus ours, where the answer has no
// Date.
ReadingResult readingOf(const Credential &credential, const Answer &answer, milliseconds serverSkew);

// Reads one credential again: by the cursor of its neighbour with one request, by the whole list where that
// does not bring it. Thread: network.
class Reading : public Operation
{
    Q_OBJECT

public:
    Reading(Traffic *traffic, QUrl baseUrl, PlanItem item, Priority priority, QObject *parent = nullptr);

    const ReadingResult &result() const { return m_result; }

protected:
    void begin() override;
    void abandon() override;

private:
    void askNeighbour();
    void neighbourFinished(const SentCall *call);
    void readList();
    void listFinished(const Listing *listing);
    bool take(const QList<Credential> &credentials, const Answer &answer, milliseconds askedAt);
    void fail(const ApiError &error);

    Traffic *m_traffic;
    QUrl m_baseUrl;
    PlanItem m_item;
    Priority m_priority;
    Operation *m_current = nullptr;
    bool m_found = false;
    ReadingResult m_result;
};

} // namespace rd

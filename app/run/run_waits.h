#pragma once

#include "api/api_error.h"
#include "base/clock.h"
#include "scheduler/rate_status.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace rd {

// What a run waits for: the server, for which a person is asked above 10 minutes, and the way to it, which is
// tried again after pauses that double. Decides; the run does. Thread: network.
class RunWaits : public QObject
{
    Q_OBJECT

public:
    // `clock` outlives it.
    explicit RunWaits(Clock *clock, QObject *parent = nullptr);

    // Another wait than the one that it was told of last.
    bool isNew(const TrafficStatus &traffic);
    // Too long to go on without a yes, and not accepted.
    bool asksAbout(const TrafficStatus &traffic) const;
    // A person agrees to wait so long.
    void accept(const TrafficStatus &traffic);

    // Nothing could be sent or read: pauseOver() comes after the pause that is due. Returns its end, UTC.
    QDateTime startPause();
    void endPause();
    // Something got through.
    void gotThrough() { m_failedTries = 0; }
    bool isFailing() const { return m_failedTries > 0; }
    // Whether what could not be read before the first DELETE is worth another try.
    bool triesAgainAfter(const std::optional<ApiError> &error) const;

Q_SIGNALS:
    void pauseOver();

private:
    milliseconds endOf(const TrafficStatus &traffic) const;

    Clock *m_clock;
    std::unique_ptr<ClockTimer> m_timer;
    int m_failedTries = 0; // to send, or to read before the first DELETE
    // Until when, monotonic.
    std::optional<milliseconds> m_told;
    std::optional<milliseconds> m_accepted;
};

} // namespace rd

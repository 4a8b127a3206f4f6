#pragma once

#include "api/http_response.h"
#include "base/clock.h"
#include "plan/outcome.h"
#include "run/lookup_job.h"

#include <algorithm>
#include <utility>

namespace rd {

// What is to be done next for one credential, and how it ends: pure decisions over what was answered and
// read (docs/pitfalls.md 1.1, 1.4, 6.2 rule 4). No outcome but Revoked comes from an answer alone.
class ItemCourse
{
public:
    enum class Next {
        ReadBack,   // after `delay`
        SendAgain,  // nothing was performed (429): with a new attempt, when the gate opens
        RenewToken, // 401: once, then with a new attempt
        NeedSignIn, // 401 again
        End,        // with `outcome`
    };
    struct Decision
    {
        Next next = Next::End;
        Outcome outcome = Outcome::Pending;
        milliseconds delay{};
        bool operator==(const Decision &) const = default;
    };

    // `deadline`: of one request; two readings of "active" after a doubtful answer lie that far apart.
    explicit ItemCourse(milliseconds deadline = milliseconds(30'000)) : m_deadline(deadline) {}

    // An attempt of before, of which the journal holds no usable answer.
    void doubt() { m_doubtful = true; }

    // A 204 of another run, which the list contradicts.
    void wasRevokedBefore() { m_revokedBefore = true; }

    // `code`: of the problem that it holds.
    Decision afterAnswer(const Answer &answer, const QString &code = {});
    Decision afterReading(const ReadingResult &reading);
    // The person signed in again.
    void signedInAgain() { m_renewed = false; }
    // The person asks to look once more.
    void checkAgain();
    // What it is called when it ends here, without another reading.
    Outcome withoutReading() const;

    // Attempts that may have reached the server.
    int arrived() const { return m_arrived; }
    bool doubtful() const { return m_doubtful; }
    // The last answer says that nothing is left to revoke, and it may be right: sent again it would say the
    // same.
    bool saidGone() const { return m_saidGone; }
    // A limiter may sit behind the revocation, so that a 429 is no proof either.
    bool mayHaveActed() const { return m_doubtful || m_throttled; }

private:
    bool revokedBefore() const;
    Decision readLater();
    Decision afterActive();

    milliseconds m_deadline;
    bool m_doubtful = false;  // the server may have acted without telling
    bool m_throttled = false; // some attempt was answered 429
    bool m_revokedBefore = false;
    bool m_saidGone = false;
    bool m_renewed = false;
    bool m_readActive = false;
    int m_failedReadings = 0;
    int m_arrived = 0; // attempts that may have reached the server
    int m_status = 0;  // of the last attempt that was answered; 0: none was
};

} // namespace rd

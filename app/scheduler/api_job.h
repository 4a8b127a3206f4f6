#pragma once

#include "api/api_error.h"
#include "api/api_request.h"
#include "base/clock.h"
#include "base/job.h"
#include "base/secret.h"
#include "scheduler/request_priority.h"
#include "scheduler/send_permit.h"

#include <optional>

namespace rd {

class Exchange;
class TokenOperation;
class Traffic;

// One request through the traffic: waits for its token and its turn, then goes out. A read or token
// request that was answered 429, or once 401 or 1xx, goes again; a DELETE never does: its next attempt needs
// a row of its own in the journal. Ends with answer() and error(). Thread: network.
class SentCall : public Operation
{
    Q_OBJECT

public:
    ~SentCall() override;

    const Call &call() const { return m_call; }
    Priority priority() const { return m_priority; }

    // Out of the queue: on its way, or answered and about to end. What the server may have cannot be taken
    // back.
    bool isOnWire() const { return m_gone; }
    // The last one; wire NotStarted when nothing was sent.
    const Answer &answer() const { return m_answer; }
    // nullopt: the status is the expected one.
    const std::optional<ApiError> &error() const { return m_error; }
    // When it last went out, monotonic: what it reads is of no earlier moment.
    milliseconds sentAt() const { return m_sentAt; }
    // The token that the last answer was given to.
    quint64 tokenGeneration() const { return m_generation; }

Q_SIGNALS:
    // isOnWire() from now on.
    void wentOut();

protected:
    void begin() override;
    void abandon() override;

private:
    friend class Traffic; // makes it and gives it its turn
    SentCall(Traffic *traffic, Call call, Priority priority, Secret authorization, QObject *parent);

    bool bearer() const { return m_authorization.isEmpty(); }
    // A DELETE leaves only while the confirmation that it was permitted under stands.
    bool mayLeave() const { return m_call.kind != Call::Kind::Revoke || (m_permit && m_permit->stands()); }
    void fetchToken(quint64 rejected);
    // Its turn: sends now.
    void go();
    void answered();
    void endWith(const ApiError &error);
    Answer notSent() const;

    Traffic *m_traffic;
    Call m_call;
    Priority m_priority;
    Secret m_authorization; // empty: a bearer token from the token source
    quint64 m_rejected = 0;
    std::optional<SendPermit> m_permit; // DELETE only
    Secret m_header;
    quint64 m_generation = 0;
    bool m_renewed = false;
    bool m_interim = false; // was answered 1xx
    bool m_cancelled = false;
    bool m_gone = false;
    std::optional<milliseconds> m_longWait; // until when; it stays queued until somebody agrees. Traffic's
    milliseconds m_sentAt{};
    TokenOperation *m_token = nullptr;
    Exchange *m_exchange = nullptr;
    Answer m_answer;
    std::optional<ApiError> m_error;
};

} // namespace rd

#include "scheduler/api_job.h"

#include "api/http_job.h"
#include "api/response_parser.h"
#include "api/token_source.h"
#include "scheduler/request_scheduler.h"

namespace rd {

SentCall::SentCall(Traffic *traffic, Call call, Priority priority, Secret authorization, QObject *parent)
    : Operation(parent), m_traffic(traffic), m_call(std::move(call)), m_priority(priority),
      m_authorization(std::move(authorization))
{
    m_answer = notSent();
}

Answer SentCall::notSent() const
{
    Answer answer;
    answer.method = m_call.method;
    answer.url = m_call.url;
    return answer;
}

SentCall::~SentCall()
{
    if (m_traffic)
        m_traffic->forget(this);
}

void SentCall::begin()
{
    m_gone = false;
    if (m_call.kind == Call::Kind::Revoke && !m_permit) {
        ApiError error;
        error.kind = ApiError::Kind::InvalidRequest;
        error.at = m_traffic->clock()->now();
        endWith(error);
        return;
    }
    if (bearer()) {
        fetchToken(m_rejected);
    } else {
        m_header = m_authorization.duplicate();
        m_traffic->enqueue(this);
    }
}

void SentCall::fetchToken(quint64 rejected)
{
    m_token = m_traffic->tokens()->fetchToken(rejected, this);
    connect(m_token, &Operation::finished, this, [this] {
        TokenOperation *token = std::exchange(m_token, nullptr);
        if (!token->token()) {
            endWith(token->error());
            return;
        }
        m_generation = token->token()->generation;
        m_header = Secret(QByteArray("Bearer " + token->token()->token->view().toByteArray()));
        m_traffic->enqueue(this);
    });
    m_token->start();
}

void SentCall::go()
{
    m_gone = true;
    m_sentAt = m_traffic->clock()->monotonic();
    m_exchange = new Exchange(m_traffic->network(), m_traffic->clock(), m_call, std::move(m_header),
                              m_traffic->limits(), this);
    connect(m_exchange, &Operation::finished, this, &SentCall::answered);
    m_exchange->start();
    Q_EMIT wentOut();
}

void SentCall::answered()
{
    m_answer = std::exchange(m_exchange, nullptr)->answer();
    m_error = classify(m_call.kind, m_answer);
    if (m_traffic)
        m_traffic->answered(this, m_answer);
    const bool repeatable = m_traffic && !m_cancelled && m_call.kind != Call::Kind::Revoke;
    if (repeatable && m_answer.status == 429) {
        begin();
        return;
    }
    // Once: each token request more brings one more token.
    if (repeatable && isInterim(m_answer.status) && !m_interim) {
        m_interim = true;
        begin();
        return;
    }
    if (repeatable && bearer() && m_answer.status == 401 && !m_renewed) {
        m_renewed = true;
        m_gone = false;
        fetchToken(m_generation);
        return;
    }
    finish();
}

void SentCall::abandon()
{
    m_cancelled = true;
    if (m_exchange) {
        m_exchange->cancel();
        return;
    }
    if (m_gone)
        return; // answered: it ends with that
    if (m_token) {
        m_token->disconnect(this);
        m_token->cancel();
        m_token = nullptr;
    }
    if (m_traffic)
        m_traffic->forget(this);
    m_answer = notSent();
    m_error = classify(m_call.kind, m_answer);
    finish();
}

void SentCall::endWith(const ApiError &error)
{
    m_answer = notSent();
    m_error = error;
    m_error->mayHaveBeenSent = false;
    finish();
}

} // namespace rd

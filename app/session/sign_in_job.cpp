#include "session/sign_in_job.h"

#include "api/response_parser.h"
#include "scheduler/request_scheduler.h"
#include "session/token_session.h"

namespace rd {

namespace {

constexpr int pageSize = 100;

} // namespace

QUrl otherPrefix(const QUrl &baseUrl)
{
    QUrl other = baseUrl;
    if (baseUrl.path() == QLatin1String("/v3"))
        other.setPath(QStringLiteral("/api/v3"));
    else if (baseUrl.path() == QLatin1String("/api/v3"))
        other.setPath(QStringLiteral("/v3"));
    else
        return {};
    return other;
}

SignIn::SignIn(Session *session, Traffic *traffic, QObject *parent)
    : Operation(parent), m_session(session), m_traffic(traffic), m_firstBase(session->baseUrl())
{
}

void SignIn::begin()
{
    askToken();
}

void SignIn::setStep(Step step)
{
    m_step = step;
    Q_EMIT stepChanged(step);
}

void SignIn::askToken()
{
    setStep(m_otherPrefix ? Step::TryingOtherPrefix : Step::AskingToken);
    TokenOperation *token = m_session->fetchToken(0, this);
    m_current = token;
    connect(token, &Operation::finished, this, [this, token] {
        m_current = nullptr;
        if (token->token())
            readFirstPage();
        else if (!triesOtherPrefix(token->error()))
            endWith(token->error());
    });
    token->start();
}

void SignIn::readFirstPage()
{
    setStep(Step::ReadingFirstPage);
    SentCall *call = m_traffic->call(Call::list(m_session->baseUrl(), pageSize), Priority::List, this);
    m_current = call;
    connect(call, &Operation::finished, this, [this, call] {
        m_current = nullptr;
        pageFinished(call);
    });
    call->start();
}

void SignIn::pageFinished(const SentCall *call)
{
    if (call->error()) {
        if (!triesOtherPrefix(*call->error()))
            endWith(call->error());
        return;
    }
    Result<CredentialPage, ApiError> page = parseListAnswer(call->answer());
    if (!page) {
        endWith(page.error());
        return;
    }
    m_page = std::move(page).value();
    endWith(std::nullopt);
}

bool SignIn::triesOtherPrefix(const ApiError &error)
{
    const bool gatewayNotFound =
        error.kind == ApiError::Kind::NotFound && error.problem.body != Problem::Body::Document;
    const QUrl other = otherPrefix(m_firstBase);
    if (m_otherPrefix || !gatewayNotFound || !other.isValid())
        return false;
    m_otherPrefix = true;
    m_session->setBaseUrl(other);
    askToken();
    return true;
}

void SignIn::abandon()
{
    if (m_current) {
        m_current->cancel();
        return;
    }
    ApiError cancelled;
    cancelled.kind = ApiError::Kind::Cancelled;
    endWith(cancelled);
}

void SignIn::endWith(std::optional<ApiError> error)
{
    m_error = std::move(error);
    finish();
}

} // namespace rd

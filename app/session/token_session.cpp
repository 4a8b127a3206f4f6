#include "session/token_session.h"

#include "api/response_parser.h"
#include "base/log.h"
#include "scheduler/request_scheduler.h"
#include "session/token_lifetime.h"

namespace rd {

namespace {

constexpr milliseconds redactedAfterEnd = std::chrono::hours(1); // a server may still repeat it

} // namespace

class Session::Waiting final : public TokenOperation
{
public:
    Waiting(Session *session, quint64 rejected, QObject *parent)
        : TokenOperation(parent), m_session(session), m_rejected(rejected)
    {
    }

    void give(const BearerToken &token)
    {
        m_token = token;
        finish();
    }
    void refuse(const ApiError &error)
    {
        m_error = error;
        finish();
    }

protected:
    void begin() override
    {
        if (m_session)
            m_session->serve(this, m_rejected);
        else
            abandon();
    }
    void abandon() override
    {
        m_error.kind = ApiError::Kind::Cancelled;
        if (m_session)
            m_session->leave(this);
        finish();
    }

private:
    QPointer<Session> m_session;
    quint64 m_rejected;
};

Session::Session(Traffic *traffic, Clock *clock, QUrl baseUrl, SessionSeed seed, QObject *parent)
    : QObject(parent), m_traffic(traffic), m_clock(clock), m_baseUrl(std::move(baseUrl)), m_kind(seed.kind),
      m_clientId(seed.clientId), m_secret(std::move(seed.secret))
{
    neverMask(m_clientId);
    redact(m_secret, std::nullopt);
    if (m_kind == SignInKind::PastedToken) {
        m_current = BearerToken{std::make_shared<const Secret>(std::move(m_secret)), ++m_generation};
    } else if (seed.kept) {
        const milliseconds left(m_clock->now().msecsTo(seed.kept->endsAt));
        // A clock that was set back must not lend a token more than its whole life.
        if (left > milliseconds::zero() && left <= std::chrono::hours(1)) {
            m_current = BearerToken{seed.kept->token, ++m_generation};
            m_endsAt = m_clock->monotonic() + left;
            m_margin = renewalMargin(std::chrono::hours(1));
        }
        redact(*seed.kept->token, m_endsAt);
    }
}

// Whoever still waits for a token of it is told, rather than left waiting for ever.
Session::~Session()
{
    ApiError error;
    error.kind = ApiError::Kind::NotSignedIn;
    error.at = m_clock->now();
    for (const QPointer<Waiting> &one : std::as_const(m_waiting)) {
        if (one)
            one->refuse(error);
    }
}

TokenOperation *Session::fetchToken(quint64 rejected, QObject *parent)
{
    return new Waiting(this, rejected, parent);
}

bool Session::usable() const
{
    return m_current && (!m_endsAt || m_clock->monotonic() < *m_endsAt);
}

bool Session::fresh() const
{
    return m_current && (!m_endsAt || m_clock->monotonic() + m_margin < *m_endsAt);
}

void Session::serve(Waiting *waiting, quint64 rejected)
{
    if (rejected != 0 && m_current && m_current->generation == rejected)
        m_current.reset();
    if (fresh()) {
        waiting->give(*m_current);
        return;
    }
    if (m_kind == SignInKind::PastedToken) {
        ApiError error;
        error.kind = ApiError::Kind::NotSignedIn;
        error.at = m_clock->now();
        waiting->refuse(error);
        Q_EMIT signInNeeded(error);
        return;
    }
    m_waiting.append(waiting);
    if (!m_request)
        request();
}

// A request that still waits for its turn is nobody's any more.
void Session::leave(Waiting *waiting)
{
    if (m_waiting.removeAll(waiting) > 0 && m_waiting.isEmpty() && m_request && !m_request->isOnWire())
        m_request->cancel();
}

void Session::request()
{
    // RFC 7617; the pair is visible ASCII (docs/pitfalls.md 1.13).
    QByteArray pair = m_clientId.toUtf8() + ':' + m_secret.view().toByteArray();
    QByteArray header = "Basic " + pair.toBase64();
    m_requestedAt = m_clock->monotonic();
    m_request = m_traffic->callWith(Secret(header), Call::token(m_baseUrl), Priority::Token, this);
    wipeMemory(pair.data(), static_cast<std::size_t>(pair.size()));
    wipeMemory(header.data(), static_cast<std::size_t>(header.size()));
    connect(m_request, &Operation::finished, this, &Session::requestFinished);
    m_request->start();
}

void Session::requestFinished()
{
    const SentCall *request = std::exchange(m_request, nullptr);
    if (request->error()) {
        refuse(*request->error());
        return;
    }
    Result<TokenGrant, TokenFault> grant = parseTokenGrant(request->answer());
    if (!grant) {
        refuse(tokenError(grant.error(), request->answer()));
        return;
    }
    TokenGrant given = std::move(grant).value();
    use(std::move(given.token), given.lifetime);
    const QList<QPointer<Waiting>> waiting = std::exchange(m_waiting, {});
    for (const QPointer<Waiting> &one : waiting) {
        if (one)
            one->give(*m_current);
    }
}

void Session::redact(const Secret &token, std::optional<milliseconds> endsAt)
{
    std::erase_if(m_redacted, [now = m_clock->monotonic()](const Redacted &one) {
        return one.endsAt && *one.endsAt + redactedAfterEnd < now;
    });
    m_redacted.push_back({LogRedaction(token.view()), endsAt});
}

std::vector<LogRedaction> Session::takeRedactions()
{
    std::vector<LogRedaction> taken;
    for (Redacted &one : m_redacted)
        taken.push_back(std::move(one.redaction));
    m_redacted.clear();
    return taken;
}

void Session::use(Secret token, milliseconds life)
{
    m_endsAt = m_requestedAt + life;
    redact(token, m_endsAt);
    m_current = BearerToken{std::make_shared<const Secret>(std::move(token)), ++m_generation};
    m_margin = renewalMargin(life);
    const QDateTime endsAt = m_clock->now().addMSecs((*m_endsAt - m_clock->monotonic()).count());
    Q_EMIT tokenRenewed(m_current->token, endsAt);
    Q_EMIT tokenEndKnown(endsAt);
}

void Session::refuse(const ApiError &error)
{
    const bool turnedDown = error.kind == ApiError::Kind::Unauthorized;
    const QList<QPointer<Waiting>> waiting = std::exchange(m_waiting, {});
    for (const QPointer<Waiting> &one : waiting) {
        if (!one)
            continue;
        // A renewal that failed on the way leaves a token that still has some minutes.
        if (!turnedDown && usable())
            one->give(*m_current);
        else
            one->refuse(error);
    }
    if (turnedDown)
        Q_EMIT signInNeeded(error);
}

} // namespace rd

#include "practice/service.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace rd {

using namespace Qt::StringLiterals;

namespace {

using To = PracticeRoute::To;

constexpr int defaultPage = 25;
constexpr int mostOnPage = 100;

// The credentials of an authorization header of this scheme (RFC 9110, 11.4); null: another scheme.
QByteArray credentialsOf(const QByteArray &authorization, const QByteArray &scheme)
{
    if (authorization.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0 ||
        authorization.size() <= scheme.size() || authorization.at(scheme.size()) != ' ')
        return {};
    return authorization.mid(scheme.size()).trimmed();
}

// application/x-www-form-urlencoded, in which a plus sign is a space.
QUrlQuery formOf(const PracticeRequest &request)
{
    const QByteArray type = request.contentType.split(';').constFirst().trimmed().toLower();
    return type == "application/x-www-form-urlencoded"
               ? QUrlQuery(QString::fromUtf8(QByteArray(request.body).replace('+', "%20")))
               : QUrlQuery();
}

// 0: not a whole number in digits.
int pageSize(const QUrlQuery &query)
{
    if (!query.hasQueryItem(u"limit"_s))
        return defaultPage;
    const QString text = query.queryItemValue(u"limit"_s, QUrl::FullyDecoded);
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? text.toInt() : 0;
}

qint64 secondsUp(qint64 milliseconds)
{
    return (milliseconds + 999) / 1000;
}

} // namespace

// One request on its way.
struct PracticeService::Visit
{
    const PracticeRequest &request;
    QDateTime now;
    PracticeRoute route;
    RateStanding standing;
};

PracticeService::PracticeService(PracticeOptions options)
    : m_options(std::move(options)), m_window(m_options.limit, m_options.windowSeconds),
      m_book(m_options.count, m_options.seed, m_options.stateFile), m_tokens(m_options.tokenSeconds)
{
}

QString PracticeService::open()
{
    const std::scoped_lock lock(m_mutex);
    return m_book.open();
}

PracticeAnswer PracticeService::answer(const PracticeRequest &request, const QDateTime &now)
{
    const std::scoped_lock lock(m_mutex);
    ++m_counts.requests;
    Visit visit{request, now, routeOf(request, m_options.prefix.toUtf8()), m_window.count(now)};
    if (visit.route.to == To::Token)
        ++m_counts.tokenRequests;
    if (visit.route.to == To::List)
        ++m_counts.listRequests;
    if (visit.route.to == To::Revoke) {
        ++m_counts.deletes;
        m_book.countDelete(visit.route.clientId);
    }
    PracticeAnswer answer = decide(visit);
    finish(&answer, visit);
    return answer;
}

PracticeAnswer PracticeService::answerMalformed(int status, const QDateTime &now)
{
    const std::scoped_lock lock(m_mutex);
    ++m_counts.requests;
    const PracticeRequest none;
    PracticeAnswer answer = problemAnswer(status, u"invalid_request"_s, u"This request cannot be read."_s);
    finish(&answer, Visit{none, now, {}, m_window.count(now)});
    return answer;
}

void PracticeService::finish(PracticeAnswer *answer, const Visit &visit)
{
    if (answer->isProblem() && !visit.route.path.isEmpty())
        answer->json.insert(u"instance"_s, QString::fromUtf8(visit.route.path));
    if (answer->status == 429) {
        ++m_counts.tooMany;
        addRetryAfter(answer, visit);
    }
    if (m_options.limit > 0)
        addLimitHeaders(answer, visit);
    answer->add("X-Request-Id", "req_" + QUuid::createUuid().toByteArray(QUuid::Id128));
    answer->add("Date", httpDate(visit.now));
}

// The order in which a request meets the faults, the limit and the API itself.
PracticeAnswer PracticeService::decide(Visit &visit)
{
    if (visit.route.to == To::Revoke) {
        if (const int status = m_options.failDelete.value(m_counts.deletes))
            return faultAnswer(status);
    }
    if (visit.standing.allowed)
        return serve(visit);
    if (m_options.limiter == PracticeOptions::Limiter::After && !visit.standing.closed)
        serve(visit);
    return faultAnswer(429);
}

PracticeAnswer PracticeService::serve(Visit &visit)
{
    switch (visit.route.to) {
    case To::Elsewhere:
        return foreignNotFoundPage();
    case To::Nowhere:
        return problemAnswer(404, u"not_found"_s, u"There is no such resource."_s);
    case To::WrongMethod:
        return methodNotAllowed(visit.route.allow);
    case To::Token:
        return issueToken(visit);
    case To::List:
    case To::Revoke:
        break;
    }
    if (auto refused = refusal(visit))
        return *std::move(refused);
    return visit.route.to == To::List ? list(visit) : revoke(visit);
}

PracticeAnswer PracticeService::issueToken(const Visit &visit)
{
    const PracticeCredential &own = m_book.own();
    const QByteArray pair = QByteArray::fromBase64(credentialsOf(visit.request.authorization, "Basic"));
    const bool fits = pair == QByteArray(own.clientId.toUtf8() + ':' + m_book.ownSecret());
    if (!fits || own.revoked)
        return unauthorized("Basic realm=\"practice\"", u"invalid_client"_s,
                            u"The client id and secret do not match an active credential."_s);
    const QString grant = formOf(visit.request).queryItemValue(u"grant_type"_s, QUrl::FullyDecoded);
    if (grant != "client_credentials"_L1)
        return invalidParam(400, u"missing_required_field"_s, u"grant_type"_s,
                            u"grant_type must be client_credentials, as a form field."_s);
    if (!m_book.useOwn(visit.now))
        return faultAnswer(500);
    return jsonAnswer({{u"access_token"_s, QString::fromLatin1(m_tokens.issue(own.clientId, visit.now))},
                       {u"token_type"_s, u"bearer"_s},
                       {u"expires_in"_s, m_options.tokenSeconds}});
}

std::optional<PracticeAnswer> PracticeService::refusal(const Visit &visit) const
{
    if (visit.request.authorization.isNull())
        return unauthorized("Bearer", u"missing_token"_s, u"The request carries no access token."_s);
    switch (m_tokens.check(credentialsOf(visit.request.authorization, "Bearer"), visit.now)) {
    case PracticeTokens::Verdict::Good:
        return std::nullopt;
    case PracticeTokens::Verdict::Expired:
        return unauthorized("Bearer error=\"invalid_token\"", u"token_expired"_s,
                            u"The access token has expired."_s);
    case PracticeTokens::Verdict::Unknown:
        break;
    }
    return unauthorized("Bearer error=\"invalid_token\"", u"invalid_token"_s,
                        u"The access token is not valid."_s);
}

PracticeAnswer PracticeService::list(const Visit &visit) const
{
    const int limit = pageSize(visit.route.query);
    if (limit < 1 || limit > mostOnPage)
        return invalidParam(422, u"invalid_format"_s, u"limit"_s,
                            u"limit must be a whole number from 1 to 100."_s);
    const QString cursor = u"starting_after"_s;
    const auto after = visit.route.query.hasQueryItem(cursor)
                           ? std::optional(visit.route.query.queryItemValue(cursor, QUrl::FullyDecoded))
                           : std::nullopt;
    const auto page = m_book.page(after, limit);
    if (!page)
        return invalidParam(400, u"invalid_cursor"_s, cursor,
                            u"starting_after is not the id of a credential."_s);
    QJsonArray data;
    for (const PracticeCredential &credential : page->rows)
        data.append(credentialJson(credential, m_options.timestamps));
    return jsonAnswer({{u"data"_s, data}, {u"has_more"_s, page->hasMore}});
}

PracticeAnswer PracticeService::revoke(Visit &visit)
{
    if (m_provokedStatus != 0)
        return provokedAnswer(visit);
    switch (m_book.revoke(visit.route.clientId, visit.now)) {
    case CredentialBook::Revocation::Done:
        return noContent();
    case CredentialBook::Revocation::LastActive:
        return faultAnswer(409);
    case CredentialBook::Revocation::NotKept:
        return faultAnswer(500);
    case CredentialBook::Revocation::AlreadyRevoked:
        if (m_options.secondDelete == 204)
            return noContent();
        if (m_options.secondDelete == 409)
            return problemAnswer(409, u"credential_already_revoked"_s,
                                 u"This credential is revoked already."_s);
        break;
    case CredentialBook::Revocation::Unknown:
        break;
    }
    return faultAnswer(404);
}

PracticeAnswer PracticeService::provokedAnswer(Visit &visit)
{
    const int status = std::exchange(m_provokedStatus, 0);
    const int seconds = std::exchange(m_provokedSeconds, 0);
    if (status == 429 && seconds > 0)
        visit.standing = m_window.closeUntil(visit.now.addSecs(seconds));
    return faultAnswer(status);
}

void PracticeService::addLimitHeaders(PracticeAnswer *answer, const Visit &visit) const
{
    const qint64 resetMs = visit.standing.reset.toMSecsSinceEpoch();
    const qint64 reset = m_options.reset == PracticeOptions::Reset::Epoch
                             ? secondsUp(resetMs)
                             : secondsUp(resetMs - visit.now.toMSecsSinceEpoch());
    answer->add("X-RateLimit-Limit", QByteArray::number(m_options.limit));
    answer->add("X-RateLimit-Remaining",
                QByteArray::number(answer->status == 429 ? 0 : visit.standing.remaining));
    answer->add("X-RateLimit-Reset", QByteArray::number(reset));
}

// Waiting as long as it says always suffices. One that was provoked with a length names it in any case.
void PracticeService::addRetryAfter(PracticeAnswer *answer, const Visit &visit) const
{
    using Form = PracticeOptions::RetryAfter;
    const qint64 waitMs = visit.now.msecsTo(visit.standing.reset);
    if (m_options.retryAfter == Form::Date)
        answer->add("Retry-After", httpDate(QDateTime::fromSecsSinceEpoch(
                                       secondsUp(visit.standing.reset.toMSecsSinceEpoch()), Qt::UTC)));
    else if (m_options.retryAfter == Form::Seconds || visit.standing.closed)
        answer->add("Retry-After", QByteArray::number(secondsUp(waitMs)));
}

void PracticeService::provokeNextRevocation(int status, int seconds)
{
    const std::scoped_lock lock(m_mutex);
    m_provokedStatus = status;
    m_provokedSeconds = seconds;
}

int PracticeService::provoked() const
{
    const std::scoped_lock lock(m_mutex);
    return m_provokedStatus;
}

void PracticeService::setOtherClient(int percent)
{
    const std::scoped_lock lock(m_mutex);
    m_window.setOtherClient(percent);
}

int PracticeService::otherClient() const
{
    const std::scoped_lock lock(m_mutex);
    return m_window.otherClient();
}

void PracticeService::expireTokens(const QDateTime &now)
{
    const std::scoped_lock lock(m_mutex);
    m_tokens.expireAll(now);
}

PracticeService::Counts PracticeService::counts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_counts;
}

QList<PracticeCredential> PracticeService::credentials() const
{
    const std::scoped_lock lock(m_mutex);
    return m_book.rows();
}

QString PracticeService::clientId() const
{
    const std::scoped_lock lock(m_mutex);
    return m_book.own().clientId;
}

QByteArray PracticeService::clientSecret() const
{
    const std::scoped_lock lock(m_mutex);
    return m_book.ownSecret();
}

} // namespace rd

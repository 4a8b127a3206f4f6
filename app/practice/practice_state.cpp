#include "practice/practice_state.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

namespace rd {

namespace {

QDateTime utcNow()
{
    return QDateTime::currentDateTimeUtc();
}

QString base()
{
    return QStringLiteral("base");
}
QString seedKey()
{
    return QStringLiteral("seed");
}
QString countKey()
{
    return QStringLiteral("count");
}
QString revokedKey()
{
    return QStringLiteral("revoked");
}

// JWT-shaped, so that nobody's parser is surprised; signed by nothing.
QByteArray makeToken(const QString &clientId, int serial, const QDateTime &end)
{
    const auto part = [](const QByteArray &bytes) {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray claims =
        QJsonDocument(
            QJsonObject{{QStringLiteral("sub"), clientId},
                        {QStringLiteral("exp"), end.toSecsSinceEpoch()},
                        {QStringLiteral("jti"), serial},
                        {QStringLiteral("scope"), QStringLiteral("credentials:read credentials:revoke")}})
            .toJson(QJsonDocument::Compact);
    const QByteArray signature = QCryptographicHash::hash(claims, QCryptographicHash::Sha512);
    return "dinie_at_" + part(R"({"alg":"RS512","typ":"JWT","kid":"practice"})") + '.' + part(claims) + '.' +
           part(signature + signature + signature);
}

} // namespace

PracticeState::PracticeState(PracticeOptions options)
    : m_options(std::move(options)), m_window(m_options), m_base(utcNow()),
      m_credentials(makePracticeData(m_options.count, m_options.seed, m_base)),
      m_secret(makePracticeSecret(m_options.seed))
{
    for (qsizetype i = 0; i < m_credentials.size(); ++i) {
        m_byId.insert(m_credentials.at(i).id, i);
        m_byClientId.insert(m_credentials.at(i).clientId, i);
    }
}

bool PracticeState::restore(QString *error)
{
    QFile file(m_options.stateFile);
    if (m_options.stateFile.isEmpty() || !file.exists())
        return true;
    const QJsonDocument document =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    const QJsonObject state = document.object();
    const QDateTime began = QDateTime::fromString(state.value(base()).toString(), Qt::ISODateWithMs);
    if (!began.isValid()) {
        *error = QStringLiteral("The practice state file cannot be read: ") + m_options.stateFile;
        return false;
    }
    // Another seed or size is another practice ground.
    if (state.value(seedKey()).toInteger() != m_options.seed ||
        state.value(countKey()).toInteger() != m_options.count)
        return true;
    m_base = began;
    m_credentials = makePracticeData(m_options.count, m_options.seed, m_base);
    const QJsonObject revoked = state.value(revokedKey()).toObject();
    for (auto it = revoked.begin(); it != revoked.end(); ++it) {
        const auto found = m_byClientId.constFind(it.key());
        if (found == m_byClientId.constEnd())
            continue;
        m_credentials[*found].revoked = true;
        m_credentials[*found].updatedAt = QDateTime::fromString(it.value().toString(), Qt::ISODateWithMs);
    }
    return true;
}

bool PracticeState::save() const
{
    if (m_options.stateFile.isEmpty())
        return true;
    QJsonObject revoked;
    for (const PracticeCredential &credential : m_credentials) {
        if (credential.revoked)
            revoked.insert(credential.clientId, credential.updatedAt.toString(Qt::ISODateWithMs));
    }
    QSaveFile file(m_options.stateFile);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{base(), m_base.toString(Qt::ISODateWithMs)},
                                         {seedKey(), static_cast<qint64>(m_options.seed)},
                                         {countKey(), m_options.count},
                                         {revokedKey(), revoked}})
                   .toJson());
    return file.commit();
}

PracticeAnswer PracticeState::handle(const PracticeRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    ++m_counts.all;
    const QByteArray prefix = m_options.prefix.toUtf8();
    if (!request.path.startsWith(QByteArray(prefix + '/')))
        return htmlNotFound();
    const QByteArray path = request.path.mid(prefix.size());
    PracticeAnswer answer;
    if (m_window.take(utcNow())) {
        answer = route(request, path);
    } else {
        if (m_options.limiter == PracticeOptions::Limiter::After)
            route(request, path);
        answer = tooMany(request.path);
    }
    addLimitHeaders(&answer);
    if (answer.status == 429)
        ++m_counts.tooMany;
    return answer;
}

PracticeAnswer PracticeState::route(const PracticeRequest &request, const QByteArray &path)
{
    static constexpr QByteArrayView collection("/auth/credentials");
    if (path == "/auth/token")
        return request.method == "POST"
                   ? token(request)
                   : problemAnswer(405, request.path, QStringLiteral("method_not_allowed"),
                                   QStringLiteral("Only POST is possible here."));
    if (!path.startsWith(collection))
        return problemAnswer(404, request.path, QStringLiteral("not_found"),
                             QStringLiteral("There is no such path."));
    if (request.method == "DELETE")
        ++m_counts.deletes;
    if (const char *code = refusal(request.authorization))
        return problemAnswer(401, request.path, QString::fromLatin1(code),
                             QStringLiteral("A valid bearer token is needed."));
    const QByteArray rest = path.mid(collection.size());
    if (rest.isEmpty() && request.method == "GET")
        return list(request);
    if (rest.size() > 1 && rest.startsWith('/') && rest.indexOf('/', 1) < 0 && request.method == "DELETE")
        return revoke(request, rest.mid(1));
    const bool known = rest.isEmpty() || (rest.size() > 1 && rest.indexOf('/', 1) < 0);
    return known ? problemAnswer(405, request.path, QStringLiteral("method_not_allowed"),
                                 QStringLiteral("This method is not possible here."))
                 : problemAnswer(404, request.path, QStringLiteral("not_found"),
                                 QStringLiteral("There is no such path."));
}

PracticeAnswer PracticeState::token(const PracticeRequest &request)
{
    ++m_counts.tokens;
    const QByteArray grant = request.form.value("grant_type");
    if (grant != "client_credentials") {
        return problemAnswer(400, request.path, QStringLiteral("missing_required_field"),
                             QStringLiteral("grant_type has to be client_credentials."),
                             QStringLiteral("grant_type"));
    }
    const QByteArray pair = QByteArray::fromBase64(request.authorization.mid(6));
    PracticeCredential *own =
        m_credentials.size() > practiceOwnIndex ? &m_credentials[practiceOwnIndex] : nullptr;
    const bool good = own && !own->revoked && request.authorization.startsWith("Basic ") &&
                      pair == QByteArray(own->clientId.toUtf8() + ':' + m_secret);
    if (!good) {
        return problemAnswer(
            401, request.path, QStringLiteral("invalid_token"),
            QStringLiteral("The client ID and secret do not fit, or the credential is revoked."));
    }
    own->lastUsedAt = utcNow();
    const QDateTime end = utcNow().addSecs(m_options.tokenSeconds);
    const QByteArray token = makeToken(own->clientId, ++m_tokenSerial, end);
    m_tokens.insert(token, end);
    return jsonAnswer({{QStringLiteral("access_token"), QString::fromLatin1(token)},
                       {QStringLiteral("token_type"), QStringLiteral("bearer")},
                       {QStringLiteral("expires_in"), m_options.tokenSeconds}});
}

const char *PracticeState::refusal(const QByteArray &authorization) const
{
    if (authorization.isEmpty())
        return "missing_token";
    if (authorization.left(7).toLower() != "bearer ")
        return "invalid_token";
    const auto token = m_tokens.constFind(authorization.mid(7).trimmed());
    if (token == m_tokens.constEnd())
        return "invalid_token";
    return utcNow() < *token ? nullptr : "token_expired";
}

PracticeAnswer PracticeState::list(const PracticeRequest &request)
{
    bool isNumber = true;
    const int limit = request.query.contains("limit") ? request.query.value("limit").toInt(&isNumber) : 25;
    if (!isNumber || limit < 1 || limit > 100) {
        return problemAnswer(422, request.path, QStringLiteral("invalid_format"),
                             QStringLiteral("limit has to be a whole number from 1 to 100."),
                             QStringLiteral("limit"));
    }
    qsizetype from = 0;
    if (request.query.contains("starting_after")) {
        const auto after = m_byId.constFind(QString::fromUtf8(request.query.value("starting_after")));
        if (after == m_byId.constEnd()) {
            return problemAnswer(400, request.path, QStringLiteral("invalid_cursor"),
                                 QStringLiteral("starting_after names no credential."),
                                 QStringLiteral("starting_after"));
        }
        from = *after + 1;
    }
    const qsizetype to = std::min(from + limit, m_credentials.size());
    QJsonArray data;
    for (qsizetype i = from; i < to; ++i)
        data.append(credentialJson(m_credentials.at(i), m_options.timestamps));
    return jsonAnswer(
        {{QStringLiteral("data"), data}, {QStringLiteral("has_more"), to < m_credentials.size()}});
}

int PracticeState::askedFault()
{
    if (const int status = m_options.failDelete.value(m_counts.deletes))
        return status;
    return m_provoked;
}

PracticeAnswer PracticeState::revoke(const PracticeRequest &request, const QByteArray &segment)
{
    const auto found = m_byClientId.constFind(QUrl::fromPercentEncoding(segment));
    if (found != m_byClientId.constEnd())
        ++m_credentials[*found].deletesSeen;
    if (const int status = askedFault()) {
        const int seconds = status == m_provoked ? m_provokedSeconds : 0;
        if (status == m_provoked)
            m_provoked = 0;
        if (status == 429 && seconds > 0)
            m_window.closeUntil(utcNow().addSecs(seconds));
        return status == 429 ? tooMany(request.path, seconds) : faultAnswer(status, request.path);
    }
    if (found == m_byClientId.constEnd()) {
        return problemAnswer(404, request.path, QStringLiteral("credential_not_found"),
                             QStringLiteral("No credential has this client ID."));
    }
    return revokeFound(m_credentials[*found], request);
}

PracticeAnswer PracticeState::revokeFound(PracticeCredential &credential, const PracticeRequest &request)
{
    if (credential.revoked) {
        if (m_options.secondDelete == 404)
            return problemAnswer(404, request.path, QStringLiteral("credential_not_found"),
                                 QStringLiteral("No active credential has this client ID."));
        if (m_options.secondDelete == 409)
            return problemAnswer(409, request.path, QStringLiteral("credential_already_revoked"),
                                 QStringLiteral("The credential is revoked already."));
        return {204, {}, {}, {}};
    }
    if (activeCount() == 1)
        return faultAnswer(409, request.path);
    const QDateTime before = std::exchange(credential.updatedAt, utcNow());
    credential.revoked = true;
    if (!save()) {
        credential.revoked = false;
        credential.updatedAt = before;
        return faultAnswer(500, request.path);
    }
    return {204, {}, {}, {}};
}

int PracticeState::activeCount() const
{
    return static_cast<int>(
        std::count_if(m_credentials.begin(), m_credentials.end(),
                      [](const PracticeCredential &credential) { return !credential.revoked; }));
}

PracticeAnswer PracticeState::tooMany(const QByteArray &instance, int seconds)
{
    PracticeAnswer answer = faultAnswer(429, instance);
    const qint64 wait =
        seconds > 0 ? seconds : (std::max<qint64>(0, utcNow().msecsTo(m_window.resetAt())) + 999) / 1000;
    if (m_options.retryAfter == PracticeOptions::RetryAfter::Seconds || seconds > 0)
        answer.add("Retry-After", QByteArray::number(wait));
    else if (m_options.retryAfter == PracticeOptions::RetryAfter::Date)
        answer.add("Retry-After", httpDate(utcNow().addSecs(wait + 1)));
    return answer;
}

void PracticeState::addLimitHeaders(PracticeAnswer *answer) const
{
    if (!m_window.limited())
        return;
    const qint64 resetMs = m_window.resetAt().toMSecsSinceEpoch();
    const qint64 epoch = (resetMs + 999) / 1000;
    const qint64 delta = (std::max<qint64>(0, resetMs - utcNow().toMSecsSinceEpoch()) + 999) / 1000;
    const bool closed = answer->status == 429;
    answer->add("X-RateLimit-Limit", QByteArray::number(m_window.limit()));
    answer->add("X-RateLimit-Remaining", QByteArray::number(closed ? 0 : m_window.remaining()));
    answer->add("X-RateLimit-Reset",
                QByteArray::number(m_options.reset == PracticeOptions::Reset::Epoch ? epoch : delta));
}

QString PracticeState::clientId() const
{
    const QMutexLocker lock(&m_mutex);
    return m_credentials.size() > practiceOwnIndex ? m_credentials.at(practiceOwnIndex).clientId : QString();
}

void PracticeState::provokeNext(int status, int seconds)
{
    const QMutexLocker lock(&m_mutex);
    m_provoked = status;
    m_provokedSeconds = seconds;
}

int PracticeState::provoked() const
{
    const QMutexLocker lock(&m_mutex);
    return m_provoked;
}

void PracticeState::expireTokens()
{
    const QMutexLocker lock(&m_mutex);
    for (QDateTime &end : m_tokens)
        end = m_base;
}

QList<PracticeTruth> PracticeState::truth() const
{
    const QMutexLocker lock(&m_mutex);
    QList<PracticeTruth> truth;
    for (const PracticeCredential &credential : m_credentials)
        truth.append({credential.clientId, credential.name, credential.revoked, credential.deletesSeen});
    return truth;
}

PracticeState::Counts PracticeState::counts() const
{
    const QMutexLocker lock(&m_mutex);
    return m_counts;
}

} // namespace rd

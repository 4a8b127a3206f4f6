#include "practice/tokens.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace rd {

using namespace Qt::StringLiterals;

namespace {

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

// As long as that of RS256 with a key of 2,048 bits.
QByteArray makeSignature()
{
    std::array<quint32, 64> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits);
}

} // namespace

QByteArray PracticeTokens::issue(const QString &clientId, const QDateTime &now)
{
    const QDateTime end = now.addSecs(m_lifetime);
    const QJsonObject claims{
        {u"iss"_s, u"revoke-desk-practice"_s},
        {u"sub"_s, clientId},
        {u"iat"_s, now.toSecsSinceEpoch()},
        {u"exp"_s, end.toSecsSinceEpoch()},
        {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {u"scope"_s, u"credentials:read credentials:revoke"_s},
    };
    const QByteArray token = "dinie_at_" + base64Url(R"({"alg":"RS256","kid":"practice","typ":"JWT"})") +
                             '.' + base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact)) + '.' +
                             base64Url(makeSignature());
    m_ends.insert(token, end);
    return token;
}

void PracticeTokens::expireAll(const QDateTime &now)
{
    for (QDateTime &end : m_ends)
        end = std::min(end, now);
}

PracticeTokens::Verdict PracticeTokens::check(const QByteArray &token, const QDateTime &now) const
{
    const auto end = m_ends.constFind(token);
    if (end == m_ends.constEnd())
        return Verdict::Unknown;
    return now < *end ? Verdict::Good : Verdict::Expired;
}

} // namespace rd

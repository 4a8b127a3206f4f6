#include "api/api_urls.h"

#include "base/log.h"

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestHeaderValue = 8 * 1024;
constexpr int shortestPage = 1;
constexpr int longestPage = 100;

// Whether its UTF-8 form says the same: no NUL, no lone surrogate.
bool isText(const QString &text)
{
    return !text.contains(QChar::Null) && text.isValidUtf16();
}

bool isDotSegment(const QString &segment)
{
    return segment == "."_L1 || segment == ".."_L1;
}

QByteArray encodedBase(const QUrl &base)
{
    QByteArray encoded = base.toEncoded();
    while (encoded.endsWith('/'))
        encoded.chop(1);
    return encoded;
}

QUrl under(const QUrl &base, const QByteArray &path)
{
    return QUrl::fromEncoded(encodedBase(base) + path, QUrl::StrictMode);
}

bool hasUserInfo(const QString &text)
{
    const QStringView rest = QStringView(text).sliced(text.indexOf("://"_L1) + 3);
    const auto *const end =
        std::find_if(rest.begin(), rest.end(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    return std::find(rest.begin(), end, u'@') != end;
}

bool hasDotSegment(const QUrl &url)
{
    const QStringList segments = url.path(QUrl::FullyDecoded).split(u'/');
    return std::any_of(segments.begin(), segments.end(), isDotSegment);
}

bool isLoopbackLiteral(const QString &host)
{
    return host == "127.0.0.1"_L1 || host == "::1"_L1;
}

} // namespace

Result<QUrl, BaseUrlFault> parseBaseUrl(const QString &text)
{
    QString trimmed = text.trimmed();
    if (!trimmed.contains("://"_L1))
        return BaseUrlFault::NotAUrl;
    while (trimmed.endsWith(u'/'))
        trimmed.chop(1);
    if (!trimmed.contains("://"_L1))
        return BaseUrlFault::NoHost;
    const QUrl url(trimmed, QUrl::StrictMode);
    if (hasUserInfo(trimmed))
        return BaseUrlFault::UserInfo;
    if (!url.isValid() || url.scheme().isEmpty() || url.port() == 0 || hasDotSegment(url))
        return BaseUrlFault::NotAUrl;
    if (url.host().isEmpty())
        return BaseUrlFault::NoHost;
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopbackLiteral(url.host())))
        return BaseUrlFault::NotHttps;
    if (url.hasQuery() || url.hasFragment())
        return BaseUrlFault::QueryOrHash;
    return url;
}

Result<QUrl, PathFault> revokeUrl(const QUrl &base, const QString &clientId)
{
    if (clientId.isEmpty())
        return PathFault::Empty;
    if (isDotSegment(clientId))
        return PathFault::DotSegment;
    if (!isText(clientId))
        return PathFault::NotText;
    if (holdsKnownSecret(clientId))
        return PathFault::HoldsSecret;
    if (clientId.size() > longestClientId)
        return PathFault::TooLong;
    const QByteArray collection = "/auth/credentials/";
    const QUrl url = under(base, collection + QUrl::toPercentEncoding(clientId));
    const QByteArray built = url.toEncoded();
    const QByteArray expectedStart = encodedBase(base) + collection;
    const QByteArray segment = built.mid(expectedStart.size());
    const bool comesBack = url.isValid() && built.startsWith(expectedStart) && !url.hasQuery() &&
                           !url.hasFragment() && !segment.contains('/') &&
                           QByteArray::fromPercentEncoding(segment) == clientId.toUtf8();
    if (!comesBack)
        return PathFault::DoesNotComeBack;
    return url;
}

QUrl tokenUrl(const QUrl &base)
{
    return under(base, "/auth/token");
}

QUrl listUrl(const QUrl &base, int limit, const QString &startingAfter)
{
    if (!isText(startingAfter))
        return {};
    QByteArray path = "/auth/credentials?limit=";
    path += QByteArray::number(std::clamp(limit, shortestPage, longestPage));
    if (!startingAfter.isEmpty())
        path += "&starting_after=" + QUrl::toPercentEncoding(startingAfter);
    return under(base, path);
}

bool isVisibleAscii(QByteArrayView text)
{
    return !text.contains(' ') && isHeaderSafe(text);
}

bool isHeaderSafe(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > longestHeaderValue || text.startsWith(' ') || text.endsWith(' '))
        return false;
    char before = '\0';
    for (const char c : text) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return true;
}

} // namespace rd

#include "api/rate_limit_headers.h"

#include "api/http_date.h"
#include "api/rfc3339_time.h"

#include <algorithm>

namespace rd {

namespace {

using std::chrono::milliseconds;

constexpr qsizetype mostDigits = 15; // as an integer of RFC 8941
constexpr qint64 firstEpochSecond = 1'000'000'000;
constexpr qint64 endOfEpochSeconds = 100'000'000'000;
constexpr qint64 firstEpochMillisecond = 1'000'000'000'000;
constexpr qint64 endOfEpochMilliseconds = 100'000'000'000'000;

std::optional<qint64> toInteger(const QByteArray &text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || text.size() > mostDigits || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return text.toLongLong();
}

std::optional<milliseconds> toDelta(const QByteArray &text)
{
    return parseDeltaSeconds(text);
}

// A window is longer than this nowhere (windows are of seconds, and nothing that the server gives lives
// longer than an hour).
constexpr milliseconds longestWindow = std::chrono::hours(1);
constexpr milliseconds grain = std::chrono::seconds(2); // both are told in whole seconds
class AnswerTime
{
public:
    AnswerTime(const HttpHeaders &headers, const QDateTime &received)
        : m_local(received), m_server(parseHttpDate(headers.value("Date"), received).value_or(received))
    {
    }

    const QDateTime &local() const { return m_local; }

    // Never negative. Where both distances may be right the server's counts, where neither may the longer,
    // so that nothing is sent too early.
    milliseconds until(const QDateTime &time) const
    {
        const milliseconds byServer(m_server.msecsTo(time));
        const milliseconds byLocal(m_local.msecsTo(time));
        for (const milliseconds distance : {byServer, byLocal}) {
            if (distance >= -grain && distance <= longestWindow)
                return std::max(milliseconds::zero(), distance);
        }
        return std::max({milliseconds::zero(), byServer, byLocal});
    }

private:
    QDateTime m_local;
    QDateTime m_server;
};

// A value with parameters, as in `"default";r=50;t=30` (RFC 8941, 3.1.2).
class Item
{
public:
    explicit Item(QByteArrayView text) : m_parts(splitOutsideQuotes(text, ';')) {}

    QByteArray bare() const { return m_parts.constFirst(); }
    QByteArray name() const
    {
        const QByteArray text = bare();
        const bool quoted = text.size() >= 2 && text.startsWith('"') && text.endsWith('"');
        return quoted ? text.sliced(1, text.size() - 2) : text;
    }
    QByteArray parameter(QByteArrayView key) const
    {
        for (const QByteArray &part : m_parts.sliced(1)) {
            const qsizetype equals = part.indexOf('=');
            if (equals > 0 && QByteArrayView(part).first(equals).trimmed() == key)
                return part.sliced(equals + 1).trimmed();
        }
        return {};
    }
    bool hasParameters() const { return m_parts.size() > 1; }

private:
    QList<QByteArray> m_parts;
};

template <class T>
void keepSmaller(std::optional<T> &kept, const std::optional<T> &other)
{
    if (other && (!kept || *other < *kept))
        kept = other;
}

template <class T>
void keepLarger(std::optional<T> &kept, const std::optional<T> &other)
{
    if (other && (!kept || *other > *kept))
        kept = other;
}

struct Policy
{
    QByteArray name; // empty in the older form
    qint64 quota = 0;
    std::optional<milliseconds> window;
};

// `"default";q=100;w=60`, or `100;w=60` as the older drafts have it.
QList<Policy> parsePolicies(const QList<QByteArray> &values)
{
    QList<Policy> policies;
    for (const QByteArray &value : values) {
        const Item item(value);
        const std::optional<qint64> older = toInteger(item.bare());
        const std::optional<qint64> quota = older ? older : toInteger(item.parameter("q"));
        if (quota)
            policies.append({older ? QByteArray() : item.name(), *quota, toDelta(item.parameter("w"))});
    }
    return policies;
}

// Fills in limit and window from the policy of that name or, where there is no name, of that limit; with
// neither, from the smallest.
void applyPolicy(const QList<Policy> &policies, const QByteArray &name, RateLimit &limit)
{
    const Policy *chosen = nullptr;
    for (const Policy &policy : policies) {
        const bool named = !name.isEmpty() && !policy.name.isEmpty();
        const bool fits = named ? policy.name == name : !limit.limit || policy.quota == *limit.limit;
        if (fits && (chosen == nullptr || policy.quota < chosen->quota ||
                     (policy.quota == chosen->quota && !chosen->window)))
            chosen = &policy;
    }
    if (chosen == nullptr)
        return;
    limit.limit = chosen->quota;
    limit.windowLength = chosen->window;
}

// `limit=100, remaining=50, reset=30` (draft 07 and its neighbours).
std::optional<RateLimit> parseDictionary(const QList<QByteArray> &values)
{
    RateLimit result;
    for (const QByteArray &value : values) {
        const QByteArray member = Item(value).bare();
        const qsizetype equals = member.indexOf('=');
        if (equals <= 0)
            continue;
        const QByteArray key = member.first(equals).trimmed();
        const QByteArray number = member.sliced(equals + 1).trimmed();
        if (key == "limit")
            keepSmaller(result.limit, toInteger(number));
        else if (key == "remaining")
            keepSmaller(result.remaining, toInteger(number));
        else if (key == "reset")
            keepLarger(result.resetIn, toDelta(number));
    }
    return result == RateLimit{} ? std::nullopt : std::optional(result);
}

// `"default";r=50;t=30` (draft 08 and later): the item with the least left, of equals the one that lasts
// longest.
std::optional<RateLimit> parseItems(const QList<QByteArray> &values, QByteArray *name)
{
    std::optional<RateLimit> result;
    for (const QByteArray &value : values) {
        const Item item(value);
        RateLimit candidate;
        candidate.remaining = toInteger(item.parameter("r"));
        candidate.resetIn = toDelta(item.parameter("t"));
        if (!candidate.remaining)
            continue;
        if (!result || *candidate.remaining < *result->remaining ||
            (candidate.remaining == result->remaining && candidate.resetIn > result->resetIn)) {
            result = candidate;
            *name = item.name();
        }
    }
    return result;
}

std::optional<RateLimit> parseCombined(const HttpHeaders &headers)
{
    const QList<QByteArray> values = headers.list("RateLimit");
    QByteArray name;
    std::optional<RateLimit> result = parseItems(values, &name);
    if (!result)
        result = parseDictionary(values);
    if (result)
        applyPolicy(parsePolicies(headers.list("RateLimit-Policy")), name, *result);
    return result;
}

// How long from the answer until the reset that this text names; see the header for the forms.
std::optional<milliseconds> parseReset(const QByteArray &text, const AnswerTime &answered)
{
    if (const std::optional<qint64> number = toInteger(text)) {
        if (*number < firstEpochSecond)
            return std::chrono::seconds(*number);
        if (*number < endOfEpochSeconds)
            return answered.until(QDateTime::fromSecsSinceEpoch(*number, Qt::UTC));
        if (*number >= firstEpochMillisecond && *number < endOfEpochMilliseconds)
            return answered.until(QDateTime::fromMSecsSinceEpoch(*number, Qt::UTC));
        return std::nullopt;
    }
    if (const std::optional<QDateTime> time = parseIsoTime(QString::fromLatin1(text)))
        return answered.until(*time);
    return std::nullopt;
}

// The smallest valid value. `100, 100;w=60, 5000;w=3600`: what has parameters is a policy, unless there is
// nothing else.
std::optional<qint64> smallest(const QList<QByteArray> &values)
{
    std::optional<qint64> plain;
    std::optional<qint64> any;
    for (const QByteArray &value : values) {
        const Item item(value);
        keepSmaller(any, toInteger(item.bare()));
        if (!item.hasParameters())
            keepSmaller(plain, toInteger(item.bare()));
    }
    return plain ? plain : any;
}

// Three fields of one prefix: "X-RateLimit-", "RateLimit-".
std::optional<RateLimit> parseSeparate(const HttpHeaders &headers, const QByteArray &prefix,
                                       const AnswerTime &answered)
{
    RateLimit result;
    result.limit = smallest(headers.list(QByteArray(prefix + "Limit")));
    result.remaining = smallest(headers.list(QByteArray(prefix + "Remaining")));
    for (const QByteArray &value : headers.list(QByteArray(prefix + "Reset")))
        keepLarger(result.resetIn, parseReset(value, answered));
    return result == RateLimit{} ? std::nullopt : std::optional(result);
}

// Seconds or an HTTP date, whose comma the list was split at; of several the longest.
std::optional<milliseconds> parseRetryAfter(const QList<QByteArray> &values, const AnswerTime &answered)
{
    std::optional<milliseconds> result;
    for (qsizetype i = 0; i < values.size(); ++i) {
        keepLarger(result, toDelta(values[i]));
        std::optional<QDateTime> date = parseHttpDate(values[i], answered.local());
        if (!date && i + 1 < values.size())
            date = parseHttpDate(QByteArray(values[i] + ", " + values[i + 1]), answered.local());
        if (date)
            keepLarger(result, std::optional(answered.until(*date)));
    }
    return result;
}

RateLimit parsePolicyAlone(const HttpHeaders &headers)
{
    RateLimit result;
    applyPolicy(parsePolicies(headers.list("RateLimit-Policy")), {}, result);
    return result;
}

// A limit below 1 would forbid the request that was just answered: what was counted against it says nothing.
RateLimit withoutLimit(const RateLimit &said)
{
    RateLimit result;
    result.belowOne = true;
    result.windowLength = said.windowLength;
    return result;
}

} // namespace

RateLimit parseRateLimit(const HttpHeaders &headers, const QDateTime &received)
{
    const AnswerTime answered(headers, received);
    std::optional<RateLimit> result = parseCombined(headers);
    if (!result) {
        result = parseSeparate(headers, "RateLimit-", answered);
        if (result)
            applyPolicy(parsePolicies(headers.list("RateLimit-Limit") + headers.list("RateLimit-Policy")), {},
                        *result);
    }
    if (!result)
        result = parseSeparate(headers, "X-RateLimit-", answered);
    if (!result)
        result = parsePolicyAlone(headers);
    if (result->limit && *result->limit < 1)
        *result = withoutLimit(*result);
    result->retryAfter = parseRetryAfter(headers.list("Retry-After"), answered);
    return *result;
}

} // namespace rd

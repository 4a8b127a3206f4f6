#include "api/http_date.h"

#include <QRegularExpression>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestDate = 40;
constexpr qsizetype mostDeltaDigits = 10;
constexpr int farthestFutureYears = 50; // RFC 9110, 5.6.7: two-digit years

int monthNumber(QStringView name)
{
    static const QStringList names{u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s, u"May"_s, u"Jun"_s,
                                   u"Jul"_s, u"Aug"_s, u"Sep"_s, u"Oct"_s, u"Nov"_s, u"Dec"_s};
    return static_cast<int>(names.indexOf(name)) + 1;
}

QRegularExpression pattern(const QString &form)
{
    QString text = form;
    text.replace("MONTH"_L1, "(?<month>[A-Z][a-z]{2})"_L1);
    text.replace("TIME"_L1, "(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})"_L1);
    text.replace("DAYNAME"_L1, "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"_L1);
    return QRegularExpression(QRegularExpression::anchoredPattern(text));
}

QRegularExpressionMatch matchAnyForm(const QString &text)
{
    static const QRegularExpression preferred =
        pattern(u"DAYNAME, (?<day>[0-9]{2}) MONTH (?<year>[0-9]{4}) TIME GMT"_s);
    static const QRegularExpression rfc850 = pattern(
        u"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>[0-9]{2})-MONTH-(?<year>[0-9]{2}) TIME GMT"_s);
    static const QRegularExpression asctime =
        pattern(u"DAYNAME MONTH (?<day>[0-9]{2}| [0-9]) TIME (?<year>[0-9]{4})"_s);
    for (const QRegularExpression *form : {&preferred, &rfc850, &asctime}) {
        QRegularExpressionMatch match = form->match(text);
        if (match.hasMatch())
            return match;
    }
    return {};
}

} // namespace

std::optional<QDateTime> parseHttpDate(QByteArrayView text, const QDateTime &now)
{
    if (text.size() > longestDate)
        return std::nullopt;
    const QRegularExpressionMatch match = matchAnyForm(QString::fromLatin1(text));
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](const QString &name) { return match.capturedView(name).trimmed().toInt(); };
    const int month = monthNumber(match.capturedView(u"month"_s));
    const int second = number(u"second"_s);
    const QTime time(number(u"hour"_s), number(u"minute"_s), second == 60 ? 59 : second);
    const auto inYear = [&](int year) {
        const QDate date(year, month, number(u"day"_s));
        return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
    };
    const int year = number(u"year"_s);
    if (match.capturedLength(u"year"_s) == 4) {
        const QDateTime result = inYear(year);
        return result.isValid() ? std::optional(result) : std::nullopt;
    }
    const QDateTime limit = now.toUTC().addYears(farthestFutureYears);
    const int century = limit.date().year() / 100 * 100;
    for (const int candidate : {century + year, century - 100 + year}) {
        const QDateTime result = inYear(candidate);
        if (result.isValid() && result <= limit)
            return result;
    }
    return std::nullopt;
}

std::optional<std::chrono::seconds> parseDeltaSeconds(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || text.size() > mostDeltaDigits || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return std::chrono::seconds(text.toLongLong());
}

} // namespace rd

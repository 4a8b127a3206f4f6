#include "api/rfc3339_time.h"

#include <QRegularExpression>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

// Seconds east of Greenwich of "Z", "+03:00" or "-0300".
std::optional<int> offsetSeconds(QStringView zone)
{
    if (zone == u'Z' || zone == u'z')
        return 0;
    const int hours = zone.sliced(1, 2).toInt();
    const int minutes = zone.last(2).toInt();
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return (zone.startsWith(u'-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

} // namespace

std::optional<QDateTime> parseIsoTime(QStringView text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]"
                                            "([0-9]{2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]{1,18}))?"
                                            "([Zz]|[+-][0-9]{2}:?[0-9]{2})"_s));
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const QDate date(number(1), number(2), number(3));
    const int millisecond = match.captured(7).leftJustified(3, u'0', true).toInt();
    const int second = number(6);
    const QTime time(number(4), number(5), second == 60 ? 59 : second, millisecond);
    const std::optional<int> offset = offsetSeconds(match.capturedView(8));
    if (!date.isValid() || !time.isValid() || !offset)
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC).addSecs(-*offset);
}

} // namespace rd

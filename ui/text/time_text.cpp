#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace rd::times {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::times)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 yearDays = 365;
constexpr qint64 lifetime = 36'500; // days

QString zone(const QDateTime &local)
{
    const int offset = local.offsetFromUtc();
    const int minutes = std::abs(offset) / int(minute);
    return u"UTC%1%2:%3"_s.arg(QChar(offset < 0 ? u'\u2212' : u'+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString past(qint64 seconds, qint64 days)
{
    if (seconds < minute)
        return Words::tr("just now");
    if (seconds < hour)
        return Words::tr("%1 min ago").arg(seconds / minute);
    if (seconds < day)
        return Words::tr("%1 h ago").arg(seconds / hour);
    return days <= 1 ? Words::tr("yesterday") : Words::tr("%n days ago", "2 or more", int(days));
}

QString future(qint64 seconds, qint64 days)
{
    if (seconds < minute)
        return Words::tr("in less than a minute");
    if (seconds < hour)
        return Words::tr("in %1 min").arg(seconds / minute);
    if (seconds < day)
        return Words::tr("in %1 h").arg(seconds / hour);
    if (days > lifetime)
        return Words::tr("as good as never");
    return days <= 1 ? Words::tr("tomorrow") : Words::tr("in %n days", "2 or more", int(days));
}

// The word for a time that is none.
QString noTime(const Timestamp &time)
{
    return time.state == Timestamp::State::Never ? Words::tr("never") : Words::tr("unknown");
}

enum class Form { Bare, At, When };

constexpr auto minutesOnly = "HH:mm"_L1;
constexpr auto withSeconds = "HH:mm:ss"_L1;

QString clockAs(Form form, const QString &format, const QDateTime &time, const QDateTime &now,
                const QLocale &locale)
{
    const QDateTime local = time.toLocalTime();
    const QString hours = locale.toString(local.time(), format);
    const bool today = local.date() == now.toLocalTime().date();
    const QString shownDate = today ? QString() : date(time, locale);
    switch (form) {
    case Form::Bare:
        break;
    case Form::At:
        return today ? Words::tr("at %1", "time of day").arg(hours)
                     : Words::tr("on %1 at %2", "date, time of day").arg(shownDate, hours);
    case Form::When:
        return today ? Words::tr("%1", "time of day, behind “resumes”").arg(hours)
                     : Words::tr("%1, %2", "date, time of day, behind “resumes”").arg(shownDate, hours);
    }
    return today ? hours : Words::tr("%1, %2", "date, time of day").arg(shownDate, hours);
}

// No more exact than it is looked at: a clock may be centuries off.
QString longSpan(qint64 seconds)
{
    const qint64 days = seconds / day;
    if (days < 2)
        return duration(std::chrono::seconds(seconds));
    if (days < 2 * yearDays)
        return Words::tr("%n days", "2 or more, how far a clock is off", int(days));
    return Words::tr("%n years", "2 or more, how far a clock is off", int(days / yearDays));
}

} // namespace

QString clocksApart(qint64 seconds)
{
    const QString span = longSpan(std::abs(seconds));
    return seconds < 0 ? Words::tr("The server's clock is %1 behind this computer's.").arg(span)
                       : Words::tr("The server's clock is %1 ahead of this computer's.").arg(span);
}

QString relative(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return Words::tr("unknown");
    const qint64 seconds = time.secsTo(now);
    const qint64 days = std::abs(time.toLocalTime().date().daysTo(now.toLocalTime().date()));
    return seconds >= 0 ? past(seconds, days) : future(-seconds, days);
}

QString relative(const Timestamp &time, const QDateTime &now)
{
    return time.known() ? relative(time.utc, now) : noTime(time);
}

QString ago(const Timestamp &time, const QDateTime &now)
{
    return time.known() ? relative(std::min(time.utc, now), now) : noTime(time);
}

QString localExact(const QDateTime &time, const QLocale &locale)
{
    if (!time.isValid())
        return Words::tr("unknown");
    const QDateTime local = time.toLocalTime();
    // Some languages give the first of a month a form of its own.
    const QString format =
        local.date().day() == 1
            ? Words::tr("d MMM yyyy, HH:mm:ss", "QDateTime format, exact local time, first of a month")
            : Words::tr("d MMM yyyy, HH:mm:ss", "QDateTime format, exact local time");
    const QString shown = locale.toString(local, format);
    return Words::tr("%1 (%2)", "local time, offset from UTC").arg(shown, zone(local));
}

QString localExact(const Timestamp &time, const QLocale &locale)
{
    return time.known() ? localExact(time.utc, locale) : noTime(time);
}

QString utcExact(const QDateTime &time)
{
    return time.isValid() ? QLocale::c().toString(time.toUTC(), u"yyyy-MM-dd HH:mm:ss 'UTC'"_s)
                          : Words::tr("unknown");
}

QString utcExact(const Timestamp &time)
{
    return time.known() ? utcExact(time.utc) : noTime(time);
}

QString date(const QDateTime &time, const QLocale &locale)
{
    if (!time.isValid())
        return Words::tr("unknown");
    const QDate local = time.toLocalTime().date();
    return locale.toString(local, local.day() == 1 ? Words::tr("d MMM yyyy", "QDate format, first of a month")
                                                   : Words::tr("d MMM yyyy", "QDate format"));
}

QString clock(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    return clockAs(Form::Bare, minutesOnly, time, now, locale);
}

QString clockOfEnd(const QDateTime &end, const QDateTime &now, const QLocale &locale)
{
    return clock(end.addMSecs(59'999), now, locale);
}

QString clockWithSeconds(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    return clockAs(Form::Bare, withSeconds, time, now, locale);
}

QString at(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    return clockAs(Form::At, minutesOnly, time, now, locale);
}

QString atEnd(const QDateTime &end, const QDateTime &now, const QLocale &locale)
{
    return at(end.addMSecs(59'999), now, locale);
}

QString atWithSeconds(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    return clockAs(Form::At, withSeconds, time, now, locale);
}

QString when(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    return clockAs(Form::When, minutesOnly, time, now, locale);
}

QString whenWithSeconds(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    return clockAs(Form::When, withSeconds, time, now, locale);
}

QString countdown(const QDateTime &until, const QDateTime &now)
{
    return duration(std::chrono::milliseconds(now.msecsTo(until)));
}

QString duration(std::chrono::milliseconds length)
{
    const qint64 seconds = (std::max<qint64>(0, length.count()) + 999) / 1000;
    if (seconds < minute)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < hour && seconds % minute == 0)
        return Words::tr("%1 min").arg(seconds / minute);
    if (seconds < hour)
        return Words::tr("%1 min %2 s").arg(seconds / minute).arg(seconds % minute);
    if (seconds < day && seconds % hour < minute)
        return Words::tr("%1 h").arg(seconds / hour);
    if (seconds < day)
        return Words::tr("%1 h %2 min").arg(seconds / hour).arg(seconds % hour / minute);
    return Words::tr("%1 d %2 h", "days and hours").arg(seconds / day).arg(seconds % day / hour);
}

} // namespace rd::times

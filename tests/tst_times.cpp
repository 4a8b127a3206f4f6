#include "translations/translations.h"
#include "ui/text/time_text.h"

#include <QTest>
#include <QTranslator>

#include <ctime>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toUTC();
}

} // namespace

class TestTimes : public QObject
{
    Q_OBJECT

public:
    // Times are shown in the machine's zone: one that is not UTC, without summer time.
    static void initMain()
    {
        qputenv("TZ", "America/Sao_Paulo");
        tzset();
    }

private Q_SLOTS:
    void relative_data();
    void relative();
    void neverIsNotUnknown();
    void pastIsNeverAhead_data();
    void pastIsNeverAhead();
    void clocksApart_data();
    void clocksApart();
    void exactTimes();
    void F7_withinASentence();
    void F7_withinABrazilianSentence();
    void durations_data();
    void durations();
};

void TestTimes::relative_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("expected");
    // now: Monday, 14:00 in São Paulo
    QTest::newRow("now") << utc("2026-11-23T17:00:00Z") << u"just now"_s;
    QTest::newRow("59 s") << utc("2026-11-23T16:59:01Z") << u"just now"_s;
    QTest::newRow("1 min") << utc("2026-11-23T16:59:00Z") << u"1 min ago"_s;
    QTest::newRow("59 min") << utc("2026-11-23T16:00:01Z") << u"59 min ago"_s;
    QTest::newRow("1 h") << utc("2026-11-23T16:00:00Z") << u"1 h ago"_s;
    QTest::newRow("23 h, another day") << utc("2026-11-22T17:00:01Z") << u"23 h ago"_s;
    QTest::newRow("24 h") << utc("2026-11-22T17:00:00Z") << u"yesterday"_s;
    QTest::newRow("first of yesterday") << utc("2026-11-22T03:00:00Z") << u"yesterday"_s;
    QTest::newRow("38 h, two days before") << utc("2026-11-22T02:59:59Z") << u"2 days ago"_s;
    QTest::newRow("202 days") << utc("2026-05-05T17:00:00Z") << u"202 days ago"_s;
    QTest::newRow("in seconds") << utc("2026-11-23T17:00:30Z") << u"in less than a minute"_s;
    QTest::newRow("in 4 min") << utc("2026-11-23T17:04:00Z") << u"in 4 min"_s;
    QTest::newRow("in 3 h") << utc("2026-11-23T20:00:00Z") << u"in 3 h"_s;
    QTest::newRow("tomorrow") << utc("2026-11-24T18:00:00Z") << u"tomorrow"_s;
    QTest::newRow("in 5 days") << utc("2026-11-28T17:00:00Z") << u"in 5 days"_s;
    QTest::newRow("F3.14: in 99 years") << utc("2125-11-23T17:00:00Z") << u"in 36159 days"_s;
    QTest::newRow("F3.14: the last year") << utc("9999-12-31T23:59:59Z") << u"as good as never"_s;
    QTest::newRow("none") << QDateTime() << u"unknown"_s;
}

void TestTimes::relative()
{
    QFETCH(const QDateTime, time);
    QFETCH(const QString, expected);
    QCOMPARE(times::relative(time, utc("2026-11-23T17:00:00Z")), expected);
}

void TestTimes::neverIsNotUnknown()
{
    const QDateTime now = utc("2026-11-23T17:00:00Z");
    QCOMPARE(times::relative(Timestamp::never(), now), u"never"_s);
    QCOMPARE(times::relative(Timestamp{}, now), u"unknown"_s);
    QCOMPARE(times::localExact(Timestamp::never()), u"never"_s);
    QCOMPARE(times::utcExact(Timestamp{}), u"unknown"_s);
    QCOMPARE(times::relative(Timestamp::at(now.addSecs(-240)), now), u"4 min ago"_s);
}

void TestTimes::pastIsNeverAhead_data()
{
    QTest::addColumn<qint64>("ahead"); // seconds
    QTest::addColumn<QString>("expected");
    QTest::newRow("F3.5: 4 min ahead") << 240LL << u"just now"_s;
    QTest::newRow("F3.5: 1 h ahead") << 3600LL << u"just now"_s;
    QTest::newRow("F3.5: 100 years ahead") << 36'500LL * 86'400 << u"just now"_s;
    QTest::newRow("F3.5: 4 min ago") << -240LL << u"4 min ago"_s;
}

// F3.5: what happened is not to come, whatever a clock says.
void TestTimes::pastIsNeverAhead()
{
    QFETCH(const qint64, ahead);
    QFETCH(const QString, expected);
    const QDateTime now = utc("2026-11-23T17:00:00Z");
    QCOMPARE(times::ago(Timestamp::at(now.addSecs(ahead)), now), expected);
    QCOMPARE(times::ago(Timestamp::never(), now), u"never"_s);
    QCOMPARE(times::ago(Timestamp{}, now), u"unknown"_s);
}

void TestTimes::clocksApart_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("F3.4: 90 s") << 90LL << u"The server's clock is 1 min 30 s ahead of this computer's."_s;
    QTest::newRow("F3.4: 2 h") << -7200LL << u"The server's clock is 2 h behind this computer's."_s;
    QTest::newRow("F3.4: 46 d") << 46LL * 86'400
                                << u"The server's clock is 46 days ahead of this computer's."_s;
    QTest::newRow("F3.4: 170 y") << -170LL * 365 * 86'400
                                 << u"The server's clock is 170 years behind this computer's."_s;
}

void TestTimes::clocksApart()
{
    QFETCH(const qint64, seconds);
    QFETCH(QString, expected);
    QCOMPARE(times::clocksApart(seconds), expected);
}

void TestTimes::exactTimes()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale brazilian(QLocale::Portuguese, QLocale::Brazil);
    const QDateTime time = utc("2026-02-03T01:04:05Z"); // still the 2nd in São Paulo
    QCOMPARE(times::localExact(time, english), u"2 Feb 2026, 22:04:05 (UTC\u221203:00)"_s);
    QCOMPARE(times::localExact(time, brazilian), u"2 fev. 2026, 22:04:05 (UTC\u221203:00)"_s);
    QCOMPARE(times::utcExact(time), u"2026-02-03 01:04:05 UTC"_s);
    QCOMPARE(times::date(time, english), u"2 Feb 2026"_s);
    QCOMPARE(times::date(time, brazilian), u"2 fev. 2026"_s);
    QCOMPARE(times::clock(time, time.addSecs(60), english), u"22:04"_s);
    QCOMPARE(times::clock(time, time.addDays(1), english), u"2 Feb 2026, 22:04"_s);
    // Never a minute in which it still lives.
    QCOMPARE(times::clockOfEnd(time, time, english), u"22:05"_s);
    QCOMPARE(times::clockOfEnd(utc("2026-02-03T01:04:00Z"), time, english), u"22:04"_s);
    QCOMPARE(times::clockOfEnd(utc("2026-02-03T02:59:01Z"), time, english), u"3 Feb 2026, 00:00"_s);
    QCOMPARE(times::clockWithSeconds(time, time, brazilian), u"22:04:05"_s);
    QCOMPARE(times::clockWithSeconds(time, time.addDays(-1), brazilian), u"2 fev. 2026, 22:04:05"_s);
}

// F7: "at 00:34", but "on 1 Dec 2026 at 00:34".
void TestTimes::F7_withinASentence()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QDateTime now = utc("2026-12-01T03:20:10Z");
    const QDateTime time = utc("2026-12-01T03:34:05Z");
    QCOMPARE(times::at(time, now, english), u"at 00:34"_s);
    QCOMPARE(times::atEnd(time, now, english), u"at 00:35"_s);
    QCOMPARE(times::atWithSeconds(time, now, english), u"at 00:34:05"_s);
    QCOMPARE(times::at(time, now.addDays(-1), english), u"on 1 Dec 2026 at 00:34"_s);
    QCOMPARE(times::whenWithSeconds(time, now, english), u"00:34:05"_s);
    QCOMPARE(times::when(time, now.addDays(-1), english), u"1 Dec 2026, 00:34"_s);
}

// F7: each form of a time has its own words there, and the first of a month its own number.
void TestTimes::F7_withinABrazilianSentence()
{
    initTranslations();
    QTranslator words;
    QVERIFY(words.load(u":/i18n/revoke-desk_pt_BR.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&words));
    const QLocale brazilian(QLocale::Portuguese, QLocale::Brazil);
    const QDateTime now = utc("2026-12-01T03:20:10Z");
    const QDateTime first = utc("2026-12-01T03:34:05Z");
    const QDateTime second = first.addDays(1);
    QCOMPARE(times::date(first, brazilian), u"1º de dez. de 2026"_s);
    QCOMPARE(times::date(second, brazilian), u"2 de dez. de 2026"_s);
    QCOMPARE(times::localExact(first, brazilian), u"1º de dez. de 2026, às 00:34:05 (UTC\u221203:00)"_s);
    QCOMPARE(times::localExact(second, brazilian), u"2 de dez. de 2026, às 00:34:05 (UTC\u221203:00)"_s);
    QCOMPARE(times::clock(first, now, brazilian), u"00:34"_s);
    QCOMPARE(times::clock(second, now, brazilian), u"2 de dez. de 2026, às 00:34"_s);
    QCOMPARE(times::at(first, now, brazilian), u"às 00:34"_s);
    QCOMPARE(times::at(first, now.addDays(-1), brazilian), u"em 1º de dez. de 2026, às 00:34"_s);
    QCOMPARE(times::when(first, now, brazilian), u"às 00:34"_s);
    QCOMPARE(times::whenWithSeconds(second, now, brazilian), u"em 2 de dez. de 2026, às 00:34:05"_s);
}

void TestTimes::durations_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("over") << qint64(-5000) << u"0 s"_s;
    QTest::newRow("a beginning second") << qint64(1) << u"1 s"_s;
    QTest::newRow("42 s") << qint64(42'000) << u"42 s"_s;
    QTest::newRow("just under a minute") << qint64(59'001) << u"1 min"_s;
    QTest::newRow("3 min 20 s") << qint64(200'000) << u"3 min 20 s"_s;
    QTest::newRow("1 h") << qint64(3'600'000) << u"1 h"_s;
    QTest::newRow("1 h 5 min") << qint64(3'900'000) << u"1 h 5 min"_s;
    QTest::newRow("2 d 3 h") << qint64(51) * 3'600'000 << u"2 d 3 h"_s;
}

void TestTimes::durations()
{
    QFETCH(const qint64, milliseconds);
    QFETCH(const QString, expected);
    QCOMPARE(times::duration(std::chrono::milliseconds(milliseconds)), expected);
    const QDateTime now = utc("2026-11-23T17:00:00Z");
    QCOMPARE(times::countdown(now.addMSecs(milliseconds), now), expected);
}

QTEST_GUILESS_MAIN(TestTimes)
#include "tst_times.moc"

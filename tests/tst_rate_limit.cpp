#include "api/rate_limit_headers.h"

#include <QLocale>
#include <QTest>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;
using namespace rd;
using std::chrono::milliseconds;
using std::chrono::seconds;

using Fields = QList<QPair<QByteArray, QByteArray>>;
Q_DECLARE_METATYPE(Fields)

namespace {

// The machine's clock is two hours ahead of the server's.
const QDateTime received(QDate(2026, 11, 23), QTime(14, 0), Qt::UTC);
const QPair<QByteArray, QByteArray> serverDate{"Date", "Mon, 23 Nov 2026 12:00:00 GMT"};
const qint64 serverEpoch = received.addSecs(-7200).toSecsSinceEpoch();

QByteArray epoch(qint64 after)
{
    return QByteArray::number(serverEpoch + after);
}

RateLimit limitOf(std::optional<qint64> limit, std::optional<qint64> remaining,
                  std::optional<milliseconds> reset, std::optional<milliseconds> window = {})
{
    return {limit, remaining, reset, window, {}};
}

constexpr int noDate = std::numeric_limits<int>::max();
constexpr std::array forms{"reset in epoch seconds", "reset in epoch milliseconds", "reset as an ISO date",
                           "Retry-After as a date"};

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

// What is made of a time that is so far ahead of the server's true one, by clocks that are so far off.
milliseconds waitOf(int dateOff, int localOff, int form, int wait)
{
    const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    const QDateTime end = now.addSecs(wait);
    const std::array values{QByteArray::number(end.toSecsSinceEpoch()),
                            QByteArray::number(end.toMSecsSinceEpoch()), end.toString(Qt::ISODate).toLatin1(),
                            httpDate(end)};
    const bool isRetryAfter = form == 3;
    Fields fields{{isRetryAfter ? "Retry-After" : "X-RateLimit-Reset", values.at(std::size_t(form))}};
    if (dateOff != noDate)
        fields.append({"Date", httpDate(now.addSecs(dateOff))});
    const RateLimit parsed = parseRateLimit(HttpHeaders(fields), now.addSecs(localOff));
    return (isRetryAfter ? parsed.retryAfter : parsed.resetIn).value_or(milliseconds(-1));
}

void addRow(const char *name, const Fields &fields, const RateLimit &expected)
{
    QTest::newRow(name) << fields << expected;
}

} // namespace

class TestRateLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conventional_contract_data();
    void conventional_contract();
    void ietf_pitfall6_1_data();
    void ietf_pitfall6_1() { conventional_contract(); }
    void F4_6_limitBelowOne_data();
    void F4_6_limitBelowOne() { conventional_contract(); }
    void families_pitfall6_1_data();
    void families_pitfall6_1() { conventional_contract(); }
    void retryAfter_data();
    void retryAfter();
    void withoutServerDate();
    void wrongClocks_data();
    void wrongClocks();
    void twoWrongClocks_data();
    void twoWrongClocks();
};

void TestRateLimit::conventional_contract_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<RateLimit>("expected");
    const auto three = [](const QByteArray &limit, const QByteArray &remaining, const QByteArray &reset) {
        return Fields{{"X-RateLimit-Limit", limit},
                      {"X-RateLimit-Remaining", remaining},
                      {"X-RateLimit-Reset", reset},
                      serverDate};
    };
    const auto reset = [](const QByteArray &text) { return Fields{{"x-ratelimit-reset", text}, serverDate}; };
    const RateLimit nothing;
    addRow("none", {}, nothing);
    addRow("epoch seconds", three("100", "42", epoch(60)), limitOf(100, 42, seconds(60)));
    addRow("epoch milliseconds", three("100", "42", epoch(60) + "250"),
           limitOf(100, 42, milliseconds(60'250)));
    addRow("delta", three("100", "0", "30"), limitOf(100, 0, seconds(30)));
    addRow("largest delta", reset("999999999"), limitOf({}, {}, seconds(999'999'999)));
    addRow("first epoch second is long past", reset("1000000000"), limitOf({}, {}, seconds(0)));
    addRow("ISO date", reset("2026-11-23T12:00:30Z"), limitOf({}, {}, seconds(30)));
    addRow("ISO date with an offset", reset("2026-11-23T09:00:30.500-03:00"),
           limitOf({}, {}, milliseconds(30'500)));
    addRow("past", reset(epoch(-60)), limitOf({}, {}, seconds(0)));
    addRow("neither seconds nor milliseconds", reset("500000000000"), nothing);
    addRow("microseconds", reset(epoch(60) + "000000"), nothing);
    addRow("ISO date without a zone", reset("2026-11-23T12:00:30"), nothing);
    addRow("repeated (1.14)", three("100, 50", "5, 4", "30, 60"), limitOf(50, 4, seconds(60)));
    addRow("one of two malformed (1.14)", three("x, 100", "5, ", "30, soon"), limitOf(100, 5, seconds(30)));
    addRow("limit with a policy", three("100, 100;window=60, 50;window=1", "5", "30"),
           limitOf(100, 5, seconds(30)));
    for (const char *malformed :
         {"", "-1", "+5", "0x10", "1e3", "5.5", "5 4", "NaN", "1234567890123456", "\"5\""})
        QTest::addRow("malformed is absent, not 0: '%s'", malformed)
            << three("100", malformed, malformed) << limitOf(100, {}, {});
}

void TestRateLimit::conventional_contract()
{
    QFETCH(Fields, fields);
    QFETCH(RateLimit, expected);
    const RateLimit parsed = parseRateLimit(HttpHeaders(fields), received);
    QCOMPARE(parsed.limit, expected.limit);
    QCOMPARE(parsed.remaining, expected.remaining);
    QCOMPARE(parsed.resetIn, expected.resetIn);
    QCOMPARE(parsed.windowLength, expected.windowLength);
    QVERIFY(parsed == expected);
}

void TestRateLimit::ietf_pitfall6_1_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<RateLimit>("expected");
    const auto both = [](const QByteArray &limit, const QByteArray &policy = {}) {
        return policy.isEmpty() ? Fields{{"RateLimit", limit}}
                                : Fields{{"RateLimit", limit}, {"RateLimit-Policy", policy}};
    };
    const RateLimit full = limitOf(100, 50, seconds(30), seconds(60));
    addRow("combined", both("limit=100, remaining=50, reset=30"), limitOf(100, 50, seconds(30)));
    addRow("combined, policy", both("limit=100, remaining=50, reset=30", "100;w=60"), full);
    addRow("combined, policies", both("limit=100, remaining=50, reset=30", "5000;w=3600, 100;w=60"), full);
    addRow("combined, other policy", both("limit=100, remaining=50, reset=30", "10;w=1"),
           limitOf(100, 50, seconds(30)));
    addRow("combined, twice", both("limit=9, remaining=5, reset=3, limit=8, remaining=6, reset=4"),
           limitOf(8, 5, seconds(4)));
    addRow("combined, one malformed", both("limit=100, remaining=0x5, reset=30"),
           limitOf(100, {}, seconds(30)));
    addRow("item", both(R"("default";r=50;t=30)"), limitOf({}, 50, seconds(30)));
    addRow("item, policy", both(R"("default";r=50;t=30)", R"("default";q=100;w=60)"), full);
    addRow("token as a name", both("default;r=50;t=30", R"("default";q=100;w=60)"), full);
    addRow("spaces", both(R"("default" ; r=50 ; t=30)", R"("default"; q=100; w=60)"), full);
    addRow("name with separators", both(R"("a,b;c";r=50;t=30)", R"("x";q=1;w=1,"a,b;c";q=100;w=60)"), full);
    addRow("least left counts",
           both(R"("day";r=900;t=80000, "minute";r=50;t=30)", R"("day";q=1000;w=86400, "minute";q=100;w=60)"),
           full);
    addRow("of equals the longer", both(R"("a";r=0;t=1, "b";r=0;t=30)"), limitOf({}, 0, seconds(30)));
    addRow("malformed item is left out", both(R"("a";r=-1;t=1, "b";r=50;t=30)"),
           limitOf({}, 50, seconds(30)));
    addRow("no reset", both(R"("a";r=50)"), limitOf({}, 50, {}));
    addRow("older policy for an item", both(R"("default";r=50;t=30)", "100;w=60"), full);
    addRow("policy of another name", both(R"("a";r=50;t=30)", R"("b";q=100;w=60)"),
           limitOf({}, 50, seconds(30)));
    addRow("policy alone", {{"RateLimit-Policy", R"("a";q=100;w=60, "b";q=20;w=1)"}},
           limitOf(20, {}, {}, seconds(1)));
    addRow("nothing readable", both("soon", "100%"), {});
    const Fields early{{"RateLimit-Limit", "100, 100;w=60, 5000;w=3600"},
                       {"RateLimit-Remaining", "50"},
                       {"RateLimit-Reset", "30"}};
    addRow("early drafts", early, full);
    addRow("draft 06",
           {{"RateLimit-Limit", "100"},
            {"RateLimit-Remaining", "50"},
            {"RateLimit-Reset", "30"},
            {"RateLimit-Policy", "100;w=60"}},
           full);
}

void TestRateLimit::F4_6_limitBelowOne_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<RateLimit>("expected");
    RateLimit none;
    none.belowOne = true;
    RateLimit asked = none;
    asked.retryAfter = std::chrono::seconds(7);
    addRow("F4.6: limit of 0 of 0",
           {{"X-RateLimit-Limit", "0"}, {"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "60"}}, none);
    addRow("F4.6: the IETF's",
           {{"RateLimit-Limit", "0"}, {"RateLimit-Remaining", "0"}, {"RateLimit-Reset", "60"}}, none);
    addRow("F4.6: as a dictionary", {{"RateLimit", "limit=0, remaining=0, reset=60"}}, none);
    addRow("F4.6: it may still ask to wait", {{"X-RateLimit-Limit", "0"}, {"Retry-After", "7"}}, asked);
    addRow("F4.6: none left of some is a limit",
           {{"X-RateLimit-Limit", "1"}, {"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "60"}},
           limitOf(1, 0, std::chrono::seconds(60)));
    addRow("F4.6: none left of what is not told",
           {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "60"}},
           limitOf({}, 0, std::chrono::seconds(60)));
}

void TestRateLimit::families_pitfall6_1_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<RateLimit>("expected");
    const Fields conventional{
        {"X-RateLimit-Limit", "7"}, {"X-RateLimit-Remaining", "6"}, {"X-RateLimit-Reset", "5"}};
    const Fields separate{{"RateLimit-Remaining", "9"}};
    const Fields combined{{"RateLimit", R"("a";r=50)"}};
    addRow("combined before all", conventional + separate + combined, limitOf({}, 50, {}));
    addRow("separate before conventional", conventional + separate, limitOf({}, 9, {}));
    addRow("unreadable ones step back",
           conventional + Fields{{"RateLimit", "?"}, {"RateLimit-Limit", "many"}}, limitOf(7, 6, seconds(5)));
    addRow("a policy says nothing of now", conventional + Fields{{"RateLimit-Policy", "100;w=60"}},
           limitOf(7, 6, seconds(5)));
}

void TestRateLimit::retryAfter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("expected"); // ms; -1: absent
    const auto row = [](const QByteArray &text, qint64 expected) {
        QTest::newRow(text.constData()) << text << expected;
    };
    row("0", 0);
    row("120", 120'000);
    row("86400", 86'400'000); // never clamped downwards (6.2)
    row("Mon, 23 Nov 2026 12:00:42 GMT", 42'000);
    row("Monday, 23-Nov-26 12:00:42 GMT", 42'000);
    row("Mon Nov 23 12:00:42 2026", 42'000);
    row("Mon, 23 Nov 2026 11:00:00 GMT", 0); // past
    row("5, 9", 9'000);
    row("5, Mon, 23 Nov 2026 12:00:42 GMT", 42'000);
    row("Mon, 23 Nov 2026 12:00:42 GMT, 60", 60'000);
    row("Mon, 23 Nov 2026 12:00:42 GMT, Mon, 23 Nov 2026 12:00:43 GMT", 43'000);
    row("soon, 9", 9'000);
    row("", -1);
    row("-1", -1);
    row("1.5", -1);
    row("1e3", -1);
    row("0x10", -1);
    row("99999999999", -1);
    row("soon", -1);
}

void TestRateLimit::retryAfter()
{
    QFETCH(QByteArray, text);
    const Fields fields{{"Retry-After", text}, {"X-RateLimit-Remaining", "3"}, serverDate};
    const RateLimit parsed = parseRateLimit(HttpHeaders(fields), received);
    QTEST(parsed.retryAfter ? qint64(parsed.retryAfter->count()) : qint64(-1), "expected");
    QCOMPARE(parsed.remaining, std::optional<qint64>(3)); // beside the limit, always
}

void TestRateLimit::withoutServerDate()
{
    const QByteArray reset = QByteArray::number(received.addSecs(10).toSecsSinceEpoch());
    for (const char *date :
         {"", "yesterday", "Mon, 23 Nov 2026 12:00:00 GMT, Mon, 23 Nov 2026 12:00:00 GMT"}) {
        const Fields fields{{"X-RateLimit-Reset", reset},
                            {"Retry-After", "Mon, 23 Nov 2026 14:00:42 GMT"},
                            {"Date", QByteArray(date)}};
        const RateLimit parsed = parseRateLimit(HttpHeaders(fields), received);
        QCOMPARE(parsed.resetIn, std::optional<milliseconds>(seconds(10)));
        QCOMPARE(parsed.retryAfter, std::optional<milliseconds>(seconds(42)));
    }
}

void TestRateLimit::wrongClocks_data()
{
    QTest::addColumn<int>("date");  // seconds that the header is off; noDate: there is none
    QTest::addColumn<int>("local"); // seconds that our clock is off
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("wait"); // seconds, what the server means
    struct Clocks
    {
        const char *name;
        int date;
        int local;
    };
    for (const Clocks &clocks : {Clocks{"both right", 0, 0},
                                 {"Date 2 h ahead", 7200, 0},
                                 {"Date 2 h behind", -7200, 0},
                                 {"Date an hour ahead", 3601, 0},
                                 {"Date an hour behind", -3601, 0},
                                 {"Date of another year", -31'536'000, 0},
                                 {"no Date", noDate, 0},
                                 {"our clock 2 h ahead", 0, 7200},
                                 {"our clock 2 h behind", 0, -7200},
                                 {"our clock 5 min ahead", 0, 300},
                                 {"our clock 5 min behind", 0, -300},
                                 {"our clock of 1970", 0, -1'700'000'000}}) {
        for (std::size_t form = 0; form < forms.size(); ++form) {
            for (const int wait : {0, 1, 60, 1800, 3598})
                QTest::addRow("%s, %s, %d s", clocks.name, forms.at(form), wait)
                    << clocks.date << clocks.local << int(form) << wait;
        }
    }
    // What both clocks say is never made shorter (docs/pitfalls.md 6.2).
    for (std::size_t form = 0; form < forms.size(); ++form)
        QTest::addRow("both right, %s, 1 day", forms.at(form)) << 0 << 0 << int(form) << 86'400;
}

// One of the two clocks is wrong: the wait is what the server means.
void TestRateLimit::wrongClocks()
{
    QFETCH(const int, date);
    QFETCH(const int, local);
    QFETCH(const int, form);
    QFETCH(const int, wait);
    QCOMPARE(waitOf(date, local, form, wait), milliseconds(seconds(wait)));
}

void TestRateLimit::twoWrongClocks_data()
{
    QTest::addColumn<int>("date");
    QTest::addColumn<int>("local");
    QTest::newRow("Date 2 h ahead, our clock 2 h behind") << 7200 << -7200;
    QTest::newRow("Date 2 h behind, our clock 2 h ahead") << -7200 << 7200;
    QTest::newRow("Date 2 h behind, our clock 3 h behind") << -7200 << -10'800;
}

// Which is right cannot be known: the request may go later than it might, never earlier.
void TestRateLimit::twoWrongClocks()
{
    QFETCH(const int, date);
    QFETCH(const int, local);
    for (std::size_t form = 0; form < forms.size(); ++form) {
        for (const int wait : {0, 1, 60, 1800, 3598})
            QVERIFY2(waitOf(date, local, int(form), wait) >= seconds(wait), forms.at(form));
    }
}

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_rate_limit.moc"

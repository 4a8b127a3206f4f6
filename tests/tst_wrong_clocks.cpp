// A Date that is hours off, or none, and a wall clock that is set while the program runs: no request goes
// before the server allows it or hours after, and a token lives as long as it does (docs/pitfalls.md 6.2).
#include "fakes/traffic_line.h"

#include <QLocale>
#include <QTest>

#include <array>
#include <limits>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

constexpr seconds noDate = seconds::max();
constexpr seconds window = 42s;
constexpr milliseconds jitter = 500ms; // at most, after the server's time

enum class Form { RefusedUntilReset, RefusedRetryAfter, Spent };
constexpr std::array forms{"429 until the reset", "429 with a Retry-After date", "window spent"};
constexpr std::array methods{"GET", "POST", "DELETE"};

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray dateHeader(const QDateTime &now, seconds off)
{
    return off == noDate ? QByteArray() : "Date: " + httpDate(now.addSecs(off.count())) + "\r\n";
}

// The first request of that method finds the window spent or spends it; its end is told as an absolute time,
// beside a Date that is off.
class Server
{
public:
    Server(QByteArray method, Form form, seconds off)
        : raw([this](QTcpSocket *socket, const RawRequest &request) { answer(socket, request); }),
          m_method(std::move(method)), m_form(form), m_off(off)
    {
    }

    void setClock(const FakeClock *clock) { m_clock = clock; }

    RawServer raw;

private:
    void answer(QTcpSocket *socket, const RawRequest &request)
    {
        const bool isFirst = request.method == m_method && raw.count(m_method) == 1;
        const QDateTime now = m_clock->now();
        const QDateTime end = now.addSecs(window.count());
        QByteArray headers = dateHeader(now, m_off);
        if (isFirst && m_form == Form::RefusedRetryAfter)
            headers += "Retry-After: " + httpDate(end) + "\r\n";
        else if (isFirst)
            headers += "X-RateLimit-Limit: 10\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: " +
                       QByteArray::number(end.toSecsSinceEpoch()) + "\r\n";
        if (isFirst && m_form != Form::Spent)
            socket->write(RawServer::problem(429, "rate_limit_exceeded", headers));
        else if (request.method == "POST")
            socket->write(RawServer::answer(200, grant(raw.count("POST")), "application/json", headers));
        else if (request.method == "GET")
            socket->write(RawServer::answer(200, emptyPage, "application/json", headers));
        else
            socket->write(RawServer::answer(204, {}, {}, headers));
    }

    QByteArray m_method;
    Form m_form;
    seconds m_off;
    const FakeClock *m_clock = nullptr;
};

} // namespace

class TestWrongClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitIsTheServers_data();
    void waitIsTheServers();
    void tokenLivesByNoWallClock_data();
    void tokenLivesByNoWallClock();
};

void TestWrongClocks::waitIsTheServers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Form>("form");
    QTest::addColumn<seconds>("off");
    struct Date
    {
        const char *name;
        seconds off;
    };
    for (const Date &date : {Date{"Date +2 h", 2h}, {"Date -2 h", -2h}, {"no Date", noDate}}) {
        for (std::size_t form = 0; form < forms.size(); ++form) {
            for (const char *method : methods)
                QTest::addRow("%s, %s, %s", date.name, forms.at(form), method)
                    << QByteArray(method) << static_cast<Form>(form) << date.off;
        }
    }
}

void TestWrongClocks::waitIsTheServers()
{
    QFETCH(const QByteArray, method);
    QFETCH(const Form, form);
    QFETCH(const seconds, off);
    Server server(method, form, off);
    Line line(server.raw, method == "POST" ? Line::pair() : Line::pasted());
    server.setClock(&line.clock);
    const auto call = [&] { return method == "DELETE" ? line.revoke(server.raw) : line.list(server.raw); };
    Ended first(call());
    QTRY_VERIFY(line.traffic.status().wait != TrafficStatus::Wait::None);
    QTRY_COMPARE(line.traffic.underWay(), 0);
    const auto told = milliseconds(line.clock.now().msecsTo(line.traffic.status().waitUntil));
    QVERIFY2(told >= window && told <= window + jitter, qPrintable(QString::number(told.count())));
    // What was refused is sent again by itself, but for a DELETE; the token brought none for its list yet.
    std::optional<Ended> next;
    if (first.times == 1)
        next.emplace(call());
    const qsizetype before = server.raw.requests().size();
    line.clock.advance(window - 1ms);
    QTest::qWait(30); // time in which a request would arrive
    QCOMPARE(server.raw.requests().size(), before);
    line.clock.advance(jitter + 1ms);
    QTRY_COMPARE(next ? next->times : first.times, 1);
    QVERIFY(!(next ? next->error : first.error));
}

void TestWrongClocks::tokenLivesByNoWallClock_data()
{
    QTest::addColumn<seconds>("date");
    QTest::addColumn<seconds>("step");
    QTest::newRow("all right") << 0s << 0s;
    QTest::newRow("Date +2 h") << seconds(2h) << 0s;
    QTest::newRow("Date -2 h") << -seconds(2h) << 0s;
    QTest::newRow("no Date") << noDate << 0s;
    QTest::newRow("wall clock set 2 h forward") << 0s << seconds(2h);
    QTest::newRow("wall clock set 2 h back") << 0s << -seconds(2h);
    QTest::newRow("Date +2 h, wall clock set 2 h back") << seconds(2h) << -seconds(2h);
    QTest::newRow("Date -2 h, wall clock set 2 h forward") << -seconds(2h) << seconds(2h);
}

// A token of an hour is used for 55 minutes of the clock that nobody sets, and not longer.
void TestWrongClocks::tokenLivesByNoWallClock()
{
    QFETCH(const seconds, date);
    QFETCH(const seconds, step);
    Server server({}, Form::Spent, date);
    Line line(server.raw);
    server.setClock(&line.clock);
    const auto tokens = [&] { return server.raw.count("POST"); };
    const auto list = [&] {
        Ended ended(line.list(server.raw));
        return QTest::qWaitFor([&] { return ended.times == 1; }, 20'000) && !ended.error;
    };
    QVERIFY(list());
    QCOMPARE(tokens(), 1);
    line.clock.stepWall(step);
    line.clock.advance(55min - 1ms);
    QVERIFY(list());
    QCOMPARE(tokens(), 1);
    line.clock.advance(1ms);
    QVERIFY(list());
    QCOMPARE(tokens(), 2);
}

QTEST_GUILESS_MAIN(TestWrongClocks)
#include "tst_wrong_clocks.moc"

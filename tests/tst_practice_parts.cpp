// The practice server's parts: made-up data, the limit at given times, and what is kept over a restart.
#include "practice/sample_data.h"
#include "practice/sample_names.h"
#include "practice/server.h"
#include "practice/service.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'800'000'000'250, Qt::UTC);

// A service whose time the test sets.
struct Desk
{
    explicit Desk(const PracticeOptions &options) : service(options)
    {
        const QByteArray pair =
            QByteArray(service.clientId().toUtf8() + ':' + service.clientSecret()).toBase64();
        wrong = service.open();
        token = ask("POST", "/v3/auth/token", "Basic " + pair)
                    .json.value("access_token"_L1)
                    .toString()
                    .toLatin1();
    }

    PracticeAnswer ask(const QByteArray &method, const QByteArray &target, const QByteArray &authorization)
    {
        return service.answer({method, target, authorization, "application/x-www-form-urlencoded",
                               "grant_type=client_credentials"},
                              now);
    }
    PracticeAnswer list() { return ask("GET", "/v3/auth/credentials", "Bearer " + token); }
    PracticeAnswer revoke(int row)
    {
        return ask("DELETE", "/v3/auth/credentials/" + service.credentials().at(row).clientId.toLatin1(),
                   "Bearer " + token);
    }

    PracticeService service;
    QDateTime now = start;
    QString wrong;
    QByteArray token;
};

QByteArray headerOf(const PracticeAnswer &answer, const QByteArray &name)
{
    for (const auto &[key, value] : answer.headers) {
        if (key == name)
            return value;
    }
    return {};
}

PracticeOptions limited(int limit, int window)
{
    PracticeOptions options;
    options.count = 30;
    options.limit = limit;
    options.windowSeconds = window;
    return options;
}

} // namespace

class TestPracticeParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameData();
    void remarkableNames();
    void dataIsMixed_data();
    void dataIsMixed();
    void manyAreMadeFast();
    void limit_data();
    void limit();
    void waitingUntilResetSuffices_data();
    void waitingUntilResetSuffices();
    void provokedPauseClosesEverything_data();
    void provokedPauseClosesEverything();
    void anotherClientTakesItsShare_data();
    void anotherClientTakesItsShare();
    void noLimitNoHeaders();
    void stateSurvivesARestart();
    void stateFileIsWrittenBeforeTheAnswer();
    void damagedStateIsRefused_data();
    void damagedStateIsRefused();
    void whatCannotBeKeptIsNotDone();
};

void TestPracticeParts::sameSeedSameData()
{
    const auto one = makePracticeData(100, 7, start);
    const auto same = makePracticeData(300, 7, start.addDays(5));
    const auto other = makePracticeData(100, 8, start);
    for (qsizetype i = 0; i < one.size(); ++i) {
        QCOMPARE(one.at(i).id, same.at(i).id);
        QCOMPARE(one.at(i).clientId, same.at(i).clientId);
        QCOMPARE(one.at(i).name, same.at(i).name);
        QVERIFY(one.at(i).clientId != other.at(i).clientId);
    }
    // Fixed for ever: a kept state names these.
    QCOMPARE(makePracticeData(1, 1, start).constFirst().clientId,
             u"dinie_ci_d3db6575ddf5da735da22412987975fa"_s);
}

void TestPracticeParts::remarkableNames()
{
    const auto data = makePracticeData(214, 1, start);
    QStringList names;
    for (const PracticeCredential &one : data)
        names.append(one.name);
    QCOMPARE(names.constFirst(), u"ops-admin"_s);
    const QStringList wanted{u"payments-worker"_s, u"\u0440\u0430yments-worker"_s, u"batch-07"_s,
                             QString(u""_s),       u"pagamentos S\u00e3o Paulo"_s, u"conciliacao-noturna"_s};
    for (const QString &name : wanted)
        QCOMPARE(names.count(name), 1);
    for (const QString &part : {u"<b>"_s, u"<img src="_s, u"\u202E"_s, u"\u200D"_s, u"\U0001F680"_s,
                                u"\u6c7a"_s, u"\u062e"_s, u"\u03a0"_s})
        QCOMPARE(names.filter(part).size(), 1);
    QVERIFY(std::any_of(names.begin(), names.end(), [](const QString &name) { return name.size() == 600; }));
    names.removeOne(u"checkout-eu"_s); // the one pair of equal names
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

void TestPracticeParts::dataIsMixed_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {0U, 1U, 2U, 4'294'967'295U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestPracticeParts::dataIsMixed()
{
    QFETCH(const quint32, seed);
    static const QRegularExpression form(u"^dinie_ci_([0-9a-f]{32}|(live|test)_[0-9a-f]{24})$"_s);
    const auto data = makePracticeData(214, seed, start);
    QSet<QString> ids;
    int revoked = 0, otherId = 0, expired = 0, soon = 0, endless = 0;
    QMap<qint64, int> uses; // 0 never, otherwise the age in its largest unit
    for (const PracticeCredential &one : data) {
        QVERIFY2(form.match(one.clientId).hasMatch(), qPrintable(one.clientId));
        ids << one.id;
        revoked += one.revoked;
        otherId += one.id != one.clientId;
        expired += one.expiresAt.isValid() && one.expiresAt <= start;
        soon += one.expiresAt.isValid() && one.expiresAt > start;
        endless += !one.expiresAt.isValid();
        QVERIFY(one.createdAt <= one.updatedAt && one.updatedAt <= start);
        if (one.lastUsedAt.isValid()) {
            QVERIFY(one.createdAt <= one.lastUsedAt && one.lastUsedAt <= start);
            QVERIFY(!one.revoked || one.lastUsedAt <= one.updatedAt);
            QVERIFY(!one.expiresAt.isValid() || one.lastUsedAt <= one.expiresAt);
        }
        const qint64 age = one.lastUsedAt.isValid() ? one.lastUsedAt.secsTo(start) : -1;
        ++uses[age < 0 ? 0 : age < 3'600 ? 1 : age < 86'400 ? 2 : age < 30 * 86'400 ? 3 : 4];
    }
    QCOMPARE(ids.size(), data.size());
    QVERIFY2(revoked > 8 && revoked < 40, qPrintable(QString::number(revoked)));
    QVERIFY(otherId >= 5 && otherId <= 20);
    QVERIFY(expired >= 5 && soon >= 5 && endless > 107);
    for (qint64 kind = 0; kind <= 4; ++kind)
        QVERIFY2(uses.value(kind) >= 10, qPrintable(QString::number(kind)));
    QVERIFY(!data.constFirst().revoked && !data.constFirst().expiresAt.isValid());
}

void TestPracticeParts::manyAreMadeFast()
{
    QElapsedTimer timer;
    timer.start();
    PracticeOptions options = limited(0, 60);
    options.count = 100'000;
    Desk desk(options);
    qInfo() << "100,000 made in" << timer.elapsed() << "ms";
    QSet<QString> names;
    const auto all = desk.service.credentials();
    for (const PracticeCredential &one : all)
        names << one.name;
    QCOMPARE(names.size(), all.size() - 1);

    // The last page costs no more than the first one: looking for its place is no walk through the list.
    const auto hundred = [&](const QByteArray &target, bool more) {
        timer.restart();
        bool right = true;
        for (int i = 0; i < 100; ++i)
            right = desk.ask("GET", target, "Bearer " + desk.token).json.value("has_more"_L1).toBool(!more) ==
                        more &&
                    right;
        return right ? timer.nsecsElapsed() : -1;
    };
    const qint64 first = hundred("/v3/auth/credentials?limit=1", true);
    const qint64 last =
        hundred("/v3/auth/credentials?limit=1&starting_after=" + all.at(all.size() - 2).id.toLatin1(), false);
    QVERIFY(first > 0 && last > 0);
    QVERIFY2(last < 50 * first, qPrintable(QStringLiteral("%1 ns, %2 ns").arg(first).arg(last)));
}

void TestPracticeParts::limit_data()
{
    QTest::addColumn<PracticeOptions::Limiter>("limiter");
    QTest::addColumn<PracticeOptions::RetryAfter>("form");
    QTest::addColumn<PracticeOptions::Reset>("reset");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("resetHeader");
    using O = PracticeOptions;
    // Three seconds into a window of ten that began at …000.250.
    QTest::newRow("before") << O::Limiter::Before << O::RetryAfter::None << O::Reset::Epoch << QByteArray()
                            << QByteArray("1800000011");
    QTest::newRow("after") << O::Limiter::After << O::RetryAfter::None << O::Reset::Epoch << QByteArray()
                           << QByteArray("1800000011");
    QTest::newRow("seconds") << O::Limiter::Before << O::RetryAfter::Seconds << O::Reset::Delta
                             << QByteArray("7") << QByteArray("7");
    QTest::newRow("date") << O::Limiter::Before << O::RetryAfter::Date << O::Reset::Epoch
                          << QByteArray("Fri, 15 Jan 2027 08:00:11 GMT") << QByteArray("1800000011");
}

void TestPracticeParts::limit()
{
    QFETCH(const PracticeOptions::Limiter, limiter);
    QFETCH(const PracticeOptions::RetryAfter, form);
    QFETCH(const PracticeOptions::Reset, reset);
    PracticeOptions options = limited(3, 10);
    options.limiter = limiter;
    options.retryAfter = form;
    options.reset = reset;
    Desk desk(options); // its token was the first of three
    QCOMPARE(headerOf(desk.list(), "X-RateLimit-Remaining"), QByteArray("1"));
    QCOMPARE(headerOf(desk.list(), "X-RateLimit-Remaining"), QByteArray("0"));
    desk.now = start.addSecs(3);
    const PracticeAnswer refused = desk.revoke(1);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.json.value("code"_L1).toString(), u"rate_limit_exceeded"_s);
    QVERIFY(refused.json.value("type"_L1).toString().endsWith("/rate-limit-exceeded"_L1));
    QTEST(headerOf(refused, "Retry-After"), "retryAfter");
    QTEST(headerOf(refused, "X-RateLimit-Reset"), "resetHeader");
    QCOMPARE(desk.service.credentials().at(1).revoked, limiter == PracticeOptions::Limiter::After);
    QCOMPARE(desk.service.counts().tooMany, 1);
    QCOMPARE(desk.service.credentials().at(1).deletesSeen, 1);
}

void TestPracticeParts::waitingUntilResetSuffices_data()
{
    QTest::addColumn<PracticeOptions::Reset>("reset");
    QTest::newRow("epoch") << PracticeOptions::Reset::Epoch;
    QTest::newRow("delta") << PracticeOptions::Reset::Delta;
}

void TestPracticeParts::waitingUntilResetSuffices()
{
    QFETCH(const PracticeOptions::Reset, reset);
    PracticeOptions options = limited(1, 5);
    options.reset = reset;
    Desk desk(options);
    desk.now = start.addMSecs(1'333);
    const PracticeAnswer refused = desk.list();
    QCOMPARE(refused.status, 429);
    const qint64 told = headerOf(refused, "X-RateLimit-Reset").toLongLong();
    desk.now = start.addMSecs(4'999);
    QCOMPARE(desk.list().status, 429);
    desk.now = reset == PracticeOptions::Reset::Epoch ? QDateTime::fromSecsSinceEpoch(told, Qt::UTC)
                                                      : start.addMSecs(1'333).addSecs(told);
    QCOMPARE(desk.list().status, 200);
    QCOMPARE(desk.list().status, 429); // a window of its own
}

void TestPracticeParts::provokedPauseClosesEverything_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<PracticeOptions::Limiter>("limiter");
    QTest::newRow("with a limit") << 100 << PracticeOptions::Limiter::Before;
    QTest::newRow("without") << 0 << PracticeOptions::Limiter::Before;
    QTest::newRow("nothing is applied meanwhile") << 100 << PracticeOptions::Limiter::After;
}

void TestPracticeParts::provokedPauseClosesEverything()
{
    QFETCH(const int, limit);
    QFETCH(const PracticeOptions::Limiter, limiter);
    PracticeOptions options = limited(limit, 60);
    options.limiter = limiter;
    Desk desk(options);
    desk.service.provokeNextRevocation(429, 20);
    const PracticeAnswer first = desk.revoke(1);
    QCOMPARE(first.status, 429);
    QCOMPARE(headerOf(first, "Retry-After"), QByteArray("20"));
    desk.now = start.addMSecs(12'500);
    const PracticeAnswer list = desk.list();
    QCOMPARE(list.status, 429);
    QCOMPARE(headerOf(list, "Retry-After"), QByteArray("8"));
    QCOMPARE(headerOf(list, "X-RateLimit-Remaining"), limit > 0 ? QByteArray("0") : QByteArray());
    QCOMPARE(desk.revoke(1).status, 429);
    desk.now = start.addSecs(20);
    QCOMPARE(desk.revoke(1).status, 204);
    QCOMPARE(desk.service.counts().tooMany, 3);
}

void TestPracticeParts::anotherClientTakesItsShare_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("left"); // of 100 for us
    QTest::newRow("nobody") << 0 << 100;
    QTest::newRow("a third") << 33 << 67;
    QTest::newRow("half") << 50 << 50;
    QTest::newRow("most") << 90 << 10;
    QTest::newRow("too much") << 100 << 10;
}

void TestPracticeParts::anotherClientTakesItsShare()
{
    QFETCH(const int, percent);
    QFETCH(const int, left);
    Desk desk(limited(100, 60));
    desk.now = start.addSecs(60); // a window without the token request
    desk.service.setOtherClient(percent);
    for (int window = 0; window < 2; ++window) {
        int allowed = 0;
        while (desk.list().status == 200)
            ++allowed;
        QVERIFY2(std::abs(allowed - left) <= 1, qPrintable(QString::number(allowed)));
        desk.now = desk.now.addSecs(60);
    }
    desk.service.setOtherClient(0);
    QCOMPARE(headerOf(desk.list(), "X-RateLimit-Remaining"), QByteArray("99"));
}

void TestPracticeParts::noLimitNoHeaders()
{
    Desk desk(limited(0, 1));
    for (int i = 0; i < 300; ++i) {
        const PracticeAnswer answer = desk.list();
        QCOMPARE(answer.status, 200);
        QVERIFY(headerOf(answer, "X-RateLimit-Limit").isNull());
    }
}

void TestPracticeParts::stateSurvivesARestart()
{
    QTemporaryDir dir;
    PracticeOptions options = limited(0, 60);
    options.seed = 9;
    options.stateFile = dir.filePath(u"new/folder/state.json"_s);
    QList<PracticeCredential> before;
    QString id;
    {
        Desk desk(options);
        QCOMPARE(desk.wrong, QString());
        QCOMPARE(desk.revoke(4).status, 204);
        QCOMPARE(desk.revoke(5).status, 204);
        before = desk.service.credentials();
        id = desk.service.clientId();
    }
    options.count = 99; // the file's hold
    options.seed = 1;
    PracticeService again(options);
    QCOMPARE(again.open(), QString());
    QCOMPARE(again.clientId(), id);
    const auto after = again.credentials();
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < after.size(); ++i) {
        QCOMPARE(after.at(i).clientId, before.at(i).clientId);
        QCOMPARE(after.at(i).revoked, before.at(i).revoked);
        QCOMPARE(after.at(i).createdAt, before.at(i).createdAt);
        QCOMPARE(after.at(i).updatedAt, before.at(i).updatedAt);
        QCOMPARE(after.at(i).lastUsedAt, before.at(i).lastUsedAt);
    }
}

void TestPracticeParts::stateFileIsWrittenBeforeTheAnswer()
{
    QTemporaryDir dir;
    PracticeOptions options = limited(0, 60);
    options.stateFile = dir.filePath(u"state.json"_s);
    Desk desk(options);
    for (int row = 1; row <= 3; ++row) {
        QCOMPARE(desk.revoke(row).status, 204);
        const auto state = readPracticeState(options.stateFile);
        QVERIFY(state.ok());
        QCOMPARE(state.value().revoked.size(), row);
        QCOMPARE(state.value().revoked.value(desk.service.credentials().at(row).clientId), start);
    }
    QCOMPARE(QFile(options.stateFile).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestPracticeParts::damagedStateIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray good =
        R"({"format":1,"seed":1,"count":30,"base_ms":1800000000000,"own_last_use_ms":null,"revoked_ms":{}})";
    const auto changed = [&good](const char *from, const char *to) {
        return QByteArray(good).replace(from, to);
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("\x00\x01garbage", 9);
    QTest::newRow("cut off") << good.left(60);
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("other format") << changed("\"format\":1", "\"format\":2");
    QTest::newRow("no seed") << changed("\"seed\":1,", "");
    QTest::newRow("seed of another type") << changed("\"seed\":1", "\"seed\":\"1\"");
    QTest::newRow("broken count") << changed("30", "30.5");
    QTest::newRow("huge count") << changed("30", "30000000");
    QTest::newRow("base as text") << changed("1800000000000", "\"2027-01-15\"");
    QTest::newRow("revoked as list") << changed("{}", "[]");
    QTest::newRow("a time as text") << changed("{}",
                                               R"({"dinie_ci_d3db6575ddf5da735da22412987975fa":"now"})");
    QTest::newRow("unknown credential") << changed("{}", R"({"dinie_ci_x":1800000000000})");
}

void TestPracticeParts::damagedStateIsRefused()
{
    QFETCH(const QByteArray, content);
    QTemporaryDir dir;
    PracticeOptions options;
    options.stateFile = dir.filePath(u"state.json"_s);
    QFile file(options.stateFile);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    {
        PracticeServer server(options);
        QVERIFY(!server.start());
        QVERIFY(server.errorText().contains(options.stateFile));
        QCOMPARE(server.port(), 0);
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
}

void TestPracticeParts::whatCannotBeKeptIsNotDone()
{
    QTemporaryDir dir;
    PracticeOptions options = limited(0, 60);
    options.stateFile = dir.filePath(u"state.json"_s);
    Desk desk(options);
    QCOMPARE(desk.wrong, QString());
    // A folder in its place: nothing can replace it, even for root.
    QVERIFY(QFile::remove(options.stateFile) && QDir(dir.path()).mkpath(u"state.json/x"_s));
    QCOMPARE(desk.revoke(1).status, 500);
    QVERIFY(!desk.service.credentials().at(1).revoked);
    QVERIFY(QDir(options.stateFile).removeRecursively());
    QCOMPARE(desk.revoke(1).status, 204);

    options.stateFile = dir.filePath(u"state.json/below/a/file"_s);
    PracticeServer server(options);
    QVERIFY(!server.start());
    QVERIFY(!server.errorText().isEmpty());
}

QTEST_GUILESS_MAIN(TestPracticeParts)
#include "tst_practice_parts.moc"

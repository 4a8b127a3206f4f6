#include "translations/translations.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"
#include "ui/text/wait_text.h"
#include "ui/widgets/environment_style.h"
#include "workspace/desk.h"

#include <QScopeGuard>
#include <QSet>
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

class TestRunTexts : public QObject
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
    void listSentences();
    void listFaults();
    void outcomes();
    void phases();
    void drift();
    void waits_data();
    void waits();
    void whatARunWaitsFor_data();
    void whatARunWaitsFor();
    void F3_8_oneReckoning_data();
    void F3_8_oneReckoning();
    void runStates();
    void timeLeft_data();
    void timeLeft();
    void F7_paused_data();
    void F7_paused();
    void offlineCountsWhatIsQueued();
    void F7_problemTitles();
    void exposures();
    void F7_exposureInPortuguese();
    void environmentsDiffer();
};

void TestRunTexts::listSentences()
{
    const QDateTime now = utc("2026-11-23T17:05:00Z");
    ListState state;
    QCOMPARE(texts::listSentence(state, now), u"Not loaded yet"_s);
    state.phase = ListState::Phase::Loading;
    state.loaded = 120;
    QCOMPARE(texts::listSentence(state, now), u"120 loaded, still loading"_s);
    state.phase = ListState::Phase::Complete;
    state.count = 214;
    state.asOf = utc("2026-11-23T17:02:00Z");
    QVERIFY(texts::listSentence(state, now).startsWith(u"214 "_s));
    QVERIFY(texts::listSentence(state, now).endsWith(u"complete, as of 14:02"_s));
    state.phase = ListState::Phase::Incomplete;
    state.fault = ListFault::RequestFailed;
    state.failedPage = 3;
    // F3.9: the last complete list still shows.
    QVERIFY(texts::listSentence(state, now).endsWith(u"as of 14:02 · refresh failed: page 3"_s));
    state.asOf = {};
    QVERIFY(texts::listSentence(state, now).endsWith(u"incomplete: page 3 failed"_s));
    QVERIFY(texts::wording(ListState{}).sentence.isEmpty());
}

void TestRunTexts::listFaults()
{
    QSet<QString> sentences;
    for (const ListFault fault :
         {ListFault::RequestFailed, ListFault::RepeatedCursor, ListFault::EmptyPageWithMore,
          ListFault::DuplicateId, ListFault::TooManyPages, ListFault::Cancelled}) {
        ListState state;
        state.phase = ListState::Phase::Incomplete;
        state.fault = fault;
        QVERIFY(!texts::wording(state).steps.isEmpty());
        sentences.insert(texts::wording(state).sentence);
    }
    QCOMPARE(sentences.size(), 6);
}

void TestRunTexts::outcomes()
{
    QSet<QString> words;
    QSet<QString> sentences;
    for (int value = int(Outcome::Pending); value <= int(Outcome::NotAttempted); ++value) {
        ItemStatus item;
        item.outcome = static_cast<Outcome>(value);
        item.proof.receivedAt = utc("2026-11-23T17:02:00Z");
        words.insert(texts::outcomeWord(item.outcome));
        sentences.insert(texts::outcomeSentence(item));
        const bool fine = isRevoked(item.outcome) || item.outcome == Outcome::Pending;
        QCOMPARE(texts::outcomeSteps(item).isEmpty(), fine);
    }
    QCOMPARE(words.size(), 9);
    QCOMPARE(sentences.size(), 9);
    QVERIFY(!words.contains(QString()));

    // F3.6: gone between the list and the confirmation.
    ItemStatus gone;
    gone.outcome = Outcome::NotAttempted;
    gone.drift.gone = true;
    QCOMPARE(texts::outcomeSentence(gone), u"It is no longer in the list."_s);
    QVERIFY(texts::outcomeSteps(gone).isEmpty());

    // F3.3: both clocks.
    ItemStatus off;
    off.outcome = Outcome::Revoked;
    off.proof = {utc("2026-11-23T17:02:00Z"), {}, utc("2024-01-01T00:00:00Z")};
    QVERIFY(texts::outcomeSentence(off).contains(times::localExact(off.proof.receivedAt)));
    QVERIFY(texts::outcomeSentence(off).contains(times::localExact(off.proof.serverDate)));

    ItemStatus refused;
    refused.outcome = Outcome::Refused;
    refused.error.emplace();
    refused.error->kind = ApiError::Kind::Conflict;
    refused.error->problem.code = u"last_active_credential"_s;
    // F7: the one reason, once.
    QCOMPARE(texts::outcomeSentence(refused), u"Not revoked. The server must keep one active credential."_s);
}

void TestRunTexts::phases()
{
    for (int phase = int(ItemStatus::Phase::Queued); phase <= int(ItemStatus::Phase::Done); ++phase)
        QVERIFY(!texts::phaseWord(static_cast<ItemStatus::Phase>(phase)).isEmpty());
    QSet<QString> steps;
    for (int step = int(SignInStep::ReadingKeychain); step <= int(SignInStep::WritingKeychain); ++step) {
        steps.insert(texts::stepSentence(static_cast<SignInStep>(step), false));
        QVERIFY(!texts::stepSentence(static_cast<SignInStep>(step), true).isEmpty());
    }
    QCOMPARE(steps.size(), 5);
    QVERIFY(texts::stepSentence(SignInStep::ReadingKeychain, true).contains(u"Waiting for your keychain"_s));
}

void TestRunTexts::drift()
{
    ItemStatus item;
    QVERIFY(texts::driftSentences(item).isEmpty());
    item.drift = {true, true, true, true, true};
    QCOMPARE(texts::driftSentences(item).size(), 5);
    item.nowReads = Credential{};
    item.nowReads->name = u"new <b>\u200Bname"_s;
    item.nowReads->lastUsedAt = Timestamp::at(utc("2026-11-23T17:02:00Z"));
    const QString all = texts::driftSentences(item).join(u' ');
    QVERIFY(all.contains(u"\u2068new <b>\u2039U+200B\u203Aname\u2069"_s));
    QVERIFY(all.contains(u"14:02:00"_s));
}

void TestRunTexts::waits_data()
{
    using Reason = WaitStatus::Reason;
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("before"); // sending
    QTest::newRow("none") << Reason::None << QString() << QString();
    QTest::newRow("server")
        << Reason::ServerAsked << u"Server asked to wait · resumes 14:03:20 (42 s)"_s
        << u"The server asked to wait until 14:03:20 (42 s). The first request goes then."_s;
    QTest::newRow("backing off")
        << Reason::BackingOff << u"Server asked to slow down · resumes 14:03:20 (42 s)"_s
        << u"The server asked to wait until 14:03:20 (42 s). The first request goes then."_s;
    QTest::newRow("spent")
        << Reason::LimitSpent << u"Waiting for the server's limit · resumes 14:03:20 (42 s)"_s
        << u"The server's limit is used up until 14:03:20 (42 s). The first request goes then."_s;
}

void TestRunTexts::waits()
{
    QFETCH(const WaitStatus::Reason, reason);
    WaitStatus wait{reason, utc("2026-11-23T17:03:20Z")};
    const QDateTime now = wait.until.addSecs(-42);
    QTEST(texts::waitSentence(wait, now), "sentence");
    QTEST(texts::waitBeforeSending(wait, now), "before");
    QCOMPARE(texts::waitBeforeSending(wait, wait.until), QString());
    // What asks says so, before its end and after it.
    wait.asks = true;
    if (reason != WaitStatus::Reason::None)
        QVERIFY(texts::waitSentence(wait, now).endsWith(
            u"until 14:03:20 (42 s) · nothing is sent until you decide"_s));
    QCOMPARE(texts::waitVerb(wait, now), u"&Wait until 14:04"_s);
    QCOMPARE(texts::waitSentence(wait, wait.until), u"The wait is over · nothing is sent until you decide"_s);
    QCOMPARE(texts::waitVerb(wait, wait.until), u"Contin&ue"_s);
}

// F4.1: each phase that can wait, by the time that its requests have.
void TestRunTexts::whatARunWaitsFor_data()
{
    using Phase = RunStatus::Phase;
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<bool>("gate");  // every request
    QTest::addColumn<bool>("reads"); // a reading
    QTest::addColumn<bool>("sends"); // its next DELETE
    for (const Phase phase : {Phase::None, Phase::Holding, Phase::Offline, Phase::Paused,
                              Phase::NeedsDriftAnswer, Phase::NeedsSignIn, Phase::NeedsGoOn, Phase::Finished})
        QTest::addRow("phase %d", int(phase)) << phase << false << false << false;
    QTest::newRow("checking") << Phase::CheckingDrift << true << true << false;
    QTest::newRow("running") << Phase::Running << true << false << true;
    QTest::newRow("stopping") << Phase::Stopping << true << true << false;
}

void TestRunTexts::whatARunWaitsFor()
{
    QFETCH(const RunStatus::Phase, phase);
    const auto reason = [&](const TrafficStatus &traffic) {
        RunStatus run;
        run.phase = phase;
        return waitOf(run, RunLane::Main, traffic).reason;
    };
    const QDateTime until = utc("2026-11-23T17:03:20Z");
    TrafficStatus gate;
    gate.wait = TrafficStatus::Wait::ServerAsked;
    gate.waitUntil = gate.readAt = until;
    QTEST(reason(gate) == WaitStatus::Reason::ServerAsked, "gate");
    TrafficStatus reads;
    reads.readAt = until;
    QTEST(reason(reads) == WaitStatus::Reason::LimitSpent, "reads");
    TrafficStatus sends;
    sends.wait = TrafficStatus::Wait::LimitSpent;
    sends.waitUntil = until;
    QTEST(reason(sends) == WaitStatus::Reason::LimitSpent, "sends");
}

// F3.8: what is left is never told as less than the wait beside it.
void TestRunTexts::F3_8_oneReckoning_data()
{
    QTest::addColumn<int>("wait");     // seconds
    QTest::addColumn<int>("passed");   // since the figures were made
    QTest::addColumn<bool>("counted"); // the wait was known then
    QTest::addColumn<QString>("expected");
    QTest::newRow("came since") << 10 << 0 << false << u"between 10 and 11 s left"_s;
    QTest::newRow("came since, a while ago") << 10 << 6 << false << u"between 4 and 5 s left"_s;
    QTest::newRow("was known") << 10 << 0 << true << u"between 10 and 11 s left"_s;
    QTest::newRow("was known a while ago") << 10 << 6 << true << u"between 4 and 5 s left"_s;
    QTest::newRow("minutes") << 890 << 0 << false << u"about 15 min left"_s;
    QTest::newRow("over") << 10 << 10 << false << u"up to 1 s left"_s;
}

void TestRunTexts::F3_8_oneReckoning()
{
    QFETCH(const int, wait);
    QFETCH(const int, passed);
    QFETCH(const bool, counted);
    const QDateTime began = utc("2026-11-23T17:00:00Z");
    TrafficStatus traffic;
    traffic.limit = 100;
    traffic.remaining = 50;
    traffic.windowLength = std::chrono::seconds(60);
    traffic.resetAt = began.addSecs(30);
    TrafficStatus waiting = traffic;
    waiting.wait = TrafficStatus::Wait::ServerAsked;
    waiting.waitUntil = began.addSecs(wait);
    RunStatus run;
    run.phase = RunStatus::Phase::Running;
    for (int i = 0; i < 2; ++i)
        run.items.append({});
    run.left = estimateRun(1, Pace::Fast, counted ? waiting : traffic, began);
    const QDateTime now = began.addSecs(passed);
    QTEST(texts::runStateSentence(run, waiting, now).section(u" · "_s, -1), "expected");
}

void TestRunTexts::runStates()
{
    const QDateTime now = utc("2026-11-23T17:00:00Z");
    RunStatus run;
    for (int i = 0; i < 2; ++i)
        run.items.append({});
    QCOMPARE(texts::runStateSentence(run, {}, now), QString());
    QSet<QString> sentences;
    for (int phase = int(RunStatus::Phase::Holding); phase <= int(RunStatus::Phase::Finished); ++phase) {
        run.phase = static_cast<RunStatus::Phase>(phase);
        run.holdUntil = now.addSecs(5);
        sentences.insert(texts::runStateSentence(run, {}, now));
    }
    QCOMPARE(sentences.size(), 11);
    QVERIFY(sentences.contains(u"Starts in 5 s · nothing has been sent"_s));
    QVERIFY(sentences.contains(u"Revoking · 0 of 2 done"_s));

    run.items[0].outcome = Outcome::Revoked;
    run.items[1].outcome = Outcome::Unknown;
    QVERIFY(texts::runStateSentence(run, {}, now).startsWith(u"Finished · 1 of 2 revoked · 1 "_s));
    run.items[1].outcome = Outcome::AlreadyRevoked;
    QCOMPARE(texts::runStateSentence(run, {}, now), u"Finished · all of 2 revoked"_s);

    run.phase = RunStatus::Phase::Running;
    run.items[0].phase = ItemStatus::Phase::Done;
    run.items[1].phase = ItemStatus::Phase::SecondReading;
    run.readAgainAt = now.addSecs(12);
    for (qsizetype i = 0; i < run.items.size(); ++i)
        run.items[i].phase = ItemStatus::Phase::SecondReading;
    QCOMPARE(texts::runStateSentence(run, {}, now),
             u"Verifying the outcome · checks again at 14:00:12 (12 s)"_s);
}

void TestRunTexts::F7_paused_data()
{
    using Phase = ItemStatus::Phase;
    QTest::addColumn<QList<Phase>>("items");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("F7: one waits for its turn")
        << QList{Phase::Done, Phase::Sending, Phase::Queued} << u"Paused · 1 not sent"_s;
    QTest::newRow("F7: all sent, one is asked about")
        << QList{Phase::Done, Phase::Done, Phase::Sending} << u"Paused · all sent, 1 answer(s) pending"_s;
    QTest::newRow("F7: all sent, two are asked about")
        << QList{Phase::ReadingBack, Phase::SecondReading} << u"Paused · all sent, 2 answer(s) pending"_s;
}

// F7: "0 not sent" says nothing.
void TestRunTexts::F7_paused()
{
    QFETCH(const QList<ItemStatus::Phase>, items);
    QFETCH(const QString, sentence);
    RunStatus run;
    run.phase = RunStatus::Phase::Paused;
    for (const ItemStatus::Phase phase : items) {
        ItemStatus item;
        item.phase = phase;
        run.items.append(item);
    }
    QCOMPARE(texts::runStateSentence(run, {}, utc("2026-11-23T17:00:00Z")), sentence);
}

// One whose outcome is in doubt was sent.
void TestRunTexts::offlineCountsWhatIsQueued()
{
    RunStatus run;
    run.phase = RunStatus::Phase::Offline;
    run.tryAgainAt = utc("2026-11-23T17:00:08Z");
    using Phase = ItemStatus::Phase;
    for (const Phase phase : {Phase::Done, Phase::ReadingBack, Phase::Queued, Phase::Queued}) {
        ItemStatus item;
        item.phase = phase;
        run.items.append(item);
    }
    const QString sentence = texts::runStateSentence(run, {}, utc("2026-11-23T17:00:00Z"));
    QVERIFY2(sentence.startsWith(u"No connection · 1 done, 2 not sent"_s), qPrintable(sentence));
}

// F7: a window about a problem says in its title what failed, and of what.
void TestRunTexts::F7_problemTitles()
{
    ItemStatus item;
    item.seen.name = u"payments-worker"_s;
    item.seen.clientId = u"dinie_ci_1"_s;
    item.outcome = Outcome::Refused;
    QCOMPARE(texts::problemTitle(item), u"Revocation refused – \u2068payments-worker\u2069"_s);
    QSet<QString> titles;
    for (int value = int(Outcome::Pending); value <= int(Outcome::NotAttempted); ++value) {
        item.outcome = static_cast<Outcome>(value);
        titles.insert(texts::problemTitle(item));
    }
    QCOMPARE(titles.size(), 6);
    item.seen.name.clear();
    QVERIFY(texts::problemTitle(item).contains(item.seen.clientId));
}

void TestRunTexts::timeLeft_data()
{
    QTest::addColumn<RunEstimate>("left");
    QTest::addColumn<QString>("expected");
    using namespace std::chrono_literals;
    QTest::newRow("nothing") << RunEstimate{0, 0ms, 0ms, true} << QString();
    QTest::newRow("seconds") << RunEstimate{3, 20s, 33'100ms, true} << u"between 20 and 34 s left"_s;
    QTest::newRow("minutes") << RunEstimate{120, 200s, 290s, true} << u"between 3 and 5 min left"_s;
    QTest::newRow("the same") << RunEstimate{120, 240s, 240s, true} << u"about 4 min left"_s;
    QTest::newRow("little") << RunEstimate{1, 200ms, 900ms, true} << u"up to 1 s left"_s;
    QTest::newRow("a minute at least") << RunEstimate{30, 50s, 200s, true} << u"up to 4 min left"_s;
    QTest::newRow("no limit known") << RunEstimate{30, 12s, 12s, false} << u"at least 12 s left"_s;
}

void TestRunTexts::timeLeft()
{
    QFETCH(const RunEstimate, left);
    QFETCH(const QString, expected);
    QCOMPARE(texts::leftSentence(left), expected);
}

void TestRunTexts::exposures()
{
    const QDateTime now = utc("2026-11-23T17:00:00Z");
    RunStatus run;
    run.phase = RunStatus::Phase::Finished;
    for (int i = 0; i < 2; ++i)
        run.items.append({});
    QCOMPARE(texts::exposureSentence(run, now), QString());
    for (qsizetype i = 0; i < run.items.size(); ++i)
        run.items[i].outcome = Outcome::Revoked;
    run.items[0].exposure = Exposure{now.addSecs(600), std::nullopt};
    // Of the other it is not known when its tokens end: not "all".
    QCOMPARE(texts::exposureSentence(run, now),
             u"Tokens of the revoked credentials expire by 14:10 (in 10 min)"_s);
    run.items[1].exposure = Exposure{now.addSecs(2550), std::nullopt};
    // Within the minute 14:42 tokens still live.
    QCOMPARE(texts::exposureSentence(run, now), u"All exposure closes at 14:43 (in 42 min 30 s)"_s);
    QCOMPARE(texts::exposureSentence(run, now.addSecs(2550)), u"All exposure closed at 14:43"_s);
    run.phase = RunStatus::Phase::Running;
    QVERIFY(texts::exposureSentence(run, now).startsWith(u"Tokens of the revoked credentials"_s));
    run.items[1].outcome = Outcome::Refused;
    run.phase = RunStatus::Phase::Finished;
    QCOMPARE(texts::exposureSentence(run, now.addSecs(9000)),
             u"Exposure of the revoked credentials closed at 14:43"_s);
}

// F7: it said "Fim de toda a exposição: 1 dez. 2026, 00:34".
void TestRunTexts::F7_exposureInPortuguese()
{
    initTranslations();
    QTranslator words;
    QVERIFY(words.load(u":/i18n/revoke-desk_pt_BR.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&words));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
    const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
    RunStatus run;
    run.phase = RunStatus::Phase::Finished;
    run.items.append({});
    run.items[0].outcome = Outcome::Revoked;
    const QDateTime end = utc("2026-12-01T03:34:00Z");
    run.items[0].exposure = Exposure{end, std::nullopt};
    QCOMPARE(texts::exposureSentence(run, end.addSecs(-3000)),
             u"Toda a exposição termina em 1º de dez. de 2026, às 00:34 (em 50 min)"_s);
    QCOMPARE(texts::exposureSentence(run, end.addSecs(60)), u"Toda a exposição terminou às 00:34"_s);
}

void TestRunTexts::environmentsDiffer()
{
    QSet<QString> words, symbols, icons, sentences;
    QSet<int> tones;
    for (const EnvironmentKind kind : {EnvironmentKind::Production, EnvironmentKind::Sandbox,
                                       EnvironmentKind::Custom, EnvironmentKind::Practice}) {
        const EnvironmentLook look = environmentLook(kind);
        words.insert(look.word);
        symbols.insert(look.symbol);
        icons.insert(look.icon);
        sentences.insert(look.sentence);
        tones.insert(int(look.tone));
    }
    for (const qsizetype count : {words.size(), symbols.size(), icons.size(), sentences.size(), tones.size()})
        QCOMPARE(count, 4);
}

QTEST_GUILESS_MAIN(TestRunTexts)
#include "tst_run_texts.moc"

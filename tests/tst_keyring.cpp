// The product's keychain store on real buses and a real gnome-keyring, used by processes of their own: every
// state of the keychain by every use of it (docs/pitfalls.md 2.1 to 2.6, 2.10). MALLOC_PERTURB_ is set in all
// of them.
#include "fakes/keyring_session.h"
#include "secrets/secret_envelope.h"

#include <QSettings>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace rd;
using namespace Qt::StringLiterals;
using Services = KeyringSession::Services;

namespace {

const QByteArray canary = "canary-7f3a9c41d2";
const QByteArray password = "correct horse";
const QString prompter = u"org.gnome.keyring.SystemPrompter"_s;

QByteArray hex(const QByteArray &bytes)
{
    return bytes.toHex();
}

QByteArray packed(const QByteArray &bytes)
{
    return packEnvelope(Secret(bytes)).view().toByteArray();
}

// "read e1", "write e1 …", "remove e1"
QByteArray commandOf(const QByteArray &use)
{
    return use + " e1" + (use == "write" ? QByteArray(" " + hex(canary)) : QByteArray());
}

// What stands behind "read " in the answer; a later session with the right password reads.
QByteArray readLater(KeyringSession &session)
{
    if (!session.startDaemon(password))
        return "no daemon";
    KeyringProbe probe(session);
    return probe.ask("read e1").mid(5);
}

// Its beginning in whole words: the keychain's own text may follow.
bool says(const QByteArray &line, const QByteArray &words)
{
    return QByteArray(line + ' ').startsWith(QByteArray(words + ' '));
}

bool storeOld(KeyringSession &session)
{
    return session.startDaemon(password) && KeyringProbe(session).ask("write e1 " + hex("old")) == "write ok";
}

void killPrompter(const KeyringSession &session)
{
    if (const qint64 pid = session.ownerOf(prompter))
        ::kill(static_cast<pid_t>(pid), SIGKILL);
}

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ++m_cases; }
    void cleanup();
    void cleanupTestCase();

    void stateByUse_data();
    void stateByUse();
    void noWalletNoPlainText_data();
    void noWalletNoPlainText();
    void plantedPlainTextIsNotTaken();
    void entries_data();
    void entries();
    void environmentsApart();
    void nobodyAnswers_data();
    void nobodyAnswers();
    void ownerGoesWhileTheLibraryWorks_data();
    void ownerGoesWhileTheLibraryWorks();
    void anotherReadPassesAStuckOne();
    void daemonStartedAnew();
    void daemonKilledWhileWriting();
    void programKilledWhileWriting();

private:
    int m_cases = 0;
};

void TestKeyring::cleanup()
{
    if (QTest::currentTestFailed())
        std::printf("in case %d\n", m_cases);
}

void TestKeyring::cleanupTestCase()
{
    std::printf("Keychain matrix (real keyring): %d cases\n", m_cases);
}

enum class State { NoBus, NoService, Empty, Stored, Locked, WrongPassword };
Q_DECLARE_METATYPE(State)

void TestKeyring::stateByUse_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QByteArray>("use");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("later"); // what a read says in a later session; empty: nobody asks
    struct Row
    {
        const char *name;
        State state;
        QByteArray read, write, remove;    // answers
        QByteArray kept, written, removed; // later
    };
    const QByteArray was = "ok " + hex("old");
    const QByteArray is = "ok " + hex(canary);
    const QList<Row> rows{
        // docs/pitfalls.md 2.1: the keychain may come later; it is never "no secret"
        {"no bus", State::NoBus, "Unavailable", "Unavailable", "Unavailable", {}, {}, {}},
        {"bus without a keyring", State::NoService, "Unavailable", "Unavailable", "Unavailable", {}, {}, {}},
        {"running, empty", State::Empty, "NotFound", "ok", "ok", "NotFound", is, "NotFound"},
        {"running", State::Stored, was, "ok", "ok", was, is, "NotFound"},
        // docs/pitfalls.md 2.3: looks empty; nothing in it changes, and nothing is called done
        {"locked", State::Locked, "NotFound", "Denied", "Denied", was, was, was},
        {"wrong password", State::WrongPassword, "NotFound", "Denied", "Denied", was, was, was}};
    for (const Row &row : rows) {
        QTest::addRow("%s, read", row.name) << row.state << QByteArray("read") << row.read << row.kept;
        QTest::addRow("%s, write", row.name) << row.state << QByteArray("write") << row.write << row.written;
        QTest::addRow("%s, remove", row.name)
            << row.state << QByteArray("remove") << row.remove << row.removed;
    }
}

void TestKeyring::stateByUse()
{
    QFETCH(const State, state);
    QFETCH(const QByteArray, use);
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, later);
    KeyringSession session;
    if (state != State::NoBus)
        QVERIFY(session.startBus());
    if (state >= State::Stored)
        QVERIFY(storeOld(session));
    if (state == State::Empty)
        QVERIFY(session.startDaemon(password));
    if (state == State::Locked)
        QVERIFY(session.startDaemon({}));
    if (state == State::WrongPassword)
        QVERIFY(session.startDaemon("wrong"));

    KeyringProbe probe(session);
    const QByteArray said = probe.ask(commandOf(use)).mid(use.size() + 1);
    QVERIFY2(says(said, answer), said.constData());
    QCOMPARE(probe.end(), 0);
    if (!later.isEmpty()) {
        const QByteArray read = readLater(session);
        QVERIFY2(says(read, later), read.constData());
    }
    // docs/pitfalls.md 2.2: what is on the disk is the keyring's, and encrypted
    QCOMPARE(session.filesWith(canary), QStringList());
}

void TestKeyring::noWalletNoPlainText_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("bus");
    QTest::addColumn<QByteArray>("use");
    for (const QString &version : {u"4"_s, u"5"_s, u"6"_s}) {
        for (const bool bus : {false, true}) {
            for (const char *use : {"read", "write", "remove"})
                QTest::addRow("Plasma %s, %s, %s", qPrintable(version), bus ? "bus" : "no bus", use)
                    << version << bus << QByteArray(use);
        }
    }
}

// docs/pitfalls.md 2.2: Plasma's variables, but neither KWallet nor libsecret.
void TestKeyring::noWalletNoPlainText()
{
    QFETCH(const QString, version);
    QFETCH(const bool, bus);
    QFETCH(const QByteArray, use);
    KeyringSession session;
    if (bus)
        QVERIFY(session.startBus());
    session.pretendPlasma(version);
    KeyringProbe probe(session);
    const QByteArray said = probe.ask(commandOf(use));
    QVERIFY2(says(said, use + " Unavailable"), said.constData()); // with the library's own words
    QCOMPARE(probe.end(), 0);
    QCOMPARE(session.filesWith(canary), QStringList());
}

// docs/pitfalls.md 2.2: what somebody wrote where the library keeps its own plain text is no secret of ours.
void TestKeyring::plantedPlainTextIsNotTaken()
{
    KeyringSession session;
    QVERIFY(session.startBus());
    session.pretendPlasma(u"5"_s);
    QVERIFY(session.startEmptyWallet());
    const QString key = SecretKey{u"e1"_s, SecretKind::ClientSecret}.text();
    {
        QSettings plant(session.configFolder() + u"/revoke-desk.conf"_s, QSettings::NativeFormat);
        plant.setValue(key + u"/type"_s, u"binary"_s);
        plant.setValue(key + u"/data"_s, packed("planted"));
    }
    KeyringProbe probe(session);
    const QByteArray said = probe.ask("read e1");
    QVERIFY2(!says(said, "read ok"), said.constData());
    // The trap is there: without our precaution the library does take it.
    QCOMPARE(probe.ask("careless e1"), QByteArray("careless got " + hex(packed("planted"))));
}

void TestKeyring::entries_data()
{
    QTest::addColumn<QByteArray>("bytes"); // null: a text entry
    QTest::addColumn<QByteArray>("answer");
    const QByteArray whole = packed(canary);
    QByteArray newer = whole;
    newer[4] = 2;
    QByteArray changed = whole;
    changed[9] = static_cast<char>(changed[9] ^ 1);
    QTest::newRow("whole") << whole << QByteArray("ok " + hex(canary));
    QTest::newRow("truncated") << whole.chopped(1) << QByteArray("Damaged");
    QTest::newRow("head only") << whole.first(7) << QByteArray("Damaged");
    QTest::newRow("longer") << QByteArray(whole + 'x') << QByteArray("Damaged");
    QTest::newRow("one bit") << changed << QByteArray("Damaged");
    QTest::newRow("of a later version") << newer << QByteArray("NewerVersion");
    QTest::newRow("bytes of someone else") << QByteArray("\0\1\2", 3) << QByteArray("Damaged");
    QTest::newRow("text of someone else") << QByteArray() << QByteArray("Damaged");
    QTest::newRow("20,000 bytes") << QByteArray(20'000, 'x') << QByteArray("Damaged");
}

// docs/pitfalls.md 2.6: what is there is used, replaced and removed like a good one, or named for what it is.
void TestKeyring::entries()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, answer);
    KeyringSession session;
    QVERIFY(session.startBus());
    QVERIFY(session.startDaemon(password));
    KeyringProbe probe(session);
    const QByteArray plant = bytes.isNull() ? "text e1 plain" : QByteArray("plant e1 " + hex(bytes));
    QVERIFY(probe.ask(plant).endsWith(" ok"));
    QCOMPARE(probe.ask("read e1"), QByteArray("read " + answer));
    QCOMPARE(probe.ask("write e1 " + hex("new")), QByteArray("write ok"));
    QCOMPARE(probe.ask("read e1"), QByteArray("read ok " + hex("new")));
    QVERIFY(probe.ask(plant).endsWith(" ok"));
    QCOMPARE(probe.ask("remove e1"), QByteArray("remove ok"));
    QVERIFY(probe.ask("raw e1").startsWith("raw NotFound"));
}

void TestKeyring::environmentsApart()
{
    KeyringSession session;
    QVERIFY(session.startBus());
    QVERIFY(session.startDaemon(password));
    KeyringProbe probe(session);
    QCOMPARE(probe.ask("write e1 " + hex("one")), QByteArray("write ok"));
    QCOMPARE(probe.ask("write e2 " + hex(QByteArray("t\0o", 3))), QByteArray("write ok"));
    QCOMPARE(probe.ask("write e3 " + hex(QByteArray(2000, 'x'))), QByteArray("write ok"));
    QCOMPARE(probe.ask("write e4 " + hex(QByteArray(2001, 'x'))), QByteArray("write TooLarge"));
    QCOMPARE(probe.ask("remove e1"), QByteArray("remove ok"));
    QVERIFY(probe.ask("read e1").startsWith("read NotFound"));
    QCOMPARE(probe.ask("read e2"), QByteArray("read ok " + hex(QByteArray("t\0o", 3))));
    QCOMPARE(probe.ask("read e3"), QByteArray("read ok " + hex(QByteArray(2000, 'x'))));
}

void TestKeyring::nobodyAnswers_data()
{
    QTest::addColumn<QByteArray>("use");
    QTest::addColumn<QByteArray>("then");
    for (const char *use : {"read", "write", "remove"}) {
        for (const char *then : {"cancel", "drop", "quit", "prompter dies", "daemon dies"})
            QTest::addRow("%s, %s", use, then) << QByteArray(use) << QByteArray(then);
    }
}

// docs/pitfalls.md 2.4, 2.5: a locked keyring's real prompt on the screen. The program says that it waits,
// lives on, and ends without a crash whatever comes first.
void TestKeyring::nobodyAnswers()
{
    QFETCH(const QByteArray, use);
    QFETCH(const QByteArray, then);
    KeyringSession session;
    QVERIFY(session.startBus(Services::Prompter));
    QVERIFY(storeOld(session));
    QVERIFY(session.startDaemon({}));
    KeyringProbe probe(session);
    probe.send("begin " + commandOf(use));
    QTRY_VERIFY_WITH_TIMEOUT(session.ownerOf(prompter) > 0, 20'000);
    QCOMPARE(probe.ask("ping"), QByteArray("ping done"));
    probe.send("advance 15000");
    QCOMPARE(probe.answer("begun"), QByteArray("begun slow"));

    if (then == "cancel") {
        probe.send("cancel");
        QCOMPARE(probe.answer("begun"), QByteArray("begun Cancelled"));
    } else if (then == "drop") {
        QCOMPARE(probe.ask("drop"), QByteArray("drop done"));
    } else if (then == "prompter dies") {
        killPrompter(session);
        QCOMPARE(probe.answer("begun").split(' ').value(1), use == "read" ? "NotFound" : "Denied");
    } else if (then == "daemon dies") {
        // libsecret waits for ever for the answer of a daemon that is gone.
        session.killDaemon();
        QCOMPARE(probe.ask("ping"), QByteArray("ping done"));
        probe.send("cancel");
        QCOMPARE(probe.answer("begun"), QByteArray("begun Cancelled"));
    }
    // Its answer comes, or never comes, when nobody is there any more.
    if (then == "cancel" || then == "drop")
        killPrompter(session);
    QCOMPARE(then == "quit" ? QByteArray("ping done") : probe.ask("ping"), QByteArray("ping done"));
    QCOMPARE(probe.end(), 0);
    killPrompter(session);
    QCOMPARE(readLater(session), QByteArray("ok " + hex("old")));
}

void TestKeyring::ownerGoesWhileTheLibraryWorks_data()
{
    QTest::addColumn<QByteArray>("use");
    QTest::addColumn<QByteArray>("how");
    for (const char *use : {"read", "write", "remove"}) {
        for (const char *how : {"cancel", "drop", "quit"})
            QTest::addRow("%s, %s", use, how) << QByteArray(use) << QByteArray(how);
    }
}

// docs/pitfalls.md 2.5: at once after its start, twenty times.
void TestKeyring::ownerGoesWhileTheLibraryWorks()
{
    QFETCH(const QByteArray, use);
    QFETCH(const QByteArray, how);
    KeyringSession session;
    QVERIFY(session.startBus());
    QVERIFY(storeOld(session));
    KeyringProbe probe(session);
    for (int round = 0; round < (how == "quit" ? 1 : 20); ++round)
        probe.send("begin " + commandOf(use) + (how == "quit" ? QByteArray() : QByteArray('\n' + how)));
    if (how != "quit") {
        QVERIFY(!probe.ask("read e2").isEmpty()); // after everything that the library had to do
        QCOMPARE(probe.ask("write e1 " + hex("next")), QByteArray("write ok"));
        QCOMPARE(probe.ask("read e1"), QByteArray("read ok " + hex("next")));
    }
    QCOMPARE(probe.end(), 0);
    QVERIFY(!probe.said().contains("Sanitizer"));
}

// docs/pitfalls.md 2.4: the library does one thing after the other; a read that was given up holds nobody up.
void TestKeyring::anotherReadPassesAStuckOne()
{
    KeyringSession session;
    QVERIFY(session.startBus(Services::Prompter));
    QVERIFY(storeOld(session));
    QVERIFY(session.startDaemon({}));
    KeyringProbe probe(session);
    probe.send("begin read e1");
    QTRY_VERIFY_WITH_TIMEOUT(session.ownerOf(prompter) > 0, 20'000);
    session.killDaemon();
    probe.send("cancel");
    QCOMPARE(probe.answer("begun"), QByteArray("begun Cancelled"));
    QVERIFY(session.startDaemon(password));
    QVERIFY(probe.ask("read e1").startsWith("read Unavailable"));
    QCOMPARE(probe.ask("read e1"), QByteArray("read ok " + hex("old")));
    QCOMPARE(probe.end(), 0);
}

// docs/pitfalls.md 2.1: "maybe later" comes true: a keyring that was started again is used again.
void TestKeyring::daemonStartedAnew()
{
    KeyringSession session;
    QVERIFY(session.startBus());
    KeyringProbe probe(session);
    QVERIFY(probe.ask("read e1").startsWith("read Unavailable"));
    QVERIFY(session.startDaemon(password));
    QCOMPARE(probe.ask("write e1 " + hex("old")), QByteArray("write ok"));
    session.killDaemon();
    QVERIFY(probe.ask("read e1").startsWith("read Unavailable"));
    QVERIFY(session.startDaemon(password));
    QCOMPARE(probe.ask("read e1"), QByteArray("read ok " + hex("old")));
    QVERIFY(session.startDaemon(password));
    QVERIFY(probe.ask("write e1 " + hex("new")).startsWith("write Unavailable"));
    QCOMPARE(probe.ask("write e1 " + hex("new")), QByteArray("write ok"));
    QCOMPARE(probe.end(), 0);
}

// docs/pitfalls.md 2.6: at some instant of a rotation; afterwards the old secret is there or the new one.
void TestKeyring::daemonKilledWhileWriting()
{
    KeyringSession session;
    QVERIFY(session.startBus());
    QVERIFY(storeOld(session));
    for (int round = 0; round < 10; ++round) {
        KeyringProbe probe(session);
        QVERIFY(!probe.ask("read e2").isEmpty());
        probe.send("begin write e1 " + hex("new"));
        QTest::qWait(round % 4); // an instant, not a wait for anything
        session.killDaemon();
        const QByteArray said = probe.answer("begun");
        QVERIFY2(said == "begun ok" || said.startsWith("begun Unavailable"), said.constData());
        const QByteArray read = readLater(session);
        QVERIFY2(read == "ok " + hex("new") || (said != "begun ok" && read == "ok " + hex("old")),
                 read.constData());
        QVERIFY(storeOld(session));
    }
}

void TestKeyring::programKilledWhileWriting()
{
    KeyringSession session;
    QVERIFY(session.startBus());
    QVERIFY(storeOld(session));
    for (int round = 0; round < 20; ++round) {
        KeyringProbe probe(session);
        QVERIFY(!probe.ask("read e2").isEmpty());
        probe.send("begin write e1 " + hex(round % 2 == 0 ? "new" : "old"));
        QTest::qWait(round % 4); // an instant, not a wait for anything
        probe.kill();
        const QByteArray read = KeyringProbe(session).ask("read e1");
        QVERIFY2(read == "read ok " + hex("new") || read == "read ok " + hex("old"), read.constData());
    }
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"

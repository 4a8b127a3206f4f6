// The hash chain of the journal (docs/pitfalls.md 4.5): golden vectors, and what a person with a file editor
// can do to a real file.
#include "fakes/journal_helper.h"
#include "fakes/plans.h"
#include "fakes/sql_editor.h"
#include "journal/entry_builders.h"
#include "journal/journal_file.h"
#include "journal/journal_schema.h"
#include "journal/run_history.h"

#include <QDir>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace rd;

namespace {

const QDateTime at = utcMs(1'795'437'100'000);
constexpr qint64 all = std::numeric_limits<qint64>::max();
const QString keyId = QStringLiteral("k1");

QByteArray keyBytes(char first = 0)
{
    QByteArray bytes;
    for (int i = 0; i < 32; ++i)
        bytes.append(static_cast<char>(first + i));
    return bytes;
}

const ChainKeys &keys()
{
    static const ChainKeys made = [] {
        ChainKeys two;
        two.emplace(keyId, Secret(keyBytes()));
        two.emplace(QStringLiteral("k2"), Secret(keyBytes(100)));
        return two;
    }();
    return made;
}

ChainKey key(const QString &id = keyId)
{
    return {id, keys().at(id).duplicate()};
}

Beliefs withKeys()
{
    auto known = std::make_shared<ChainKeys>();
    for (const auto &[id, secret] : keys())
        known->emplace(id, secret.duplicate());
    return {known, true};
}

JournalEntry noteFor(const QString &runId, const QString &environmentId)
{
    JournalEntry note;
    note.runId = runId;
    note.environmentId = environmentId;
    note.at = at;
    return note;
}

void appendTo(JournalFile &file, const QList<JournalEntry> &entries)
{
    const JournalFile::Entries written = file.append(entries);
    if (!written)
        qFatal("cannot append: %s", qPrintable(written.error().detail));
}

// Nine rows with the key: a plan of three, then an attempt, an answer each, and two notes.
void makeChain(const QString &folder, const std::optional<QString> &withKey = keyId)
{
    const Plan plan = samplePlan(QStringLiteral("r1"), 3);
    JournalFile file(folder);
    if (file.open().kind != JournalError::Kind::None)
        qFatal("cannot make the journal of the test");
    if (withKey)
        file.seal(key(*withKey));
    appendTo(file, {makePlanEntry(plan, at)});
    for (int item = 0; item < 3; ++item)
        appendTo(file, {makeAttempt(plan, item, 1, at, {}), makeAnswer(plan, item, 1, at, {})});
    appendTo(file, {noteFor(QStringLiteral("ab"), QStringLiteral("c")), noteFor({}, QStringLiteral("e1"))});
}

// With every key that there is.
ChainFindings check(const QString &folder, const ChainAnchor *anchor = nullptr)
{
    const Result<ChainFindings, JournalError> found =
        JournalFile::checkOnly(JournalFile::pathIn(folder), &keys(), anchor);
    if (!found)
        qFatal("cannot read: %s", qPrintable(found.error().detail));
    return found.value();
}

ChainAnchor anchorOf(const QString &folder)
{
    const ChainHead head = check(folder).head;
    return {.rows = head.rows, .hash = head.hash, .keyId = head.keyId};
}

// A closed journal as an earlier version wrote it.
void makeFrom(const char *script, const QString &folder)
{
    const QString path = JournalFile::pathIn(folder);
    QProcess sqlite;
    sqlite.setStandardInputFile(q(DATA_FOLDER "/") + q(script));
    sqlite.start(q("sqlite3"), {path});
    if (!sqlite.waitForFinished() || sqlite.exitCode() != 0)
        qFatal("sqlite3: %s", sqlite.readAllStandardError().constData());
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace

class TestChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenVectors_pitfall4_5();
    void everyFieldCounts_pitfall4_5();
    void anchorPacked_data();
    void anchorPacked();
    void longestAnchor_F2_3();
    void accepted_F2_3_data();
    void accepted_F2_3();
    void changedAfterItWasAccepted_F2_3();
    void acceptedThenDeleted_F2_3();
    void intact_pitfall4_5();
    void mutations_pitfall4_5_data();
    void mutations_pitfall4_5();
    void replacedWhole_pitfall4_5();
    void rowsBeyondTheAnchor_pitfall4_5();
    void tailOnly();
    void acceptedPast();
    void keyChange_pitfall4_5();
    void keyChangeHidden_pitfall4_5();
    void keyMissing();
    void unprovenRows_F2_4();
    void rowsBelowOne_F2_4();
    void otherPlan_F1_3();
    void cutOffAndGoneOn_pitfall4_5();
    void hostileTexts();
    void secondWriterKeepsTheChain();
    void triggerWantsTheChain();
    void fromVersion1_data();
    void fromVersion1();
    void fromVersion2();
    void oneSchema_data();
    void oneSchema();
};

void TestChain::goldenVectors_pitfall4_5()
{
    ChainRow first;
    first.sequence = 1;
    first.kind = QStringLiteral("plan");
    first.runId = QStringLiteral("r1");
    first.environmentId = QStringLiteral("e1");
    first.atMs = 1'795'437'100'000;
    first.data = QStringLiteral("{}");
    const QByteArray hash = chainHash(first, nullptr);
    QCOMPARE(hash.toHex(), QByteArray("7a7214776a2d61cf65698431854ae14f31f6d2ff6f4ef34627cadc46ffb7f373"));

    ChainRow second = first;
    second.sequence = 2;
    second.kind = QStringLiteral("attempt");
    second.item = 0;
    second.attempt = 1;
    second.clientId = QStringLiteral("dinie_ci_\u00e9");
    second.atMs = -1;
    second.serverMs = 1'795'437'100'500;
    second.data = QStringLiteral("{\"a\":1}");
    second.keyId = keyId;
    second.prevHash = hash;
    QCOMPARE(chainHash(second, &keys().at(keyId)).toHex(),
             QByteArray("27f7ab5edde0ebcb4fe267b8d3e840d74cd79a1c79a4774013810b0e74b3bcc0"));
    QCOMPARE(chainHash(second, nullptr).toHex(),
             QByteArray("4a5b5e6a52e229176900eb654c2cec29c85044f0850f82cf591e331beba645a6"));
}

void TestChain::everyFieldCounts_pitfall4_5()
{
    ChainRow row;
    row.sequence = 7;
    row.kind = QStringLiteral("note");
    row.runId = QStringLiteral("ab");
    row.environmentId = QStringLiteral("c");
    row.prevHash = QByteArray(32, 'p');
    const QList<std::function<void(ChainRow &)>> changes{
        [](ChainRow &r) { r.sequence = 8; },
        [](ChainRow &r) { r.kind = QStringLiteral("wait"); },
        [](ChainRow &r) { r.item = 0; },
        [](ChainRow &r) { r.attempt = 1; },
        // The same bytes on the other side of a boundary.
        [](ChainRow &r) { r.runId = QStringLiteral("a"), r.environmentId = QStringLiteral("bc"); },
        [](ChainRow &r) { r.environmentId.clear(), r.clientId = QStringLiteral("c"); },
        [](ChainRow &r) { r.atMs = 1; },
        [](ChainRow &r) { r.serverMs = 0; },
        [](ChainRow &r) { r.data = QStringLiteral("{}"); },
        [](ChainRow &r) { r.keyId = keyId; },
        [](ChainRow &r) { r.prevHash[0] = 'q'; },
    };
    QSet<QByteArray> hashes{chainHash(row, nullptr), chainHash(row, &keys().at(keyId))};
    for (const auto &change : changes) {
        ChainRow other = row;
        change(other);
        hashes.insert(chainHash(other, nullptr));
        hashes.insert(chainHash(other, &keys().at(keyId)));
    }
    QCOMPARE(hashes.size(), 2 * (changes.size() + 1));
}

void TestChain::anchorPacked_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<QByteArray>("again"); // as it is packed now; empty: it is none of ours
    const QByteArray hash = QByteArray(32, 'h').toHex();
    const QByteArray accepted = QByteArray(32, 'a').toHex();
    const QByteArray none;
    // The first form: what it does not tell is taken from what it does.
    QTest::newRow("F2.3: form 1") << "1 9 " + hash + " k1 1"
                                  << "2 9 " + hash + " k1 1 9 0 -";
    QTest::newRow("F2.3: form 1, accepted") << "1 9 " + hash + " - 4"
                                            << "2 9 " + hash + " - 4 9 1 -";
    QTest::newRow("form 1, no row") << QByteArray("1 0  - 1") << QByteArray("2 0  - 1 0 0 -");
    const QByteArray whole = "2 9 " + hash + " k1 1 9 0 -";
    const QByteArray twice = "2 9 " + hash + " k1 8 12 2 " + accepted;
    QTest::newRow("whole") << whole << whole;
    QTest::newRow("F2.3: accepted twice") << twice << twice;
    QTest::newRow("no row") << QByteArray("2 0  - 1 0 0 -") << QByteArray("2 0  - 1 0 0 -");
    QTest::newRow("nothing") << none << none;
    QTest::newRow("another version") << "3 9 " + hash + " k1 1 9 0 -" << none;
    QTest::newRow("words of form 1") << "2 9 " + hash + " k1 1" << none;
    QTest::newRow("short hash") << "1 9 " + hash.left(62) + " k1 1" << none;
    QTest::newRow("rows without a hash") << QByteArray("1 9  k1 1") << none;
    QTest::newRow("no number") << "1 x " + hash + " k1 1" << none;
    QTest::newRow("negative") << "1 -9 " + hash + " k1 1" << none;
    QTest::newRow("from nowhere") << "1 9 " + hash + " k1 0" << none;
    QTest::newRow("one word more") << "1 9 " + hash + " k1 1 1" << none;
    QTest::newRow("less than it has") << "2 9 " + hash + " k1 1 8 0 -" << none;
    QTest::newRow("accepted less than never") << "2 9 " + hash + " k1 1 9 -1 -" << none;
    QTest::newRow("accepted by half a hash") << "2 9 " + hash + " k1 8 9 1 " + accepted.left(30) << none;
}

void TestChain::anchorPacked()
{
    QFETCH(const QByteArray, packed);
    QFETCH(const QByteArray, again);
    const std::optional<ChainAnchor> anchor = unpackAnchor(packed);
    QCOMPARE(anchor.has_value(), !again.isEmpty());
    if (anchor)
        QCOMPARE(packAnchor(*anchor), again);
}

// Some keychains take no more than 2,000 bytes, and what is around it counts.
void TestChain::longestAnchor_F2_3()
{
    const ChainAnchor most{.rows = all,
                           .hash = QByteArray(32, 'h'),
                           .keyId = QString(16, u'f'),
                           .from = all,
                           .greatest = all,
                           .acceptances = std::numeric_limits<int>::max(),
                           .acceptedHash = QByteArray(32, 'a')};
    const QByteArray packed = packAnchor(most);
    QVERIFY2(packed.size() < 500, packed.constData());
    QCOMPARE(packAnchor(*unpackAnchor(packed)), packed);
}

void TestChain::intact_pitfall4_5()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    const ChainAnchor anchor = anchorOf(dir.path());
    const ChainReport report = check(dir.path(), &anchor).report;
    QCOMPARE(report.fault, ChainFault::None);
    QCOMPARE(report.first, 1);
    QCOMPARE(report.last, 9);
    QCOMPARE(report.keyed, 9);
    QCOMPARE(report.unkeyed, 0);
    QCOMPARE(report.keyIds, QStringList{keyId});
    QVERIFY(report.anchored);
    QCOMPARE(report.notAnchoredYet, 0);
    QCOMPARE(check(dir.path()).lastKeyId, keyId);

    const QTemporaryDir unkeyed;
    makeChain(unkeyed.path(), std::nullopt);
    QCOMPARE(check(unkeyed.path()).report.fault, ChainFault::None);
    QCOMPARE(check(unkeyed.path()).report.unkeyed, 9);
    QVERIFY(check(unkeyed.path()).lastKeyId.isEmpty());
}

void TestChain::mutations_pitfall4_5_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<bool>("needsAnchor");
    QTest::addColumn<ChainFault>("fault");
    QTest::addColumn<qint64>("row");
    const auto row = [](const char *name, const QStringList &statements, ChainFault fault, qint64 first,
                        bool needsAnchor = false) {
        QTest::newRow(name) << statements << needsAnchor << fault << first;
    };
    const QString flip = q("UPDATE entry SET %1 WHERE sequence = 5");
    row("edit: client id", {flip.arg(q("client_id = 'x'"))}, ChainFault::RowAltered, 5);
    row("edit: kind", {flip.arg(q("kind = 'not_sent'"))}, ChainFault::RowAltered, 5);
    row("edit: run", {q("UPDATE entry SET run_id = 'x' WHERE sequence = 9")}, ChainFault::RowAltered, 9);
    row("edit: item", {flip.arg(q("item = 7"))}, ChainFault::RowAltered, 5);
    row("edit: attempt", {flip.arg(q("attempt = 2"))}, ChainFault::RowAltered, 5);
    row("edit: environment", {flip.arg(q("environment_id = 'e2'"))}, ChainFault::RowAltered, 5);
    row("edit: time", {flip.arg(q("at_ms = at_ms + 1"))}, ChainFault::RowAltered, 5);
    row("edit: server's time", {flip.arg(q("server_ms = 1"))}, ChainFault::RowAltered, 5);
    row("edit: data", {flip.arg(q("data = '{\"status\":204}'"))}, ChainFault::RowAltered, 5);
    row("edit: hash", {flip.arg(q("row_hash = zeroblob(32)"))}, ChainFault::RowAltered, 5);
    row("edit: link", {flip.arg(q("prev_hash = zeroblob(32)"))}, ChainFault::LinkBroken, 5);
    row("edit: no hash any more", {flip.arg(q("row_hash = NULL"))}, ChainFault::NoHash, 5);
    row("edit: another key's name", {flip.arg(q("key_id = 'k2'"))}, ChainFault::KeyChangeHidden, 5);
    row("edit: no key's name", {flip.arg(q("key_id = ''"))}, ChainFault::KeyChangeHidden, 5);
    row("edit of the first", {q("UPDATE entry SET at_ms = 0 WHERE sequence = 1")}, ChainFault::RowAltered, 1);
    row("edit of the last", {q("UPDATE entry SET at_ms = 0 WHERE sequence = 9")}, ChainFault::RowAltered, 9);
    row("delete the first", {q("DELETE FROM entry WHERE sequence = 1")}, ChainFault::Gap, 2);
    row("delete one in the middle", {q("DELETE FROM entry WHERE sequence = 5")}, ChainFault::Gap, 6);
    row("delete some and number anew",
        {q("DELETE FROM entry WHERE sequence IN (4, 5)"),
         q("UPDATE entry SET sequence = sequence - 2 WHERE sequence > 5")},
        ChainFault::LinkBroken, 4);
    row("delete the last", {q("DELETE FROM entry WHERE sequence = 9")}, ChainFault::EndMissing, 9, true);
    row("delete the last three", {q("DELETE FROM entry WHERE sequence > 6")}, ChainFault::EndMissing, 7,
        true);
    row("delete all", {q("DELETE FROM entry")}, ChainFault::EndMissing, 1, true);
    row("reorder",
        {q("UPDATE entry SET sequence = 100 WHERE sequence = 8"),
         q("UPDATE entry SET sequence = 8 WHERE sequence = 9"),
         q("UPDATE entry SET sequence = 9 WHERE sequence = 100")},
        ChainFault::LinkBroken, 8);
    row("swap across a boundary",
        {q("UPDATE entry SET run_id = 'a', environment_id = 'bc' WHERE sequence = 8")},
        ChainFault::RowAltered, 8);
    row("insert one",
        {q("UPDATE entry SET sequence = sequence + 1 WHERE sequence = 9"),
         q("INSERT INTO entry SELECT 9, kind, run_id, item, attempt, environment_id, client_id, at_ms, "
           "server_ms, data, key_id, row_hash, row_hash FROM entry WHERE sequence = 8")},
        ChainFault::RowAltered, 9);
    row("append one without a hash",
        {q("INSERT INTO entry (kind, run_id, item, attempt, environment_id, client_id, at_ms, data) VALUES "
           "('note', '', -1, 0, '', '', 0, '{}')")},
        ChainFault::NoHash, 10);
}

// Each change of the file is found, at its row; the ends only with the anchor, and shown not to be found
// without it.
void TestChain::mutations_pitfall4_5()
{
    QFETCH(const QStringList, statements);
    QFETCH(const bool, needsAnchor);
    QFETCH(const ChainFault, fault);
    QFETCH(const qint64, row);
    const QTemporaryDir dir;
    makeChain(dir.path());
    const ChainAnchor anchor = anchorOf(dir.path());
    tamper(dir.path(), statements);
    const ChainReport without = check(dir.path()).report;
    QCOMPARE(without.fault, needsAnchor ? ChainFault::None : fault);
    const ChainReport with = check(dir.path(), &anchor).report;
    QCOMPARE(with.fault, fault);
    QCOMPARE(with.row, row);
}

// Another whole chain in its place, even with the right key or longer than the true one: only the anchor
// knows.
void TestChain::replacedWhole_pitfall4_5()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    const ChainAnchor anchor = anchorOf(dir.path());
    for (const std::optional<QString> &other :
         {std::optional<QString>(), std::optional(QStringLiteral("k2")), std::optional(keyId)}) {
        QVERIFY(QFile::remove(JournalFile::pathIn(dir.path())));
        JournalFile file(dir.path());
        QCOMPARE(file.open().kind, JournalError::Kind::None);
        if (other)
            file.seal(key(*other));
        for (int i = 0; i < 12; ++i)
            appendTo(file, {noteFor({}, QStringLiteral("e1"))});
        QCOMPARE(check(dir.path()).report.fault, ChainFault::None);
        const ChainReport report = check(dir.path(), &anchor).report;
        QCOMPARE(report.fault, ChainFault::NotWhatWasAnchored);
        QCOMPARE(report.row, 9);
    }
}

void TestChain::rowsBeyondTheAnchor_pitfall4_5()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    const ChainAnchor anchor = anchorOf(dir.path());
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    file.seal(key());
    appendTo(file, {noteFor({}, {}), noteFor({}, {})});
    const ChainReport report = check(dir.path(), &anchor).report;
    QCOMPARE(report.fault, ChainFault::None);
    QCOMPARE(report.notAnchoredYet, 2);
}

// At the start only the end is looked at: far changes wait for the whole check, near ones do not.
void TestChain::tailOnly()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    const ChainAnchor anchor = anchorOf(dir.path());
    tamper(dir.path(), {q("UPDATE entry SET at_ms = 0 WHERE sequence = 4")});
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    const auto last = [&](qint64 rows, const ChainAnchor *from) {
        return file.check(&keys(), from, rows).value().report;
    };
    QCOMPARE(last(3, &anchor).fault, ChainFault::None);
    QCOMPARE(last(3, &anchor).first, 7);
    QCOMPARE(last(6, &anchor).row, 4);
    QCOMPARE(last(all, nullptr).row, 4);
    QCOMPARE(last(0, nullptr).first, 0);
    QCOMPARE(last(0, nullptr).last, 0);
    // All that came after the anchor is looked at, however much it is.
    ChainAnchor early = anchor;
    early.rows = 4;
    QCOMPARE(last(1, &early).row, 4);
}

// What somebody accepted is not told again, what comes after it is.
void TestChain::acceptedPast()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    tamper(dir.path(), {q("UPDATE entry SET at_ms = 0 WHERE sequence = 4")});
    ChainAnchor anchor = anchorOf(dir.path());
    QCOMPARE(check(dir.path(), &anchor).report.row, 4);
    anchor.from = 9;
    QCOMPARE(check(dir.path(), &anchor).report.fault, ChainFault::None);
    tamper(dir.path(), {q("UPDATE entry SET at_ms = 0 WHERE sequence = 9")});
    QCOMPARE(check(dir.path(), &anchor).report.row, 9);
}

void TestChain::accepted_F2_3_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<bool>("forged");
    QTest::addColumn<ChainFault>("fault");
    QTest::addColumn<qint64>("row");
    QTest::addColumn<RowRange>("missing");
    const QString restart = q("UPDATE sqlite_sequence SET seq = (SELECT max(sequence) FROM entry)");
    QTest::newRow("F2.3: a row changed") << QStringList{q("UPDATE entry SET at_ms = 0 WHERE sequence = 4")}
                                         << false << ChainFault::RowAltered << qint64(4) << RowRange{};
    QTest::newRow("F2.3: the end cut off") << QStringList{q("DELETE FROM entry WHERE sequence > 6")} << false
                                           << ChainFault::EndMissing << qint64(7) << RowRange{7, 9};
    QTest::newRow("F2.3: the end cut off, the count, too")
        << QStringList{q("DELETE FROM entry WHERE sequence > 6"), restart} << false << ChainFault::EndMissing
        << qint64(7) << RowRange{7, 9};
    QTest::newRow("F2.3: rows taken out") << QStringList{q("DELETE FROM entry WHERE sequence IN (3, 4)")}
                                          << false << ChainFault::Gap << qint64(5) << RowRange{3, 4};
    QTest::newRow("F2.3: rows without a key")
        << QStringList() << true << ChainFault::Unproven << qint64(10) << RowRange{};
}

// That somebody accepted it stands in the journal for ever, with what was wrong: it is no fault any more, and
// never intact again.
void TestChain::accepted_F2_3()
{
    QFETCH(const QStringList, statements);
    QFETCH(const bool, forged);
    QFETCH(const ChainFault, fault);
    QFETCH(const qint64, row);
    QFETCH(const RowRange, missing);
    const QTemporaryDir dir;
    makeChain(dir.path());
    ChainAnchor anchor = anchorOf(dir.path());
    if (!statements.isEmpty())
        tamper(dir.path(), statements);
    if (forged) {
        JournalFile forger(dir.path());
        QCOMPARE(forger.open().kind, JournalError::Kind::None);
        appendTo(forger, {noteFor({}, QStringLiteral("e1"))});
    }
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    file.seal(key());
    const ChainFindings accepted = file.accept(&keys(), &anchor, at, {.by = q("ana")}).value();
    QCOMPARE(accepted.report.finding(), fault);
    anchor = {.rows = accepted.head.rows,
              .hash = accepted.head.hash,
              .keyId = keyId,
              .greatest = std::max<qint64>(9, accepted.head.rows),
              .acceptances = 1,
              .acceptedHash = accepted.head.hash};
    for (int later = 0; later < 2; ++later) {
        const ChainReport report = check(dir.path(), &anchor).report;
        QCOMPARE(report.finding(), ChainFault::None);
        QVERIFY(report.wasAccepted());
        QCOMPARE(report.acceptances.size(), 1);
        QCOMPARE(report.acceptancesGone, 0);
        const Acceptance &told = report.acceptances.first();
        QCOMPARE(told.fault, fault);
        QCOMPARE(told.faultRow, row);
        QCOMPARE(told.missing, missing);
        QCOMPARE(told.by, q("ana"));
        QCOMPARE(told.at, at);
        QCOMPARE(told.row, accepted.head.rows);
        appendTo(file, {noteFor({}, QStringLiteral("e1"))});
    }
    QCOMPARE(file.accept(&keys(), &anchor, at, {.by = q("ana")}).value().head.rows, 0); // nothing is wrong
}

// Accepted is what stood there then.
void TestChain::changedAfterItWasAccepted_F2_3()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    tamper(dir.path(), {q("UPDATE entry SET at_ms = 0 WHERE sequence = 4")});
    {
        JournalFile file(dir.path());
        QCOMPARE(file.open().kind, JournalError::Kind::None);
        file.seal(key());
        QVERIFY(file.accept(&keys(), nullptr, at, Acceptance()));
    }
    QCOMPARE(check(dir.path()).report.fault, ChainFault::None);
    tamper(dir.path(), {q("UPDATE entry SET at_ms = 0 WHERE sequence = 6")});
    QCOMPARE(check(dir.path()).report.fault, ChainFault::RowAltered);
    QCOMPARE(check(dir.path()).report.acceptances.size(), 1);
}

// The row that says so is gone with its file: the anchor counts it, and knows how many rows there were.
void TestChain::acceptedThenDeleted_F2_3()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    ChainAnchor anchor = anchorOf(dir.path());
    anchor.greatest = 40;
    anchor.acceptances = 2;
    anchor.acceptedHash = QByteArray(32, 'a');
    ChainReport report = check(dir.path(), &anchor).report;
    QCOMPARE(report.fault, ChainFault::NotWhatWasAnchored);
    QCOMPARE(report.acceptancesGone, 2);
    QCOMPARE(report.greatest, 40);
    anchor.acceptedHash.clear(); // by the first form
    report = check(dir.path(), &anchor).report;
    QCOMPARE(report.fault, ChainFault::None);
    QVERIFY(report.wasAccepted());
}

// Without a key, then with one, then with another: each change is a row of its own.
void TestChain::keyChange_pitfall4_5()
{
    const QTemporaryDir dir;
    makeChain(dir.path(), std::nullopt);
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    file.seal(key());
    const JournalFile::Entries written = file.append({noteFor({}, QStringLiteral("e1"))});
    QVERIFY(written);
    QCOMPARE(written.value().size(), 1);
    QCOMPARE(written.value().first().sequence, 11);
    file.seal(key(QStringLiteral("k2")));
    appendTo(file, {noteFor({}, QStringLiteral("e1"))});
    const ChainReport report = check(dir.path()).report;
    QCOMPARE(report.fault, ChainFault::None);
    QCOMPARE(report.unkeyed, 9);
    QCOMPARE(report.keyed, 4);
    QCOMPARE(report.keyIds, (QStringList{keyId, QStringLiteral("k2")}));
    QStringList changes;
    const JournalFile::Entries notes = file.read({}, {});
    for (const JournalEntry &entry : notes.value()) {
        if (entry.data.contains(QLatin1String("chain")))
            changes.append(QStringLiteral("%1 %2>%3")
                               .arg(entry.sequence)
                               .arg(entry.data.value(QLatin1String("from")).toString(),
                                    entry.data.value(QLatin1String("to")).toString()));
    }
    QCOMPARE(changes, (QStringList{QStringLiteral("10 >k1"), QStringLiteral("12 k1>k2")}));
    // The rows before it can no longer be rewritten, though they have no key.
    tamper(dir.path(), {q("UPDATE entry SET at_ms = 0, row_hash = zeroblob(32) WHERE sequence = 9")});
    QCOMPARE(check(dir.path()).report.row, 9);
}

void TestChain::keyChangeHidden_pitfall4_5()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    // A row that is right but for its key: only who has the file can make it.
    ChainRow row;
    const ChainHead head = check(dir.path()).head;
    row.sequence = head.rows + 1;
    row.kind = QStringLiteral("note");
    row.data = QStringLiteral("{}");
    row.prevHash = head.hash;
    const auto insert = [&](const ChainRow &made) {
        return q("INSERT INTO entry VALUES (%1, 'note', '', -1, 0, '', '', 0, NULL, '%2', '', x'%3', x'%4')")
            .arg(made.sequence)
            .arg(made.data, QString::fromLatin1(made.prevHash.toHex()),
                 QString::fromLatin1(chainHash(made, nullptr).toHex()));
    };
    tamper(dir.path(), {insert(row)});
    const ChainReport report = check(dir.path()).report;
    QCOMPARE(report.fault, ChainFault::KeyChangeHidden);
    QCOMPARE(report.row, 10);
}

void TestChain::keyMissing()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    const ChainKeys none;
    for (const ChainKeys *given : {static_cast<const ChainKeys *>(nullptr), &none}) {
        const ChainReport report =
            JournalFile::checkOnly(JournalFile::pathIn(dir.path()), given, nullptr).value().report;
        QCOMPARE(report.fault, ChainFault::None);
        QCOMPARE(report.keyMissing, 9);
        QCOMPARE(report.keyMissingRows.first, 1);
        QCOMPARE(report.keyed, 0);
    }
    // The links are looked at all the same.
    tamper(dir.path(), {q("DELETE FROM entry WHERE sequence = 4")});
    QCOMPARE(JournalFile::checkOnly(JournalFile::pathIn(dir.path()), &none, nullptr).value().report.fault,
             ChainFault::Gap);
}

// Rows without a key behind rows that have one, announced as the program announces it: the chain holds, and
// they are named.
void TestChain::unprovenRows_F2_4()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    const ChainAnchor anchor = anchorOf(dir.path());
    {
        JournalFile forger(dir.path());
        QCOMPARE(forger.open().kind, JournalError::Kind::None);
        appendTo(forger, {noteFor({}, QStringLiteral("e1")), noteFor({}, QStringLiteral("e1"))});
    }
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    file.seal(key());
    appendTo(file, {noteFor({}, QStringLiteral("e1"))});
    const ChainReport report = check(dir.path(), &anchor).report;
    QCOMPARE(report.fault, ChainFault::None);
    QCOMPARE(report.finding(), ChainFault::Unproven);
    QCOMPARE(report.unproven, 3);
    QCOMPARE(report.unprovenRows, (QList<RowRange>{{10, 12}}));
    QCOMPARE(report.keyed, 11);
    // Also where the look begins behind the first row with a key.
    QCOMPARE(file.check(&keys(), &anchor, 3).value().report.unprovenRows, (QList<RowRange>{{10, 12}}));
    file.believe({std::make_shared<ChainKeys>(), true});
    const auto trusts = [&] {
        QStringList result;
        const QList<JournalEntry> entries = file.read(QStringLiteral("e1"), {}).value();
        for (const JournalEntry &entry : entries)
            result.append(QString::number(int(entry.trust)));
        return result.join(u' ');
    };
    QCOMPARE(trusts(), q("3 3 3 3 3 3 3 3 2 2 3")); // the keys are not at hand
    file.believe(withKeys());
    QCOMPARE(trusts(), q("0 0 0 0 0 0 0 0 2 2 0"));
    tamper(dir.path(), {q("UPDATE entry SET data = '{}' WHERE sequence = 3")});
    QCOMPARE(trusts(), q("0 0 4 0 0 0 0 0 2 2 0"));
}

// A number that this program never gives: before the first row.
void TestChain::rowsBelowOne_F2_4()
{
    const QTemporaryDir dir;
    makeChain(dir.path(), std::nullopt);
    tamper(dir.path(),
           {q("INSERT INTO entry SELECT -5, 'note', run_id, -1, 0, environment_id, '', at_ms, NULL, "
              "'{}', '', prev_hash, row_hash FROM entry WHERE sequence = 9")});
    QCOMPARE(check(dir.path()).report.fault, ChainFault::Gap);
    QCOMPARE(check(dir.path()).report.row, -5);
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    const QList<JournalEntry> entries = file.read(QStringLiteral("e1"), {}).value();
    QCOMPARE(entries.first().sequence, -5);
    QCOMPARE(entries.first().trust, Trust::Unproven);
    QCOMPARE(entries.last().trust, Trust::Unkeyed);
}

void TestChain::otherPlan_F1_3()
{
    const QTemporaryDir dir;
    JournalEntry plan = makePlanEntry(samplePlan(QStringLiteral("r1"), 3), at);
    plan.data.insert(q("digest"), QString(64, u'0'));
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    appendTo(file, {makePlanEntry(samplePlan(QStringLiteral("r0"), 3), at), plan});
    const ChainReport report = check(dir.path()).report;
    QCOMPARE(report.fault, ChainFault::None);
    QCOMPARE(report.otherPlans, QList<qint64>{2});
    QCOMPARE(report.finding(), ChainFault::OtherPlan);
    QCOMPARE(report.findingRow(), 2);
}

// A number is never given twice: what was cut off leaves a gap once the program has gone on.
void TestChain::cutOffAndGoneOn_pitfall4_5()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    tamper(dir.path(), {q("DELETE FROM entry WHERE sequence > 7")});
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    file.seal(key());
    QCOMPARE(file.append({noteFor({}, {})}).value().first().sequence, 10);
    QCOMPARE(check(dir.path()).report.fault, ChainFault::Gap);
    QCOMPARE(check(dir.path()).report.row, 10);
}

// SQLite keeps no lone surrogate; what is hashed is what comes back.
void TestChain::hostileTexts()
{
    const QTemporaryDir dir;
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    file.seal(key());
    for (const QString &text : {QString(QChar(0xd800)), QStringLiteral("a\0b"), QString(2, QChar(0xdc00)),
                                QStringLiteral("\U0001F600 \u202e"), QString(100'000, u'\u00e9')}) {
        JournalEntry entry = noteFor(text, text);
        entry.clientId = text;
        entry.data.insert(QStringLiteral("text"), text);
        appendTo(file, {entry});
    }
    QCOMPARE(check(dir.path()).report.fault, ChainFault::None);
    QCOMPARE(check(dir.path()).report.keyed, 5);
}

// Two connections that append in turn continue each other.
void TestChain::secondWriterKeepsTheChain()
{
    const QTemporaryDir dir;
    JournalFile one(dir.path());
    QCOMPARE(one.open().kind, JournalError::Kind::None);
    QCOMPARE(run(self(), {q("--fill-few"), dir.path()}).exitCode, 0);
    appendTo(one, {noteFor({}, QStringLiteral("e1"))});
    QCOMPARE(run(self(), {q("--fill-few"), dir.path()}).exitCode, 0);
    const ChainReport report = check(dir.path()).report;
    QCOMPARE(report.fault, ChainFault::None);
    QCOMPARE(report.unkeyed, 7);
}

void TestChain::triggerWantsTheChain()
{
    const QTemporaryDir dir;
    makeChain(dir.path());
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("t"));
    database.setDatabaseName(JournalFile::pathIn(dir.path()));
    QVERIFY(database.open());
    const QString insert =
        q("INSERT INTO entry (kind, run_id, item, attempt, environment_id, client_id, at_ms, "
          "data, key_id, prev_hash, row_hash) VALUES ('note', '', -1, 0, '', '', 0, '{}', %1)");
    const QString last = q("(SELECT row_hash FROM entry WHERE sequence = 9)");
    for (const QString &values :
         {q("NULL, NULL, NULL"), QString(q("NULL, ") + last + q(", zeroblob(32)")),
          QString(q("'', ") + last + q(", NULL")), QString(q("'', ") + last + q(", x'00'")),
          q("'', zeroblob(32), zeroblob(32)")}) {
        QSqlQuery query(database);
        QVERIFY2(!query.exec(insert.arg(values)), qPrintable(values));
        QVERIFY(query.lastError().databaseText().contains(QLatin1String("chain")));
    }
    QVERIFY(QSqlQuery(database).exec(insert.arg(QString(q("'', ") + last + q(", zeroblob(32)")))));
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(QStringLiteral("t"));
}

void TestChain::fromVersion1_data()
{
    QTest::addColumn<bool>("withKey");
    QTest::newRow("with a key") << true;
    QTest::newRow("without one") << false;
}

// A journal of version 1, ten entries of one run: all of them are there after the migration, it goes on, and
// from then on its first rows can't be changed unseen.
void TestChain::fromVersion1()
{
    QFETCH(const bool, withKey);
    const QTemporaryDir dir;
    makeFrom("journal-1.sql", dir.path());
    {
        JournalFile file(dir.path());
        const JournalError error = file.open();
        QVERIFY2(error.kind == JournalError::Kind::None, qPrintable(error.detail));
        const JournalFile::Entries entries = file.read(QStringLiteral("e1"), {});
        QVERIFY(entries);
        QCOMPARE(entries.value().size(), 10);
        const QList<RunHistory> runs = foldHistory(entries.value());
        QCOMPARE(runs.size(), 1);
        // As it was written: what a plan has gained since then does not change it.
        QCOMPARE(runs.first().digest.toHex(),
                 QByteArray("3e28308dcc65a47693fc89a26e58edf4599252416b0649eafc8fc942277921d4"));
        QCOMPARE(runs.first().trust, Trust::Unkeyed); // by the form of the digest that was written then
        QCOMPARE(runs.first().items.at(0).outcome, Outcome::Revoked);
        QCOMPARE(runs.first().items.at(1).outcome, Outcome::Refused);
        QCOMPARE(runs.first().items.at(2).unanswered, 1);
        QCOMPARE(file.check(&keys(), nullptr, all).value().report.unhashed, 10);
        if (withKey)
            file.seal(key());
        const Plan plan = samplePlan(QStringLiteral("r1"), 3);
        const JournalFile::Entries written = file.append({makeAnswer(plan, 2, 1, at, {})});
        QVERIFY(written);
        QCOMPARE(written.value().first().sequence, withKey ? 12 : 11);
    }
    const ChainReport report = check(dir.path()).report;
    QCOMPARE(report.fault, ChainFault::None);
    QCOMPARE(report.unhashed, 10);
    QCOMPARE(report.keyed, withKey ? 2 : 0);
    QCOMPARE(report.unkeyed, withKey ? 0 : 1);
    JournalFile again(dir.path());
    QCOMPARE(again.open().kind, JournalError::Kind::None);
    tamper(dir.path(), {q("UPDATE entry SET at_ms = 0 WHERE sequence = 3")});
    QCOMPARE(check(dir.path()).report.fault, ChainFault::LinkBroken);
    QCOMPARE(check(dir.path()).report.row, 11);
}

void TestChain::fromVersion2()
{
    const QTemporaryDir dir;
    makeFrom("journal-2.sql", dir.path());
    JournalFile file(dir.path());
    const JournalError error = file.open();
    QVERIFY2(error.kind == JournalError::Kind::None, qPrintable(error.detail));
    file.believe(withKeys());
    const JournalFile::Entries entries = file.read(QStringLiteral("e1"), {});
    QVERIFY(entries);
    QCOMPARE(entries.value().size(), 27); // all but the two of no environment
    const QList<RunHistory> runs = foldHistory(entries.value());
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.at(0).digest, planDigest(runs.at(0).plan));
    QCOMPARE(runs.at(1).digest, planDigest(runs.at(1).plan));
    const QList<Outcome> wanted{Outcome::Refused, Outcome::RevokedReplyLost, Outcome::Unknown,
                                Outcome::Pending};
    for (qsizetype i = 0; i < wanted.size(); ++i)
        QCOMPARE(runs.at(1).items.at(i).outcome, wanted.at(i));
    QVERIFY(runs.at(1).items.at(2).left);
    file.seal(key());
    appendTo(file, {makeChainAccepted(at, {.fault = ChainFault::RowAltered, .faultRow = 3}, {})});
    const ChainReport report = check(dir.path()).report;
    QCOMPARE(report.fault, ChainFault::None);
    QCOMPARE(report.unkeyed, 6);
    QCOMPARE(report.keyed, 24);
}

void TestChain::oneSchema_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("new") << QByteArray();
    QTest::newRow("from version 1") << QByteArray("journal-1.sql");
    QTest::newRow("from version 2") << QByteArray("journal-2.sql");
}

// A new file and a migrated one hold the same objects to the letter, and the rows stay what they were.
void TestChain::oneSchema()
{
    QFETCH(const QByteArray, script);
    const QStringList allRows{
        q("SELECT quote(sequence) || quote(kind) || quote(run_id) || quote(item) || "
          "quote(attempt) || quote(environment_id) || quote(client_id) || quote(at_ms) || "
          "quote(server_ms) || quote(data) || quote(key_id) || quote(prev_hash) || "
          "quote(row_hash) FROM entry ORDER BY sequence")};
    const QTemporaryDir dir;
    QStringList before;
    if (!script.isEmpty()) {
        makeFrom(script.constData(), dir.path());
        // Numbers that were given to rows that are gone are not given again.
        editJournal(dir.path(), {q("UPDATE sqlite_sequence SET seq = 50")});
        before = editJournal(dir.path(), allRows);
        QVERIFY(!before.isEmpty());
    }
    QCOMPARE(JournalFile(dir.path()).open().kind, JournalError::Kind::None);
    QCOMPARE(editJournal(dir.path(), allRows), before);
    QStringList wanted = journalObjects(journalVersion);
    wanted.append(q("CREATE TABLE sqlite_sequence(name,seq)"));
    wanted.sort();
    QStringList objects = editJournal(dir.path(), {q("SELECT sql FROM sqlite_master")});
    objects.sort();
    QCOMPARE(objects, wanted);
    QCOMPARE(editJournal(dir.path(), {q("SELECT seq FROM sqlite_sequence")}),
             script.isEmpty() ? QStringList() : QStringList(q("50")));
}

int main(int argc, char **argv)
{
    if (const std::optional<int> helped = runHelper(argc, argv))
        return *helped;
    QCoreApplication application(argc, argv);
    TestChain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_chain.moc"

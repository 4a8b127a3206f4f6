#include "gui/list_window.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::fakes;

// Which rows the list shows, in which order, and what stays while that changes.
class TestGuiList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsArriveInPages();
    void filterAsOneTypes();
    void filterWithoutAMatchSaysSo();
    void F5_8_filterThatNobodySees();
    void wordsWhereThereAreNoRows();
    void sortsByClickingHeaders_data();
    void sortsByClickingHeaders();
    void currentRowIsKeptById();
    void whatOneLooksAtStays();
    void answersToEarlierQuestionsAreDropped();
    void goesWhileTheWorkerIsAtIt();
    void onlyNewsIsShownAnew_F6_8_data();
    void onlyNewsIsShownAnew_F6_8();
    void ticksAreCountedAsRowsChange_F6_8();
    void scatteredFilterOver100kChecked_pitfall5_2();
};

void TestGuiList::initTestCase()
{
    theme::initResources();
}

void TestGuiList::rowsArriveInPages()
{
    ListWindow window;
    QVERIFY(window.ready());
    QSignalSpy resets(&window.model, &QAbstractItemModel::modelReset);
    window.model.upsert(named({u"charlie"_s, u"alpha"_s}));
    QTRY_COMPARE(window.ids(), u"1 0"_s);
    window.model.upsert({credential(2, u"bravo"_s)});
    QTRY_COMPARE(window.ids(), u"1 2 0"_s);
    QCOMPARE(window.model.totalCount(), 3);
    const qsizetype before = resets.size();
    // A reload that brings nothing new moves nothing.
    window.model.upsert({credential(2, u"bravo"_s)});
    window.model.setNow(now.addSecs(60));
    QVERIFY(window.settles());
    QCOMPARE(resets.size(), before);
    window.model.remove({u"id-1"_s});
    QTRY_COMPARE(window.ids(), u"2 0"_s);
    window.model.clear();
    QTRY_COMPARE(window.ids(), QString());
    QCOMPARE(window.model.rowOf(u"id-2"_s), -1);
}

void TestGuiList::filterAsOneTypes()
{
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s, u"checkout"_s, u"Payroll"_s, u"old-pay"_s}));
    QTRY_COMPARE(window.model.shownCount(), 4);
    QSignalSpy filters(window.bar, &FilterBar::filterChanged);
    QTest::keyClicks(window.edit(), u"PAY"_s);
    QTRY_COMPARE(window.ids(), u"3 0 2"_s);
    QCOMPARE(filters.size(), 1); // typing rested once
    QTest::keyClick(window.edit(), Qt::Key_Escape);
    QTRY_COMPARE(window.model.shownCount(), 4);
    QTest::keyClicks(window.edit(), clientIdOf(1).right(4));
    QTRY_COMPARE(window.ids(), u"1"_s);
    QTest::keyClick(window.edit(), Qt::Key_Down);
    QTRY_VERIFY(window.view->hasFocus());
}

void TestGuiList::F5_8_filterThatNobodySees()
{
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s, u"checkout"_s}));
    QTRY_COMPARE(window.model.shownCount(), 2);
    QGuiApplication::clipboard()->setText(u"check\u200B"_s);
    QTest::keyClick(window.edit(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(window.model.shownCount(), 0);
    QGuiApplication::clipboard()->setText(u"\u200B"_s);
    QTest::keyClick(window.edit(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(window.edit(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(window.model.shownCount(), 2);
}

void TestGuiList::filterWithoutAMatchSaysSo()
{
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s}));
    QTRY_COMPARE(window.model.shownCount(), 1);
    const auto *note = window.findChild<QWidget *>(u"listNote"_s);
    QVERIFY(!note->isVisible());
    QTest::keyClicks(window.edit(), u"<b>x"_s);
    QTRY_VERIFY(note->isVisible());
    const auto *sentence = window.findChild<QLabel *>(u"listNoteSentence"_s);
    QCOMPARE(sentence->text(), u"No credential matches “\u2068<b>x\u2069”."_s);
    QCOMPARE(sentence->textFormat(), Qt::PlainText);
    QTest::mouseClick(window.findChild<QPushButton *>(u"clearFilterButton"_s), Qt::LeftButton);
    QTRY_COMPARE(window.model.shownCount(), 1);
    QVERIFY(!note->isVisible());
    QVERIFY(window.edit()->text().isEmpty());
}

void TestGuiList::wordsWhereThereAreNoRows()
{
    ListWindow window;
    QVERIFY(window.ready());
    const auto *sentence = window.findChild<QLabel *>(u"listNoteSentence"_s);
    ListState state;
    state.phase = ListState::Phase::Loading;
    window.view->setListState(state);
    QCOMPARE(sentence->text(), u"Loading…"_s);
    QVERIFY(sentence->isVisible());
    state.phase = ListState::Phase::Complete;
    window.view->setListState(state);
    QCOMPARE(sentence->text(), u"This environment has no credentials."_s);
    // Rows that wait for the worker are no missing rows.
    window.model.upsert(named({u"payments"_s}));
    QCOMPARE(sentence->text(), u"This environment has no credentials."_s);
    QTRY_VERIFY(!sentence->isVisible());
}

void TestGuiList::sortsByClickingHeaders_data()
{
    QTest::addColumn<CredentialColumn>("column");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    // Never before unknown, both at the end in either direction; equal rows by name, numbers in it by value.
    QTest::newRow("client id") << CredentialColumn::ClientId << u"0 1 2 3 4"_s << u"4 3 2 1 0"_s;
    QTest::newRow("status") << CredentialColumn::Status << u"4 1 0 3 2"_s << u"2 3 0 4 1"_s;
    QTest::newRow("last used") << CredentialColumn::LastUsed << u"0 3 4 1 2"_s << u"3 0 4 1 2"_s;
    QTest::newRow("created") << CredentialColumn::Created << u"4 3 2 1 0"_s << u"0 1 2 3 4"_s;
    QTest::newRow("expires") << CredentialColumn::Expires << u"0 3 4 1 2"_s << u"3 0 4 1 2"_s;
}

void TestGuiList::sortsByClickingHeaders()
{
    QFETCH(CredentialColumn, column);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QList<Credential> rows = named({u"b"_s, u"a10"_s, u"c"_s, u"d"_s, u"a9"_s});
    rows[0].lastUsedAt = ago(7200);
    rows[3].lastUsedAt = ago(60);
    rows[2].lastUsedAt = {};
    rows[0].expiresAt = ago(60);
    rows[3].expiresAt = ago(-60);
    rows[2].expiresAt = {};
    rows[3] = revoked(rows[3]);
    rows[2].status = CredentialStatus::Other;
    rows[4].createdAt = ago(86400 * 9);
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert(rows);
    QTRY_COMPARE(window.ids(), u"4 1 0 2 3"_s);
    window.clickHeader(column);
    QTRY_COMPARE(window.ids(), first);
    window.clickHeader(column);
    QTRY_COMPARE(window.ids(), second);
    QCOMPARE(window.view->horizontalHeader()->sortIndicatorSection(), static_cast<int>(column));
    window.clickHeader(CredentialColumn::Name);
    QTRY_COMPARE(window.ids(), u"4 1 0 2 3"_s);
    window.clickHeader(CredentialColumn::Name);
    QTRY_COMPARE(window.ids(), u"3 2 0 1 4"_s);
}

void TestGuiList::currentRowIsKeptById()
{
    ListWindow window;
    QVERIFY(window.ready());
    const QList<Credential> rows = named({u"payments"_s, u"checkout"_s, u"payroll"_s});
    window.model.upsert(rows);
    QTRY_COMPARE(window.ids(), u"1 0 2"_s);
    QSignalSpy changes(window.view, &CredentialView::currentIdChanged);
    window.clickRow(1);
    QCOMPARE(window.view->currentId(), u"id-0"_s);

    window.model.upsert({credential(7, u"aaa"_s), revoked(rows.at(0))}); // refresh
    QTRY_COMPARE(window.ids(), u"7 1 0 2"_s);
    window.clickHeader(CredentialColumn::Name); // sort
    QTRY_COMPARE(window.ids(), u"2 0 1 7"_s);
    QTest::keyClicks(window.edit(), u"pay"_s); // filter
    QTRY_COMPARE(window.ids(), u"2 0"_s);
    window.model.remove({u"id-2"_s}); // another one is gone
    QTRY_COMPARE(window.ids(), u"0"_s);
    QCOMPARE(window.view->currentId(), u"id-0"_s);
    QCOMPARE(window.view->currentIndex().row(), 0);
    QCOMPARE(window.view->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(changes.size(), 1);

    QTest::keyClicks(window.edit(), u"zzz"_s);
    QTRY_COMPARE(window.model.shownCount(), 0);
    QCOMPARE(window.view->currentId(), QString());
    QCOMPARE(changes.size(), 2);
    QTest::keyClick(window.edit(), Qt::Key_Escape);
    QTRY_COMPARE(window.model.shownCount(), 3);
    QVERIFY(!window.view->selectionModel()->hasSelection());
}

void TestGuiList::whatOneLooksAtStays()
{
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert(numbered(1000, 500));
    QTRY_COMPARE(window.model.shownCount(), 500);
    window.view->verticalScrollBar()->setValue(200);
    const auto firstVisible = [&] { return window.model.idAt(window.view->verticalScrollBar()->value()); };
    const QString top = firstVisible();
    window.model.upsert(numbered(0, 100)); // sorts before
    QTRY_COMPARE(window.model.shownCount(), 600);
    QCOMPARE(firstVisible(), top);
    QCOMPARE(window.view->verticalScrollBar()->value(), 300);

    window.clickRow(305);
    const QString current = window.view->currentId();
    const int y = window.view->visualRect(window.view->currentIndex()).y();
    QTest::keyClicks(window.edit(), u"batch-1"_s); // hides rows 0 and 2 to 9 and so on before it
    QTRY_VERIFY(window.model.shownCount() < 600);
    QCOMPARE(window.view->currentId(), current);
    QCOMPARE(window.view->visualRect(window.view->currentIndex()).y(), y);
}

void TestGuiList::answersToEarlierQuestionsAreDropped()
{
    ListWindow window;
    window.model.upsert(numbered(0, 2000));
    QTRY_COMPARE(window.model.shownCount(), 2000);
    QSignalSpy resets(&window.model, &QAbstractItemModel::modelReset);
    for (const QString &typed : {u"1"_s, u"12"_s, u"123"_s, u"1234"_s})
        window.model.setFilter({typed});
    QVERIFY(window.settles());
    QCOMPARE(window.ids(), u"1234"_s);
    QCOMPARE(resets.size(), 1);
    // Rows that go while the worker is at it never come back with its answer.
    window.model.setFilter({});
    window.model.remove({u"id-1234"_s, u"id-0"_s});
    QVERIFY(window.settles());
    QCOMPARE(window.model.shownCount(), 1998);
    QCOMPARE(window.model.rowOf(u"id-1234"_s), -1);
    QCOMPARE(window.model.idAt(window.model.rowOf(u"id-1"_s)), u"id-1"_s);
}

void TestGuiList::goesWhileTheWorkerIsAtIt()
{
    for (int round = 0; round < 20; ++round) {
        CredentialModel model(now);
        model.upsert(numbered(0, 500));
    }
    QCoreApplication::processEvents();
}

void TestGuiList::scatteredFilterOver100kChecked_pitfall5_2()
{
    ListWindow window;
    QVERIFY(window.ready());
    QSet<QString> all;
    for (int page = 0; page < 100; ++page) {
        QList<Credential> rows = numbered(page * 1000, 1000);
        for (int i = 0; i < 1000; ++i) {
            rows[i].name = (i % 2 ? u"match-%1"_s : u"other-%1"_s).arg(i);
            all.insert(rows.at(i).id);
        }
        window.model.upsert(rows);
    }
    QTRY_COMPARE_WITH_TIMEOUT(window.model.shownCount(), 100'000, 60'000);
    QVERIFY(window.settles());
    window.model.setChecked(all, true);
    QSignalSpy resets(&window.model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&window.model, &QAbstractItemModel::dataChanged);
    qint64 longestGap = 0;
    QElapsedTimer since;
    QTimer heartbeat;
    connect(&heartbeat, &QTimer::timeout, this, [&] { longestGap = std::max(longestGap, since.restart()); });
    since.start();
    heartbeat.start(1);
    QTest::keyClicks(window.edit(), u"match"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window.model.shownCount(), 50'000, 60'000);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(window.model.checked().ids(), all);
    qInfo("longest time away from the event loop: %lld ms", longestGap);
}

// F6.8: a run tells its news many times a second, and whatever they did not concern was filtered, sorted and
// worded anew, too.
void TestGuiList::onlyNewsIsShownAnew_F6_8_data()
{
    using Change = std::function<void(CredentialModel *)>;
    QTest::addColumn<Change>("before");
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("rows"); // that are said to have changed
    QTest::addColumn<bool>("asks");
    const Change nothing = [](CredentialModel *) {};
    const Change byStatus = [](CredentialModel *model) {
        model->sort(static_cast<int>(CredentialColumn::Status));
    };
    const Change onlyActive = [](CredentialModel *model) {
        model->setFilter({{}, CredentialFilter::Status::Active, CredentialFilter::LastUsed::Any});
    };
    const Change revoke = [](CredentialModel *model) {
        model->upsert({revoked(credential(3, u"batch-3"_s))});
    };
    const Change exposed = [](CredentialModel *model) {
        model->setExposures({{clientIdOf(3), Exposure{now.addSecs(3600), {}}}});
    };
    const Change exposedSooner = [](CredentialModel *model) {
        model->setExposures({{clientIdOf(3), Exposure{now.addSecs(1800), {}}}});
    };
    const auto row = [](const char *name, const Change &before, const Change &change, int rows, bool asks) {
        QTest::newRow(name) << before << change << rows << asks;
    };
    row(
        "the same again", nothing, [](CredentialModel *model) { model->upsert(numbered(0, 20)); }, 0, false);
    row("revoked, by name", nothing, revoke, 1, false);
    row("revoked, by status", byStatus, revoke, 1, true);
    row("revoked, only active ones", onlyActive, revoke, 1, true);
    row("end of its tokens, by name", revoke, exposed, 1, false);
    row(
        "end of its tokens, by status",
        [=](CredentialModel *model) {
            byStatus(model);
            revoke(model);
        },
        exposed, 1, true);
    row(
        "another end of its tokens",
        [=](CredentialModel *model) {
            revoke(model);
            exposed(model);
        },
        exposedSooner, 1, false);
    row("the same ends", exposed, exposed, 0, false);
    row(
        "renamed", nothing, [](CredentialModel *model) { model->upsert({credential(3, u"zulu"_s)}); }, 1,
        true);
    row(
        "renamed as another one", nothing,
        [](CredentialModel *model) { model->upsert({credential(3, u"batch-4"_s)}); }, 20, true);
    row(
        "seconds later", nothing, [](CredentialModel *model) { model->moveNow(now.addSecs(59)); }, 0, false);
    row(
        "a minute later", nothing, [](CredentialModel *model) { model->moveNow(now.addSecs(60)); }, 20, true);
    row(
        "the clock was set back", nothing, [](CredentialModel *model) { model->moveNow(now.addSecs(-60)); },
        20, true);
}

void TestGuiList::onlyNewsIsShownAnew_F6_8()
{
    QFETCH(const std::function<void(CredentialModel *)>, before);
    QFETCH(const std::function<void(CredentialModel *)>, change);
    QFETCH(const int, rows);
    QFETCH(const bool, asks);
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert(numbered(0, 20));
    before(&window.model);
    QVERIFY(window.settles());
    for (int row = 0; row < window.model.shownCount(); ++row) // somebody has looked at all
        window.text(row, CredentialColumn::Status);
    int changed = 0;
    const QMetaObject::Connection counted = connect(
        &window.model, &QAbstractItemModel::dataChanged, this,
        [&](const QModelIndex &first, const QModelIndex &last) { changed += last.row() - first.row() + 1; });
    change(&window.model);
    QCOMPARE(changed, rows);
    QCOMPARE(!window.model.settled(), asks);
    disconnect(counted);
    QVERIFY(window.settles());
    // What one sees is what a list would show that was made of it at once.
    ListWindow other;
    before(&other.model);
    other.model.upsert(numbered(0, 20));
    before(&other.model);
    change(&other.model);
    QVERIFY(other.settles());
    QCOMPARE(window.ids(), other.ids());
    for (int row = 0; row < window.model.shownCount(); ++row)
        QCOMPARE(window.text(row, CredentialColumn::Status), other.text(row, CredentialColumn::Status));
}

// Those that show, and those that the filter hides.
void TestGuiList::ticksAreCountedAsRowsChange_F6_8()
{
    ListWindow window;
    QVERIFY(window.ready());
    CredentialModel &model = window.model;
    model.upsert(numbered(0, 20));
    model.setFilter({u"batch-1"_s, {}, {}});
    QTRY_COMPARE(model.shownCount(), 11);
    model.setChecked({u"id-1"_s, u"id-10"_s, u"id-2"_s}, true);
    QCOMPARE(model.hiddenChecked(), 1);
    QCOMPARE(model.shownCheckState(), Qt::PartiallyChecked);
    QSignalSpy changes(&model, &CredentialModel::checkedChanged);
    model.upsert({revoked(credential(1, u"batch-1"_s)), revoked(credential(2, u"batch-2"_s)),
                  revoked(credential(11, u"batch-11"_s))});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(model.checked().size(), 1);
    QCOMPARE(model.hiddenChecked(), 0);
    QCOMPARE(model.shownCheckState(), Qt::PartiallyChecked);
    QList<Credential> rest;
    for (const int number : {12, 13, 14, 15, 16, 17, 18, 19})
        rest.append(revoked(credential(number, u"batch-%1"_s.arg(number))));
    model.upsert(rest);
    QCOMPARE(model.shownCheckState(), Qt::Checked); // the only one that can be
    model.upsert({revoked(credential(10, u"batch-10"_s))});
    QVERIFY(model.checked().isEmpty());
    QVERIFY(!model.shownCanBeChecked());
}

QTEST_MAIN(TestGuiList)

#include "tst_gui_list.moc"

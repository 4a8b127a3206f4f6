#include "gui/list_window.h"
#include "ui/credentials/check_box_painter.h"
#include "ui/credentials/checkable_header.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::fakes;

namespace {

// The list with what one does to its boxes.
struct CheckWindow : ListWindow
{
    CheckWindow()
    {
        Credential dots = credential(9, u"without an address"_s);
        dots.clientId = u".."_s;
        Credential suspended = credential(8, u"suspended"_s);
        suspended.status = CredentialStatus::Other;
        model.upsert(named({u"a"_s, u"b"_s, u"c"_s, u"d"_s})
                     << revoked(credential(7, u"old"_s)) << suspended << dots);
    }

    QRect box(int row) { return checkMarkRect(view->visualRect(model.index(row, 0)), view->font()); }
    void clickBox(int row) { QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, box(row).center()); }
    void clickRow(int row, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, keys, cell(row, 1));
    }
    void clickHeaderBox()
    {
        auto *header = view->findChild<CheckHeader *>(u"credentialHeader"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, header->boxRect(0).center());
    }
    QString checks()
    {
        QStringList found;
        for (const QString &id : model.checked().ids())
            found.append(id.mid(3));
        found.sort();
        return found.join(u' ');
    }
};

} // namespace

// What is checked to be revoked together: a set of ids that nothing in the list moves (docs/pitfalls.md 5.2).
class TestGuiChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void boxesAreClicked();
    void onlyWhatCanBeRevokedHasABox();
    void spaceChecksWhatIsSelected();
    void selectionIsNotWhatIsChecked();
    void headerChecksWhatTheFilterShows();
    void aFilterThatIsStillTypedCounts();
    void staysThroughSortFilterAndRefresh();
    void whatIsRevokedOrGoneLeaves();
    void selectionOfSeveralStays();
    void copiesAllSelectedRows();
    void menuChecks();
    void isAccessible();
};

void TestGuiChecks::boxesAreClicked()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    QSignalSpy changes(&window.model, &CredentialModel::checkedChanged);
    window.clickBox(0);
    window.clickBox(2);
    QCOMPARE(window.checks(), u"0 2"_s);
    QCOMPARE(changes.size(), 2);
    window.clickBox(0);
    QCOMPARE(window.checks(), u"2"_s);
    window.clickRow(1); // beside the box
    QCOMPARE(window.checks(), u"2"_s);
    // Two quick clicks are two; the details stay where they are.
    QSignalSpy details(window.view, &CredentialView::detailsRequested);
    QTest::mouseDClick(window.view->viewport(), Qt::LeftButton, {}, window.box(1).center());
    QCOMPARE(window.checks(), u"2"_s);
    QCOMPARE(details.size(), 0);
}

void TestGuiChecks::onlyWhatCanBeRevokedHasABox()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    for (const QString &id : {u"id-7"_s, u"id-8"_s, u"id-9"_s}) {
        const int row = window.model.rowOf(id);
        QVERIFY(!window.model.index(row, 0).data(Qt::CheckStateRole).isValid());
        window.clickBox(row);
        QTest::keyClick(window.view, Qt::Key_Space);
    }
    QCOMPARE(window.checks(), QString());
}

void TestGuiChecks::spaceChecksWhatIsSelected()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    window.clickRow(0);
    window.clickRow(2, Qt::ShiftModifier);
    QCOMPARE(window.view->selectedCount(), 3);
    QTest::keyClick(window.view, Qt::Key_Space);
    QCOMPARE(window.checks(), u"0 1 2"_s);
    // Some are checked already: the others join them.
    window.clickRow(0);
    window.clickRow(3, Qt::ControlModifier);
    QTest::keyClick(window.view, Qt::Key_Space);
    QCOMPARE(window.checks(), u"0 1 2 3"_s);
    QTest::keyClick(window.view, Qt::Key_Space);
    QCOMPARE(window.checks(), u"1 2"_s);
    // Everything, with what has no box among it.
    QTest::keyClick(window.view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(window.view->selectedCount(), 7);
    QTest::keyClick(window.view, Qt::Key_Space);
    QCOMPARE(window.checks(), u"0 1 2 3"_s);
    QTest::keyClick(window.view, Qt::Key_Space);
    QCOMPARE(window.checks(), QString());
    // Held down it does not flicker.
    for (int i = 0; i < 5; ++i) {
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, true);
        QCoreApplication::sendEvent(window.view, &held);
    }
    QCOMPARE(window.checks(), QString());
}

void TestGuiChecks::selectionIsNotWhatIsChecked()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    window.clickBox(1);
    window.clickRow(3);
    QTest::keyClick(window.view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(window.view->selectedCount(), 2);
    QCOMPARE(window.view->currentId(), u"id-2"_s);
    QCOMPARE(window.checks(), u"1"_s);
}

void TestGuiChecks::headerChecksWhatTheFilterShows()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    const auto state = [&] {
        return window.model.headerData(0, Qt::Horizontal, Qt::CheckStateRole).value<Qt::CheckState>();
    };
    QCOMPARE(state(), Qt::Unchecked);
    window.clickBox(3);
    QCOMPARE(state(), Qt::PartiallyChecked);
    QTest::keyClicks(window.edit(), clientIdOf(1).right(4));
    QTRY_COMPARE(window.ids(), u"1"_s);
    QCOMPARE(state(), Qt::Unchecked);
    QCOMPARE(window.model.hiddenChecked(), 1);
    window.clickHeaderBox();
    QCOMPARE(window.checks(), u"1 3"_s);
    QCOMPARE(state(), Qt::Checked);
    QTest::keyClick(window.edit(), Qt::Key_Escape);
    QTRY_COMPARE(window.model.shownCount(), 7);
    const QString order = window.ids();
    window.clickHeaderBox();
    QCOMPARE(window.checks(), u"0 1 2 3"_s);
    // Those that show; what is hidden stays as it is.
    QTest::keyClicks(window.edit(), clientIdOf(2).right(4));
    QTRY_COMPARE(window.ids(), u"2"_s);
    window.clickHeaderBox();
    QCOMPARE(window.checks(), u"0 1 3"_s);
    QCOMPARE(window.model.hiddenChecked(), 3);
    QTest::keyClick(window.edit(), Qt::Key_Escape);
    QTRY_COMPARE(window.ids(), order); // a click on the box does not sort
    // Nothing to check: no box.
    QTest::keyClicks(window.edit(), u"old"_s);
    QTRY_COMPARE(window.ids(), u"7"_s);
    QVERIFY(!window.model.headerData(0, Qt::Horizontal, Qt::CheckStateRole).isValid());
}

// Between typing and its answer the rows of the filter before still show: those are not meant.
void TestGuiChecks::aFilterThatIsStillTypedCounts()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    QTest::keyClicks(window.edit(), clientIdOf(2).right(4));
    QCOMPARE(window.model.shownCount(), 7);
    window.clickHeaderBox();
    QCOMPARE(window.checks(), QString());
    QTRY_COMPARE(window.ids(), u"2"_s);
    QCOMPARE(window.checks(), u"2"_s);
    // Typed on meanwhile: nothing is meant any more.
    QTest::keyClick(window.edit(), Qt::Key_Escape);
    QTRY_COMPARE(window.model.shownCount(), 7);
    QTest::keyClicks(window.edit(), clientIdOf(1).right(4));
    window.clickHeaderBox();
    QTest::keyClick(window.edit(), Qt::Key_Escape);
    QTRY_VERIFY(window.settles());
    QCOMPARE(window.model.shownCount(), 7);
    QCOMPARE(window.checks(), u"2"_s);
}

void TestGuiChecks::staysThroughSortFilterAndRefresh()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    window.clickBox(0);
    window.clickBox(1);
    window.clickHeader(CredentialColumn::Created);
    QTRY_COMPARE(window.model.idAt(0), u"id-9"_s);
    QTest::keyClicks(window.edit(), u"zzz"_s);
    QTRY_COMPARE(window.model.shownCount(), 0);
    QCOMPARE(window.checks(), u"0 1"_s);
    QCOMPARE(window.model.hiddenChecked(), 2);
    QTest::keyClick(window.edit(), Qt::Key_Escape);
    QTRY_COMPARE(window.model.shownCount(), 7);
    window.model.upsert({credential(0, u"renamed"_s), credential(20, u"new"_s)});
    QTRY_COMPARE(window.model.shownCount(), 8);
    QCOMPARE(window.checks(), u"0 1"_s);
    QCOMPARE(window.model.hiddenChecked(), 0);
    QVERIFY(!window.model.checked().left().any());
}

void TestGuiChecks::whatIsRevokedOrGoneLeaves()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    QTest::keyClick(window.view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(window.view, Qt::Key_Space);
    QSignalSpy changes(&window.model, &CredentialModel::checkedChanged);
    window.model.upsert({revoked(credential(1, u"b"_s))});
    QCOMPARE(window.checks(), u"0 2 3"_s);
    window.model.remove({u"id-3"_s, u"id-8"_s});
    QCOMPARE(window.checks(), u"0 2"_s);
    QVERIFY(changes.size() >= 2);
    QCOMPARE(window.model.checked().left(), (CheckedSet::Left{1, 1}));
    // Active again (a server may say so): not checked again by itself.
    window.model.upsert({credential(1, u"b"_s)});
    QCOMPARE(window.checks(), u"0 2"_s);
    window.model.clear();
    QCOMPARE(window.checks(), QString());
    QVERIFY(!window.model.checked().left().any());
}

void TestGuiChecks::selectionOfSeveralStays()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    window.clickRow(0);
    window.clickRow(2, Qt::ControlModifier);
    QSignalSpy currents(window.view, &CredentialView::currentIdChanged);
    window.model.upsert({credential(20, u"aa"_s)});
    QTRY_COMPARE(window.model.shownCount(), 8);
    QCOMPARE(window.view->selectedIds(), QStringList({u"id-0"_s, u"id-2"_s}));
    QCOMPARE(window.view->currentId(), u"id-2"_s);
    QCOMPARE(currents.size(), 0);
    window.model.remove({u"id-2"_s});
    QTRY_COMPARE(window.view->selectedIds(), QStringList({u"id-0"_s}));
    QCOMPARE(window.view->currentId(), u"id-0"_s);
}

void TestGuiChecks::copiesAllSelectedRows()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    window.clickRow(2);
    window.clickRow(0, Qt::ControlModifier);
    QTest::keyClick(window.view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith("a\t"_L1) && lines.at(1).startsWith("c\t"_L1));
}

void TestGuiChecks::menuChecks()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    const auto choose = [&](const QString &text) {
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, window.mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(window.view->viewport(), &byKey);
        auto *menu = window.view->findChild<QMenu *>(u"credentialMenu"_s);
        QVERIFY(menu && QTest::qWaitForWindowExposed(menu));
        QAction *check = window.view->findChild<QAction *>(u"contextCheckAction"_s);
        QCOMPARE(check->text(), text);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(check).center());
        QTRY_VERIFY(!window.view->findChild<QMenu *>(u"credentialMenu"_s));
    };
    window.clickRow(0);
    window.clickRow(1, Qt::ShiftModifier);
    choose(u"Tic&k"_s);
    QCOMPARE(window.checks(), u"0 1"_s);
    choose(u"Untic&k"_s);
    QCOMPARE(window.checks(), QString());
}

void TestGuiChecks::isAccessible()
{
    CheckWindow window;
    QVERIFY(window.ready());
    QTRY_COMPARE(window.model.shownCount(), 7);
    QAccessibleTableInterface *table = QAccessible::queryAccessibleInterface(window.view)->tableInterface();
    QVERIFY(!table->cellAt(0, 0)->state().checked);
    window.clickRow(0);
    QTest::keyClick(window.view, Qt::Key_Space);
    QVERIFY(table->cellAt(0, 0)->state().checkable);
    QVERIFY(table->cellAt(0, 0)->state().checked);
    // The only active one says what becomes of it.
    window.model.setLastActiveId(u"id-0"_s);
    QVERIFY(window.model.index(0, 0).data(CredentialModel::LastActiveRole).toBool());
    QVERIFY(table->cellAt(0, 0)->text(QAccessible::Name).contains("may refuse"_L1));
}

QTEST_MAIN(TestGuiChecks)
#include "tst_gui_checks.moc"

#include "base/safe_text.h"
#include "fakes/credentials.h"
#include "ui/credential_model.h"
#include "ui/credential_view.h"
#include "ui/filter_bar.h"
#include "ui/theme.h"
#include "ui/times.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::fakes;

namespace {

// The list as a window joins it.
struct Window : QWidget
{
    CredentialModel model{now};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    FilterBar *bar = new FilterBar(this);
    CredentialView *view = new CredentialView(&model, this);

    Window()
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(bar);
        layout->addWidget(view);
        connect(bar, &FilterBar::filterChanged, &model, &CredentialModel::setFilter);
        connect(bar, &FilterBar::rowsRequested, view, qOverload<>(&QWidget::setFocus));
        connect(view, &CredentialView::clearFilterRequested, bar, &FilterBar::clear);
        resize(1200, 500);
        show();
        activateWindow();
    }

    bool ready() { return QTest::qWaitForWindowActive(this); }
    bool settles()
    {
        return QTest::qWaitFor([this] { return model.settled(); });
    }
    QLineEdit *edit() { return findChild<QLineEdit *>(u"filterEdit"_s); }
    QPoint cell(int row, int column) { return view->visualRect(model.index(row, column)).center(); }
    void clickRow(int row) { QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell(row, 0)); }
    void clickHeader(CredentialColumn column)
    {
        const QHeaderView *header = view->horizontalHeader();
        const int x = header->sectionViewportPosition(static_cast<int>(column)) + 8;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    }
    QString text(int row, CredentialColumn column)
    {
        return model.index(row, static_cast<int>(column)).data().toString();
    }
    QString ids()
    {
        QStringList found;
        for (int row = 0; row < model.shownCount(); ++row)
            found.append(model.idAt(row).mid(3));
        return found.join(u' ');
    }
};

QList<Credential> named(const QStringList &names)
{
    QList<Credential> made;
    for (const QString &name : names)
        made.append(credential(static_cast<int>(made.size()), name));
    return made;
}

QList<Credential> numbered(int first, int count)
{
    QList<Credential> made;
    for (int number = first; number < first + count; ++number)
        made.append(credential(number, u"batch-%1"_s.arg(number)));
    return made;
}

} // namespace

class TestGuiList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsArriveInPages();
    void filterAsOneTypes();
    void filterWithoutAMatchSaysSo();
    void wordsWhereThereAreNoRows();
    void sortsByClickingHeaders_data();
    void sortsByClickingHeaders();
    void currentRowIsKeptById();
    void whatOneLooksAtStays();
    void hostileNamesArePlain_data();
    void hostileNamesArePlain();
    void idsThatDifferInOneCharacterLookDifferent_trap3_3();
    void lookAlikesCarryABadge();
    void ownCredentialCarriesABadge();
    void revokedRowTellsWhenTokensEnd();
    void keysAndMenu();
    void focusAloneChoosesNothing();
    void copiedRowIsPlainAndWhole();
    void columnsAreChosenInTheHeader();
    void isAccessible();
    void answersToEarlierQuestionsAreDropped();
    void goesWhileTheWorkerIsAtIt();
    void scatteredFilterOver100kChecked_trap5_2();
};

void TestGuiList::initTestCase()
{
    theme::initResources();
}

void TestGuiList::rowsArriveInPages()
{
    Window window;
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
    Window window;
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

void TestGuiList::filterWithoutAMatchSaysSo()
{
    Window window;
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
    Window window;
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
    Window window;
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
    Window window;
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
    Window window;
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

void TestGuiList::hostileNamesArePlain_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("markup") << u"<b>bold</b><img src='/etc/hostname'>"_s;
    QTest::newRow("entity") << u"&lt;b&gt;"_s;
    QTest::newRow("table") << u"<table><tr><td>x</table>"_s;
    QTest::newRow("link") << u"<a href='https://evil.example'>payments</a>"_s;
    QTest::newRow("right to left override") << u"pay\u202Etxt"_s;
    QTest::newRow("zero width") << u"pay\u200Bments"_s;
    QTest::newRow("lines") << u"pay\nments\tx"_s;
    QTest::newRow("long") << QString(5000, u'x');
    QTest::newRow("mnemonic") << u"pay&ments"_s;
}

void TestGuiList::hostileNamesArePlain()
{
    QFETCH(QString, name);
    Window window;
    QVERIFY(window.ready());
    window.model.upsert({credential(0, name)});
    QTRY_COMPARE(window.model.shownCount(), 1);
    QCOMPARE(window.text(0, CredentialColumn::Name), isolated(safeText(name, 200)));
    const QString tip = window.model.index(0, 0).data(Qt::ToolTipRole).toString();
    const QString read = Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
    QCOMPARE(read, isolated(safeText(name)));
    QVERIFY(!tip.contains("<img"_L1) && !tip.contains("<a "_L1) && !tip.contains("<table"_L1));
}

void TestGuiList::idsThatDifferInOneCharacterLookDifferent_trap3_3()
{
    Window window;
    window.resize(1200, 1200);
    QVERIFY(window.ready());
    const QString whole = clientIdOf(0);
    QList<Credential> rows{credential(0, u"same"_s)};
    for (int at = 0; at < whole.size(); ++at) {
        rows.append(credential(at + 1, u"same"_s));
        rows.last().clientId = QString(whole).replace(at, 1, u"x"_s);
    }
    window.model.upsert(rows);
    QTRY_COMPARE(window.model.shownCount(), 42);
    QSet<QByteArray> pictures;
    const auto column = static_cast<int>(CredentialColumn::ClientId);
    for (int row = 0; row < 42; ++row) {
        const QModelIndex index = window.model.index(row, column);
        QStyleOptionViewItem option;
        option.widget = window.view;
        option.font = window.view->font();
        option.fontMetrics = window.view->fontMetrics();
        option.palette = window.view->palette();
        option.state = QStyle::State_Enabled | QStyle::State_Active;
        option.textElideMode = window.view->textElideMode();
        option.rect = QRect(0, 0, window.view->columnWidth(column), window.view->rowHeight(row));
        QImage picture(option.rect.size(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        window.view->itemDelegate()->paint(&painter, option, index);
        painter.end();
        pictures.insert(
            QByteArray(reinterpret_cast<const char *>(picture.constBits()), picture.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), 42);
}

void TestGuiList::lookAlikesCarryABadge()
{
    Window window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s, u"p\u0430yments"_s, u"checkout"_s, QString(), QString()}));
    QTRY_COMPARE(window.model.shownCount(), 5);
    const auto badge = [&](const QString &id) {
        return window.model.index(window.model.rowOf(id), 0).data(CredentialModel::LookAlikeRole).toBool();
    };
    QVERIFY(badge(u"id-0"_s));
    QVERIFY(badge(u"id-1"_s));
    QVERIFY(!badge(u"id-2"_s));
    QVERIFY(!badge(u"id-3"_s)); // nothing to mistake
    const QModelIndex first = window.model.index(window.model.rowOf(u"id-0"_s), 0);
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains("looks like it"_L1));
    window.model.upsert({credential(1, u"renamed"_s)});
    QVERIFY(!badge(u"id-0"_s));
    window.model.upsert({credential(2, u"PAYMENTS"_s)});
    QVERIFY(badge(u"id-0"_s));
    window.model.remove({u"id-2"_s});
    QVERIFY(!badge(u"id-0"_s));
}

void TestGuiList::ownCredentialCarriesABadge()
{
    Window window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s, u"ops"_s}));
    QTRY_COMPARE(window.model.shownCount(), 2);
    const auto own = [&](int row) {
        return window.model.index(row, 0).data(CredentialModel::OwnRole).toBool();
    };
    QVERIFY(!own(0) && !own(1));
    const QImage before = window.view->grab().toImage();
    window.model.setOwnClientId(clientIdOf(1));
    QVERIFY(own(0) && !own(1));
    QTRY_VERIFY(window.view->grab().toImage() != before);
}

void TestGuiList::revokedRowTellsWhenTokensEnd()
{
    Window window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s}));
    QTRY_COMPARE(window.text(0, CredentialColumn::Status), u"Active"_s);
    window.model.upsert({revoked(credential(0, u"payments"_s))});
    const QDateTime end = now.addSecs(38 * 60 - 20);
    window.model.setExposures({{clientIdOf(0), Exposure{end, {}}}});
    QCOMPARE(window.text(0, CredentialColumn::Status),
             u"Revoked · tokens end %1 (38 min)"_s.arg(times::clock(end, now)));
    window.model.setNow(end.addSecs(-1));
    QVERIFY(window.text(0, CredentialColumn::Status).endsWith("(1 min)"_L1));
    window.model.setNow(end);
    QCOMPARE(window.text(0, CredentialColumn::Status), u"Revoked"_s);
    Credential ended = credential(0, u"payments"_s);
    ended.expiresAt = ago(60);
    window.model.upsert({ended});
    QCOMPARE(window.text(0, CredentialColumn::Status), u"Expired"_s);
    ended.status = CredentialStatus::Other;
    ended.statusText = u"sus\u202Epended"_s;
    window.model.upsert({ended});
    QCOMPARE(window.text(0, CredentialColumn::Status), isolated(u"sus‹U+202E›pended"_s));
}

void TestGuiList::keysAndMenu()
{
    Window window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s, u"checkout"_s}));
    QTRY_COMPARE(window.ids(), u"1 0"_s);
    QSignalSpy details(window.view, &CredentialView::detailsRequested);
    QSignalSpy revocations(window.view, &CredentialView::revokeRequested);
    window.view->setFocus();
    QTest::keyClick(window.view, Qt::Key_Delete);
    QTest::keyClick(window.view, Qt::Key_Return);
    QCOMPARE(details.size() + revocations.size(), 0); // nothing is current
    window.clickRow(0);
    QTest::keyClick(window.view, Qt::Key_Down);
    QTest::keyClick(window.view, Qt::Key_Return);
    QCOMPARE(details.takeFirst(), QVariantList{u"id-0"_s});
    QTest::keyClick(window.view, Qt::Key_Delete);
    QCOMPARE(revocations.takeFirst(), QVariantList{u"id-0"_s});

    const auto choose = [&](const QString &action) {
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, window.mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(window.view->viewport(), &byKey);
        auto *menu = window.view->findChild<QMenu *>(u"credentialMenu"_s);
        QVERIFY(menu && QTest::qWaitForWindowExposed(menu));
        QAction *wanted = window.view->findChild<QAction *>(action);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(wanted).center());
        QTRY_VERIFY(!window.view->findChild<QMenu *>(u"credentialMenu"_s));
    };
    choose(u"copyClientIdAction"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), clientIdOf(0));
    choose(u"copyNameAction"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"payments"_s);
    choose(u"contextRevokeAction"_s);
    QCOMPARE(revocations.takeFirst(), QVariantList{u"id-0"_s});
    window.view->setRevokeEnabled(false, u"Not signed in."_s);
    choose(u"copyNameAction"_s);
    const auto *revoke = window.view->findChild<QAction *>(u"contextRevokeAction"_s);
    QVERIFY(!revoke->isEnabled());
    QCOMPARE(revoke->toolTip(), u"Not signed in."_s);
}

void TestGuiList::focusAloneChoosesNothing()
{
    Window window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s, u"checkout"_s}));
    QTRY_COMPARE(window.ids(), u"1 0"_s);
    window.view->setFocus();
    QCOMPARE(window.view->currentId(), QString());
    // With the keyboard one arrives on a row.
    window.edit()->setFocus();
    QTest::keyClick(window.edit(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(window.view->hasFocus());
    QCOMPARE(window.view->currentId(), u"id-1"_s);
    QCOMPARE(window.view->selectionModel()->selectedRows().size(), 1);
}

void TestGuiList::copiedRowIsPlainAndWhole()
{
    Window window;
    QVERIFY(window.ready());
    Credential row = credential(0, u"pay\tments\n"_s);
    row.clientId = QString(300, u'c');
    row.lastUsedAt = ago(60);
    window.model.upsert({row});
    QTRY_COMPARE(window.model.shownCount(), 1);
    window.clickRow(0);
    QTest::keyClick(window.view, Qt::Key_C, Qt::ControlModifier);
    const QString line = u"pay‹U+0009›ments‹U+000A›\t%1\tActive\t2026-11-23 13:59:00 UTC\t"
                         "2026-11-22 14:00:00 UTC\tnever"_s;
    QCOMPARE(QGuiApplication::clipboard()->text(), line.arg(row.clientId));
}

void TestGuiList::columnsAreChosenInTheHeader()
{
    Window window;
    QVERIFY(window.ready());
    const QHeaderView *header = window.view->horizontalHeader();
    QContextMenuEvent event(QContextMenuEvent::Mouse, {5, 5}, header->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(header->viewport(), &event);
    auto *menu = window.view->findChild<QMenu *>(u"columnMenu"_s);
    QVERIFY(menu && QTest::qWaitForWindowExposed(menu));
    QAction *created = window.view->columnActions().at(static_cast<int>(CredentialColumn::Created));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(created).center());
    QVERIFY(window.view->isColumnHidden(static_cast<int>(CredentialColumn::Created)));
    QVERIFY(!window.view->columnActions().at(0)->isEnabled()); // the name always shows
}

void TestGuiList::isAccessible()
{
    Window window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s}));
    QTRY_COMPARE(window.model.shownCount(), 1);
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(window.view);
    QCOMPARE(view->text(QAccessible::Name), u"Credentials"_s);
    QCOMPARE(view->role(), QAccessible::Table);
    QCOMPARE(view->tableInterface()->rowCount(), 1);
    QCOMPARE(view->tableInterface()->cellAt(0, 2)->text(QAccessible::Name), u"Active"_s);
    for (const char *name : {"filterEdit", "statusFilter", "lastUsedFilter"}) {
        const auto *widget = window.findChild<QWidget *>(QString::fromLatin1(name));
        QVERIFY2(widget && !widget->accessibleName().isEmpty(), name);
    }
    // Tab leaves the list.
    window.view->setFocus();
    QTest::keyClick(window.view, Qt::Key_Tab);
    QVERIFY(!window.view->hasFocus());
}

void TestGuiList::answersToEarlierQuestionsAreDropped()
{
    Window window;
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

void TestGuiList::scatteredFilterOver100kChecked_trap5_2()
{
    Window window;
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
    QCOMPARE(window.model.checkedIds(), all);
    qInfo("longest time away from the event loop: %lld ms", longestGap);
}

QTEST_MAIN(TestGuiList)

#include "tst_gui_list.moc"

#include "base/display_text.h"
#include "gui/list_window.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::fakes;

// How rows look and read, and what one can do with one.
class TestGuiRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hostileNamesArePlain_data();
    void hostileNamesArePlain();
    void idsThatDifferInOneCharacterLookDifferent_pitfall3_3();
    void selectedNamesAreReadableInAnInactiveWindow();
    void lookAlikesCarryABadge();
    void ownCredentialCarriesABadge();
    void rowSaysBothTruths();
    void F3_11_rowSaysUnknown();
    void revokedRowTellsWhenTokensEnd();
    void copiedRowIsPlainAndWhole();
    void keysAndMenu();
    void focusAloneChoosesNothing();
    void columnsAreChosenInTheHeader();
    void isAccessible();
};

void TestGuiRows::initTestCase()
{
    theme::initResources();
}

void TestGuiRows::hostileNamesArePlain_data()
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

void TestGuiRows::hostileNamesArePlain()
{
    QFETCH(QString, name);
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert({credential(0, name)});
    QTRY_COMPARE(window.model.shownCount(), 1);
    QCOMPARE(window.text(0, CredentialColumn::Name), isolated(safeText(name, 200)));
    const QString tip = window.model.index(0, 0).data(Qt::ToolTipRole).toString();
    const QString read = Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
    QCOMPARE(read, isolated(safeText(name)));
    QVERIFY(!tip.contains("<img"_L1) && !tip.contains("<a "_L1) && !tip.contains("<table"_L1));
}

void TestGuiRows::idsThatDifferInOneCharacterLookDifferent_pitfall3_3()
{
    ListWindow window;
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
        const QImage picture = window.painted(index, window.view->columnWidth(column));
        pictures.insert(
            QByteArray(reinterpret_cast<const char *>(picture.constBits()), picture.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), 42);
}

// Windows has a light bar and dark words there, white words in the active window.
void TestGuiRows::selectedNamesAreReadableInAnInactiveWindow()
{
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s}));
    QTRY_COMPARE(window.model.shownCount(), 1);
    QPalette palette = window.view->palette();
    palette.setColor(QPalette::Active, QPalette::HighlightedText, Qt::green);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, Qt::white);
    window.view->setPalette(palette);
    const QImage picture = window.painted(window.model.index(0, 0), window.view->columnWidth(0),
                                          QStyle::State_Enabled | QStyle::State_Selected);
    bool hasBlack = false;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            QVERIFY(picture.pixelColor(x, y) != QColor(Qt::green));
            hasBlack = hasBlack || picture.pixelColor(x, y) == QColor(Qt::black);
        }
    }
    QVERIFY(hasBlack);
}

void TestGuiRows::lookAlikesCarryABadge()
{
    ListWindow window;
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
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains("a similar one"_L1));
    window.model.upsert({credential(1, u"renamed"_s)});
    QVERIFY(!badge(u"id-0"_s));
    window.model.upsert({credential(2, u"PAYMENTS"_s)});
    QVERIFY(badge(u"id-0"_s));
    window.model.remove({u"id-2"_s});
    QVERIFY(!badge(u"id-0"_s));
}

void TestGuiRows::ownCredentialCarriesABadge()
{
    ListWindow window;
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

// F3.1: revoked here, and active by the list: the row says both, in a narrow column, too.
void TestGuiRows::rowSaysBothTruths()
{
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s}));
    const Exposure exposure{now.addSecs(3000), {}, now.addSecs(-600)};
    window.model.setExposures({{clientIdOf(0), exposure}});
    const QString at = times::at(exposure.knownAt, now);
    QTRY_COMPARE(window.text(0, CredentialColumn::Status), u"Active · revoked here %1"_s.arg(at));
    const QModelIndex cell = window.model.index(0, static_cast<int>(CredentialColumn::Status));
    QCOMPARE(cell.data(CredentialModel::StatusRole).toInt(), static_cast<int>(ShownStatus::Disputed));
    QCOMPARE(cell.data(CredentialModel::ShortStatusRole).toString(), u"Active, revoked here"_s);
    const QString tip = cell.data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(at) && tip.contains("still says"_L1), qPrintable(tip));
    QVERIFY(window.model.rowAsText(u"id-0"_s).contains(u"Active · revoked here %1"_s.arg(at)));
    // F3.5: a use ahead of the clock has been.
    Credential ahead = credential(0, u"payments"_s);
    ahead.lastUsedAt = ago(-240);
    window.model.upsert({ahead});
    QTRY_COMPARE(window.text(0, CredentialColumn::LastUsed), u"just now"_s);
}

// What became of its revocation nobody knows: the row says so beside the list's word, and sorts and filters
// by it.
void TestGuiRows::F3_11_rowSaysUnknown()
{
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"a"_s, u"b"_s, u"c"_s}));
    window.clickHeader(CredentialColumn::Status);
    QTRY_COMPARE(window.ids(), u"0 1 2"_s);
    window.model.setUnknown({{clientIdOf(1), now.addSecs(-600)}});
    QTRY_COMPARE(window.ids(), u"0 2 1"_s);
    QCOMPARE(window.text(2, CredentialColumn::Status), u"Active · outcome unknown"_s);
    const QModelIndex cell = window.model.index(2, static_cast<int>(CredentialColumn::Status));
    QCOMPARE(cell.data(CredentialModel::StatusRole).toInt(), static_cast<int>(ShownStatus::Unknown));
    QCOMPARE(cell.data(CredentialModel::ShortStatusRole).toString(), u"Active, unknown"_s);
    const QString tip = cell.data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(times::clock(now.addSecs(-600), now)), qPrintable(tip));
    QVERIFY(window.model.rowAsText(u"id-1"_s).contains(u"Active · outcome unknown"_s));
    window.model.setFilter({{}, CredentialFilter::Status::Unknown, CredentialFilter::LastUsed::Any});
    QTRY_COMPARE(window.ids(), u"1"_s);
    // The list says revoked: that is known.
    window.model.upsert({revoked(credential(1, u"b"_s))});
    QCOMPARE(window.text(0, CredentialColumn::Status), u"Revoked"_s);
    window.model.setUnknown({});
    QTRY_COMPARE(window.ids(), QString());
}

void TestGuiRows::revokedRowTellsWhenTokensEnd()
{
    ListWindow window;
    QVERIFY(window.ready());
    window.model.upsert(named({u"payments"_s}));
    QTRY_COMPARE(window.text(0, CredentialColumn::Status), u"Active"_s);
    window.model.upsert({revoked(credential(0, u"payments"_s))});
    const QDateTime end = now.addSecs(38 * 60 - 20);
    window.model.setExposures({{clientIdOf(0), Exposure{end, {}}}});
    QCOMPARE(window.text(0, CredentialColumn::Status),
             u"Revoked · tokens expire by %1 (38 min)"_s.arg(times::clockOfEnd(end, now)));
    // A narrow column still tells the end.
    const QModelIndex cell = window.model.index(0, static_cast<int>(CredentialColumn::Status));
    const QFontMetrics metrics(window.view->font());
    const QString whole = window.text(0, CredentialColumn::Status);
    const QImage narrow = window.painted(cell, metrics.horizontalAdvance(whole) * 2 / 3);
    window.model.setExposures({{clientIdOf(0), Exposure{end.addSecs(120), {}}}});
    QVERIFY(window.painted(cell, narrow.width()) != narrow);
    window.model.setExposures({{clientIdOf(0), Exposure{end, {}}}});
    QCOMPARE(window.painted(cell, narrow.width()), narrow);
    window.model.setNow(end.addSecs(-1));
    QVERIFY(window.text(0, CredentialColumn::Status).endsWith("(1 min)"_L1));
    window.model.setNow(end);
    QCOMPARE(window.text(0, CredentialColumn::Status), u"Revoked"_s);
    window.model.setExposures({});
    Credential ended = credential(0, u"payments"_s);
    ended.expiresAt = ago(60);
    window.model.upsert({ended});
    QCOMPARE(window.text(0, CredentialColumn::Status), u"Expired"_s);
    ended.status = CredentialStatus::Other;
    ended.statusText = u"sus\u202Epended"_s;
    window.model.upsert({ended});
    QCOMPARE(window.text(0, CredentialColumn::Status), isolated(u"sus‹U+202E›pended"_s));
}

void TestGuiRows::copiedRowIsPlainAndWhole()
{
    ListWindow window;
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

void TestGuiRows::keysAndMenu()
{
    ListWindow window;
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

void TestGuiRows::focusAloneChoosesNothing()
{
    ListWindow window;
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

void TestGuiRows::columnsAreChosenInTheHeader()
{
    ListWindow window;
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

void TestGuiRows::isAccessible()
{
    ListWindow window;
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

QTEST_MAIN(TestGuiRows)

#include "tst_gui_rows.moc"

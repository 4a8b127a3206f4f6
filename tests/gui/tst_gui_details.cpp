#include "base/display_text.h"
#include "fakes/credentials.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/credential_view.h"
#include "ui/credentials/details_pane.h"
#include "ui/credentials/details_text.h"
#include "ui/credentials/filter_bar.h"
#include "ui/main_window/window_settings.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::fakes;

namespace {

QString shown(const QWidget &pane, const QString &name)
{
    const auto *label = pane.findChild<QLabel *>(name);
    return label && label->isVisible() ? label->text() : QString();
}

QString block(const QWidget &pane, const QString &name)
{
    const auto *text = pane.findChild<QPlainTextEdit *>(name);
    return text && text->isVisible() ? text->toPlainText() : QString();
}

QString clock(const QDateTime &time)
{
    return times::clockOfEnd(time, now);
}

} // namespace

class TestGuiDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsChosen();
    void consequences_data();
    void consequences();
    void exposure_data();
    void exposure();
    void clockRunsInPlace();
    void bothTruths();
    void bothEnds();
    void everythingAboutOne();
    void pastActions();
    void hostileTextIsPlain();
    void longTextFitsAndScrolls();
    void copiesTheWholeId();

    void columnsAreRememberedInCharacters();
    void rememberedNonsenseIsNone_data();
    void rememberedNonsenseIsNone();
    void windowIsRememberedWithoutContent();
};

void TestGuiDetails::initTestCase()
{
    theme::initResources();
}

void TestGuiDetails::nothingIsChosen()
{
    DetailsPane pane(now);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QCOMPARE(shown(pane, u"detailsNothing"_s), u"Select a credential to see its details."_s);
    QVERIFY(!pane.findChild<QPushButton *>(u"copyClientIdButton"_s)->isVisible());
    pane.setCredential(credential(0, u"payments"_s), false, false);
    QCOMPARE(shown(pane, u"detailsNothing"_s), QString());
    QVERIFY(pane.findChild<QPushButton *>(u"copyClientIdButton"_s)->isVisible());
    pane.setCredential(std::nullopt, false, false);
    QVERIFY(!shown(pane, u"detailsNothing"_s).isEmpty());
    QCOMPARE(shown(pane, u"effect0"_s), QString());
}

void TestGuiDetails::consequences_data()
{
    QTest::addColumn<Timestamp>("used");
    QTest::addColumn<QString>("use");
    QTest::addColumn<QString>("tokens");
    const QString latest = clock(now.addSecs(3600));
    QTest::newRow("never") << Timestamp::never() << u"Never used, as far as the server reports."_s
                           << u"Tokens already issued keep working until %1 at the latest."_s.arg(latest);
    QTest::newRow("unknown") << Timestamp{} << u"Last use unknown: assume it is in use."_s
                             << u"Tokens already issued keep working until %1 at the latest."_s.arg(latest);
    QTest::newRow("a while ago")
        << ago(240) << u"Last used 4 min ago: whatever uses it stops getting tokens at once."_s
        << u"Tokens already issued keep working until %1 at the latest, probably until %2."_s.arg(
               latest, clock(now.addSecs(3360)));
    QTest::newRow("long ago")
        << ago(41 * 86400)
        << u"Last used %1: anything that still uses it stops getting tokens at once."_s.arg(
               times::relative(ago(41 * 86400), now))
        << u"Tokens already issued have probably expired; the last expires by %1."_s.arg(latest);
}

void TestGuiDetails::consequences()
{
    QFETCH(Timestamp, used);
    Credential row = credential(0, u"payments"_s);
    row.lastUsedAt = used;
    const QStringList lines = revocationConsequences(row, false, now);
    QTEST(lines.at(0), "use");
    QTEST(lines.at(1), "tokens");
    QCOMPARE(lines.size(), 3);
    QCOMPARE(revocationConsequences(row, true, now).size(), 4);
    QVERIFY(revocationConsequences(revoked(row), true, now).isEmpty());
}

void TestGuiDetails::exposure_data()
{
    QTest::addColumn<std::optional<Exposure>>("exposure");
    QTest::addColumn<QString>("sentence");
    const QDateTime end = now.addSecs(2280);
    const QString head = u"Tokens already issued expire by %1 (in 38 min)"_s.arg(clock(end));
    using Known = std::optional<Exposure>;
    QTest::newRow("guarantee") << Known(Exposure{end, {}}) << QString(head + u'.');
    QTest::newRow("with an estimate") << Known(Exposure{end, end.addSecs(-240)})
                                      << QString(head + u", probably by %1."_s.arg(clock(end.addSecs(-240))));
    QTest::newRow("estimate is over")
        << Known(Exposure{end, now})
        << QString(head + u". Judging by the last use, they have probably expired."_s);
    QTest::newRow("over") << Known(Exposure{now, {}})
                          << u"All tokens issued before the revocation expired by %1."_s.arg(clock(now));
    QTest::newRow("unknown")
        << Known()
        << u"This computer doesn't know when it was revoked. Its tokens expire within an hour of the revocation."_s;
}

void TestGuiDetails::exposure()
{
    QFETCH(std::optional<Exposure>, exposure);
    QTEST(exposureSentence(exposure, now), "sentence");
}

void TestGuiDetails::clockRunsInPlace()
{
    DetailsPane pane(now);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.setCredential(credential(0, u"payments"_s), false, false);
    QCOMPARE(shown(pane, u"effectHeading"_s), u"If you revoke it now"_s);
    pane.setCredential(revoked(credential(0, u"payments"_s)), false, false);
    pane.setExposure(Exposure{now.addSecs(62), {}});
    QCOMPARE(shown(pane, u"effectHeading"_s), u"Its tokens"_s);
    const auto *label = pane.findChild<QLabel *>(u"effect0"_s);
    QVERIFY(label->text().contains("(in 1 min 2 s)"_L1));
    pane.setNow(now.addSecs(21));
    QVERIFY(label->text().contains("(in 41 s)"_L1));
    pane.setNow(now.addSecs(62));
    QVERIFY(label->text().startsWith("All tokens"_L1));
    QCOMPARE(shown(pane, u"effect1"_s), QString());
}

// F3.1: what the list says and what was answered here stand side by side, with the end of the tokens.
void TestGuiDetails::bothTruths()
{
    DetailsPane pane(now);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const Exposure exposure{now.addSecs(2280), {}, now.addSecs(-1320)};
    pane.setExposure(exposure);
    pane.setCredential(credential(0, u"payments"_s), false, false);
    const QString at = times::at(exposure.knownAt, now);
    QCOMPARE(shown(pane, u"detailsStatus"_s), u"Active · revoked here %1"_s.arg(at));
    const QString mark = shown(pane, u"detailsMark0"_s);
    QVERIFY2(mark.contains(u"Revoked here %1"_s.arg(at)) && mark.contains("still says"_L1), qPrintable(mark));
    QVERIFY(shown(pane, u"detailsMark1"_s).contains(clock(exposure.guaranteedEnd)));
    QCOMPARE(shown(pane, u"effectHeading"_s), u"If you revoke it now"_s);
    pane.setCredential(revoked(credential(0, u"payments"_s)), false, false);
    QCOMPARE(shown(pane, u"detailsMark0"_s), QString());
}

// F3.3: the server's clock told another time at the revocation: both ends are said.
void TestGuiDetails::bothEnds()
{
    Exposure exposure{now.addSecs(2280), {}, now.addSecs(-1320)};
    exposure.claimedEnd = exposure.guaranteedEnd.addSecs(-7200);
    const QString sentence = exposureSentence(exposure, now);
    for (const QString &part : {clock(exposure.guaranteedEnd), clock(*exposure.claimedEnd),
                                u"The server's clock is 2 h behind this computer's."_s})
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void TestGuiDetails::everythingAboutOne()
{
    DetailsPane pane(now);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    Credential row = credential(0, u"payments"_s);
    row.lastUsedAt = ago(240);
    row.expiresAt = ago(-5 * 86400);
    row.updatedAt = {};
    pane.setCredential(row, true, true);
    QCOMPARE(block(pane, u"detailsName"_s), isolated(u"payments"_s));
    QCOMPARE(block(pane, u"detailsClientId"_s), clientIdOf(0));
    QVERIFY(shown(pane, u"detailsMark0"_s).contains("Compare the client ID"_L1));
    QVERIFY(shown(pane, u"detailsMark1"_s).contains("signed in with this"_L1));
    QCOMPARE(shown(pane, u"detailsStatus"_s), u"Active"_s);
    const QString used = times::localExact(row.lastUsedAt) + u'\n' + times::utcExact(row.lastUsedAt);
    QCOMPARE(shown(pane, u"detailsLastUsed"_s), QString(u"4 min ago\n"_s + used));
    QVERIFY(shown(pane, u"detailsExpires"_s).startsWith("in 5 days\n"_L1));
    QCOMPARE(shown(pane, u"detailsChanged"_s), u"unknown"_s);
    row.expiresAt = ago(60);
    row.lastUsedAt = Timestamp::never();
    pane.setCredential(row, false, false);
    QCOMPARE(shown(pane, u"detailsStatus"_s), u"Expired (active on the server)"_s);
    QCOMPARE(shown(pane, u"detailsLastUsed"_s), u"never"_s);
    QCOMPARE(shown(pane, u"detailsMark0"_s), QString());
}

void TestGuiDetails::pastActions()
{
    DetailsPane pane(now);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.setCredential(revoked(credential(0, u"payments"_s)), false, false);
    QCOMPARE(shown(pane, u"pastAction0"_s), u"Nothing has been done with this credential here yet."_s);
    PastAction action;
    action.runLabel = u"2026-11-23-1"_s;
    action.at = now;
    action.outcome = Outcome::Revoked;
    action.reason = u"leaked <b>"_s;
    action.ticket = u"INC-7"_s;
    pane.setActions({action, action});
    const QString text = shown(pane, u"pastAction0"_s);
    for (const QString &part :
         {u"Revoked"_s, times::localExact(now), u"2026-11-23-1"_s, u"leaked <b>"_s, u"INC-7"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!shown(pane, u"pastAction1"_s).isEmpty());
    QCOMPARE(shown(pane, u"pastAction2"_s), QString());
}

void TestGuiDetails::hostileTextIsPlain()
{
    DetailsPane pane(now);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const QString name = u"<img src='/etc/hostname'>\u202Etxt &amp;"_s;
    Credential row = credential(0, name);
    row.status = CredentialStatus::Other;
    row.statusText = u"<b>odd</b>"_s;
    pane.setCredential(row, false, false);
    QCOMPARE(block(pane, u"detailsName"_s), isolated(safeText(name)));
    QVERIFY(shown(pane, u"detailsStatus"_s).contains("<b>odd</b>"_L1));
    for (const QLabel *label : pane.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestGuiDetails::longTextFitsAndScrolls()
{
    DetailsPane pane(now);
    pane.resize(260, 300);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    Credential row = credential(0, QString(400, u'n'));
    row.clientId = QString(300, u'c');
    pane.setCredential(row, false, false);
    QTRY_VERIFY(pane.verticalScrollBar()->maximum() > 0);
    QTRY_COMPARE(pane.widget()->width(), pane.viewport()->width());
    // Whole: as many lines as it takes.
    const auto *id = pane.findChild<QPlainTextEdit *>(u"detailsClientId"_s);
    QTRY_VERIFY(id->verticalScrollBar()->maximum() == 0 || id->height() > 8 * id->fontMetrics().height());
    const int before = pane.verticalScrollBar()->value();
    pane.setFocus();
    QTest::keyClick(&pane, Qt::Key_PageDown);
    QTRY_VERIFY(pane.verticalScrollBar()->value() > before);
}

void TestGuiDetails::copiesTheWholeId()
{
    DetailsPane pane(now);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    Credential row = credential(0, u"payments"_s);
    row.clientId = QString(3000, u'c');
    pane.setCredential(row, false, false);
    auto *button = pane.findChild<QPushButton *>(u"copyClientIdButton"_s);
    QTRY_COMPARE(QApplication::widgetAt(button->mapToGlobal(button->rect().center())), button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), row.clientId);
    QCOMPARE(button->text(), u"Copied"_s);
    QTRY_COMPARE(button->text(), u"Copy"_s);
}

void TestGuiDetails::columnsAreRememberedInCharacters()
{
    const QTemporaryDir dir;
    CredentialModel model(now);
    CredentialView view(&model);
    view.resize(1200, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    ColumnLayout layout = view.standardColumns();
    std::swap(layout.columns[0], layout.columns[2]);
    layout.columns[1].width = 20;
    layout.columns[3].shown = false;
    layout.sortColumn = CredentialColumn::LastUsed;
    layout.order = Qt::DescendingOrder;
    view.setColumnLayout(layout);
    QCOMPARE(model.question().column, CredentialColumn::LastUsed);
    ViewState(dir.path()).setColumns(view.columnLayout());

    const auto remembered = ViewState(dir.path()).columns();
    QVERIFY(remembered);
    CredentialModel otherModel(now);
    CredentialView other(&otherModel);
    other.setColumnLayout(*remembered);
    QCOMPARE(other.columnLayout(), *remembered);
    QCOMPARE(remembered->columns.at(0).column, CredentialColumn::Status);
    QVERIFY(!remembered->columns.at(3).shown);
    QCOMPARE(otherModel.question().order, Qt::DescendingOrder);
    // Twice the font, twice the width, about the same in characters.
    const int width = other.columnWidth(1);
    QFont font = other.font();
    font.setPointSizeF(2 * font.pointSizeF());
    other.setFont(font);
    QVERIFY(other.columnWidth(1) > width * 3 / 2);
    QVERIFY(std::abs(other.columnLayout().columns.at(1).width - 20) < 2);
}

void TestGuiDetails::rememberedNonsenseIsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\x00\xff[list\ncolumns=", 16);
    QTest::newRow("five columns") << QByteArray(
        "[list]\ncolumns=name 20 shown, client-id 20 shown, status 20 shown, created 20 shown, "
        "expires 20 shown\nsort=name\n");
    QTest::newRow("one twice") << QByteArray(
        "[list]\ncolumns=name 20 shown, name 20 shown, status 20 shown, last-used 20 shown, "
        "created 20 shown, expires 20 shown\nsort=name\n");
    QTest::newRow("no number") << QByteArray(
        "[list]\ncolumns=name nan shown, client-id 20 shown, status 20 shown, last-used 20 shown, "
        "created 20 shown, expires 20 shown\nsort=name\n");
    QTest::newRow("too wide") << QByteArray(
        "[list]\ncolumns=name 1e9 shown, client-id 20 shown, status 20 shown, last-used 20 shown, "
        "created 20 shown, expires 20 shown\nsort=name\n");
    QTest::newRow("unknown sort") << QByteArray(
        "[list]\ncolumns=name 20 shown, client-id 20 shown, status 20 shown, last-used 20 shown, "
        "created 20 shown, expires 20 shown\nsort=size\n");
}

void TestGuiDetails::rememberedNonsenseIsNone()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"window.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const ViewState state(dir.path());
    QVERIFY(!state.columns());
    QCOMPARE(state.statusFilter(), CredentialFilter::Status::All);
}

void TestGuiDetails::windowIsRememberedWithoutContent()
{
    const QTemporaryDir dir;
    QSplitter splitter;
    splitter.setObjectName(u"mainSplitter"_s);
    splitter.addWidget(new QWidget);
    splitter.addWidget(new QWidget);
    splitter.resize(640, 200);
    splitter.show();
    QVERIFY(QTest::qWaitForWindowExposed(&splitter));
    splitter.setSizes({400, 200});
    const QList<int> sizes = splitter.sizes();
    {
        ViewState state(dir.path());
        state.saveSplitter(&splitter);
        state.saveGeometry(&splitter);
        state.setStatusFilter(CredentialFilter::Status::Expired);
    }
    splitter.setSizes({100, 500});
    const ViewState state(dir.path());
    state.restoreSplitter(&splitter);
    state.restoreGeometry(&splitter);
    QCOMPARE(splitter.sizes(), sizes);
    QCOMPARE(state.statusFilter(), CredentialFilter::Status::Expired);
}

QTEST_MAIN(TestGuiDetails)

#include "tst_gui_details.moc"

#include "gui/person.h"
#include "scheduler/rate_status.h"
#include "ui/main_window/status_bar.h"
#include "ui/main_window/tool_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/environment_bar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<b>x</b>\u202Eevil"_s;

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(45, 48, 52));
    palette.setColor(QPalette::WindowText, QColor(235, 235, 235));
    return palette;
}

} // namespace

// The lines around the list: where one is, what troubles, what is known.
class TestGuiLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void environmentsDiffer();
    void hostileNamesStayPlain();
    void coloursFollowTheTheme();
    void bannerSteps();
    void sameBannerKeepsItsButtons();
    void informationCanBeClosed();
    void whoIsSignedIn_data();
    void whoIsSignedIn();
    void whatTheListIs_data();
    void whatTheListIs();
    void whatTheLimitLeaves();
    void narrowWindows();
    void filterGetsALineOfItsOwn();

private:
    template <class Widget>
    Widget *show();

    Person person;
    std::unique_ptr<QWidget> m_window;
    const QDateTime m_now = QDateTime(QDate(2026, 11, 23), QTime(14, 2), Qt::UTC);
};

void TestGuiLines::initTestCase()
{
    theme::initResources();
    qRegisterMetaType<texts::NextStep>();
}

void TestGuiLines::init()
{
    m_window = std::make_unique<QWidget>();
    new QVBoxLayout(m_window.get());
    m_window->resize(900, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestGuiLines::cleanup()
{
    m_window.reset();
}

template <class Widget>
Widget *TestGuiLines::show()
{
    auto *widget = new Widget(m_window.get());
    m_window->layout()->addWidget(widget);
    return widget;
}

void TestGuiLines::environmentsDiffer()
{
    auto *bar = show<EnvironmentBar>();
    QSet<QString> words;
    QSet<QRgb> grounds;
    for (const EnvironmentKind kind : {EnvironmentKind::Production, EnvironmentKind::Sandbox,
                                       EnvironmentKind::Custom, EnvironmentKind::Practice}) {
        Environment environment;
        environment.name = u"Mine"_s;
        environment.kind = kind;
        environment.baseUrl = QUrl(u"http://127.0.0.1:8080/v3"_s);
        bar->setEnvironment(environment);
        words.insert(person.textOf(u"environmentWord"_s));
        grounds.insert(bar->grab().toImage().pixel(0, 0));
        QVERIFY(person.textOf(u"environmentWord"_s).contains(u"Mine"_s));
        QCOMPARE(person.textOf(u"environmentHost"_s), u"127.0.0.1:8080"_s);
        QVERIFY(bar->accessibleName().contains(u"127.0.0.1:8080"_s));
    }
    QCOMPARE(words.size(), 4);
    QCOMPARE(grounds.size(), 4);
}

void TestGuiLines::hostileNamesStayPlain()
{
    auto *bar = show<EnvironmentBar>();
    Environment environment;
    environment.name = hostile;
    bar->setEnvironment(environment);
    QCOMPARE(person.find<QLabel>(u"environmentWord"_s)->textFormat(), Qt::PlainText);
    QVERIFY(person.textOf(u"environmentWord"_s).contains(u"<b>x</b>‹U+202E›evil"_s));
}

void TestGuiLines::coloursFollowTheTheme()
{
    auto *bar = show<EnvironmentBar>();
    auto *banner = show<Banner>();
    bar->setEnvironment({});
    banner->tell(theme::Tone::Danger, u"Trouble."_s, {});
    const auto ground = [](QWidget *line) { return line->grab().toImage().pixelColor(0, 0); };
    const auto ink = [](const QWidget *line) { return line->palette().color(QPalette::WindowText); };
    for (QWidget *line : {static_cast<QWidget *>(bar), static_cast<QWidget *>(banner)}) {
        m_window->setPalette(QPalette());
        const QColor light = ground(line);
        QVERIFY(theme::contrast(light, ink(line)) >= 4.5);
        m_window->setPalette(darkPalette());
        QVERIFY(ground(line) != light);
        QVERIFY(theme::contrast(ground(line), ink(line)) >= 4.5);
    }
}

void TestGuiLines::bannerSteps()
{
    auto *banner = show<Banner>();
    QVERIFY(!banner->isVisible());
    QSignalSpy taken(banner, &Banner::nextStep);
    banner->tell(theme::Tone::Warning, hostile, {texts::NextStep::SignInAgain, texts::NextStep::OpenDetails});
    QCOMPARE(person.find<QLabel>(u"bannerSentence"_s)->textFormat(), Qt::PlainText);
    QVERIFY(person.click(u"banner_openDetails"_s));
    QCOMPARE(taken.count(), 1);
    QCOMPARE(taken.first().first().value<texts::NextStep>(), texts::NextStep::OpenDetails);
    banner->tell(theme::Tone::Warning, u"Another."_s, {texts::NextStep::Refresh});
    QVERIFY(!person.sees(u"banner_openDetails"_s));
    QVERIFY(person.find(u"banner_refresh"_s));
    QCOMPARE(banner->accessibleName(), u"Another."_s);
}

// A list that loads says the same again with every page: that must not take a button away under the pointer.
void TestGuiLines::sameBannerKeepsItsButtons()
{
    auto *banner = show<Banner>();
    QSignalSpy taken(banner, &Banner::nextStep);
    const auto say = [banner] {
        banner->tell(theme::Tone::Warning, u"Page 3 failed."_s, {texts::NextStep::TryAgain});
    };
    say();
    QWidget *button = person.find(u"banner_tryAgain"_s);
    QTest::mousePress(button, Qt::LeftButton);
    say();
    QCOMPARE(person.find(u"banner_tryAgain"_s), button);
    QTest::mouseRelease(button, Qt::LeftButton);
    QCOMPARE(taken.count(), 1);
    banner->hide();
    say();
    QVERIFY(banner->isVisible());
}

void TestGuiLines::informationCanBeClosed()
{
    auto *banner = show<Banner>();
    banner->tell(theme::Tone::Warning, u"Page 3 failed."_s, {});
    QVERIFY(!person.sees(u"bannerClose"_s));
    const auto inform = [banner](const QString &sentence) {
        banner->tell(theme::Tone::Information, sentence, {});
        return banner->isVisible();
    };
    QVERIFY(inform(u"For this session only."_s));
    QVERIFY(person.click(u"bannerClose"_s));
    QVERIFY(!banner->isVisible());
    QVERIFY(!inform(u"For this session only."_s));
    QVERIFY(inform(u"Another address answered."_s));
    QVERIFY(inform(u"For this session only."_s));
}

void TestGuiLines::whoIsSignedIn_data()
{
    QTest::addColumn<DeskState>("state");
    QTest::addColumn<QStringList>("said");
    DeskState state;
    QTest::newRow("nobody") << state << QStringList();
    state.phase = DeskState::Phase::SignedIn;
    state.environment.clientId = u"dinie_ci_live_77"_s;
    QTest::newRow("a credential") << state << QStringList({u"dinie_ci_live_77"_s});
    state.tokenInMemoryOnly = true;
    QTest::newRow("a long token") << state << QStringList({u"dinie_ci_live_77"_s, u"memory"_s});
    state.sessionOnly = true;
    QTest::newRow("this session") << state << QStringList({u"dinie_ci_live_77"_s, u"session"_s});
    state.environment.signInKind = SignInKind::PastedToken;
    QTest::newRow("a pasted token") << state << QStringList({u"token"_s, u"session"_s});
    state.phase = DeskState::Phase::NeedsSignIn;
    QTest::newRow("not any more") << state << QStringList({u"Not signed in"_s});
}

void TestGuiLines::whoIsSignedIn()
{
    QFETCH(const DeskState, state);
    QFETCH(const QStringList, said);
    show<StatusLine>()->setSignedIn(state);
    const QString text = person.textOf(u"statusSignedIn"_s);
    for (const QString &part : said)
        QVERIFY2(text.contains(part), qPrintable(text));
    QCOMPARE(text.isEmpty(), said.isEmpty());
}

void TestGuiLines::whatTheListIs_data()
{
    QTest::addColumn<ListState>("list");
    QTest::addColumn<int>("shown");
    QTest::addColumn<QStringList>("said");
    ListState list;
    QTest::newRow("nothing yet") << list << 0 << QStringList();
    list.phase = ListState::Phase::Loading;
    list.count = 214;
    list.loaded = 120;
    QTest::newRow("loading") << list << 214 << QStringList({u"120"_s, u"still loading"_s});
    list.asOf = m_now;
    QTest::newRow("F3.9: refreshing")
        << list << 214 << QStringList({u"214 credential(s) as of"_s, u"refreshing, 120 read"_s});
    list.phase = ListState::Phase::Complete;
    QTest::newRow("complete") << list << 214 << QStringList({u"214"_s, u"complete, as of"_s});
    QTest::newRow("filtered") << list << 12 << QStringList({u"12 of 214"_s, u"complete, as of"_s});
    list.phase = ListState::Phase::Incomplete;
    list.fault = ListFault::RequestFailed;
    list.failedPage = 3;
    QTest::newRow("F3.9: refresh failed")
        << list << 214 << QStringList({u"214 credential(s) as of"_s, u"refresh failed: page 3"_s});
    list.asOf = {};
    QTest::newRow("incomplete") << list << 12 << QStringList({u"12 of 214"_s, u"incomplete: page 3"_s});
}

void TestGuiLines::whatTheListIs()
{
    QFETCH(const ListState, list);
    QFETCH(const int, shown);
    QFETCH(const QStringList, said);
    show<StatusLine>()->setList(list, shown, 214, m_now);
    const QString text = person.textOf(u"statusList"_s);
    for (const QString &part : said)
        QVERIFY2(text.contains(part), qPrintable(text));
    QCOMPARE(text.isEmpty(), said.isEmpty());
}

void TestGuiLines::whatTheLimitLeaves()
{
    auto *line = show<StatusLine>();
    TrafficStatus traffic;
    line->setTraffic(traffic, m_now);
    QCOMPARE(person.textOf(u"statusLimit"_s), QString());
    traffic.limit = 100;
    traffic.remaining = 42;
    line->setTraffic(traffic, m_now);
    QCOMPARE(person.textOf(u"statusLimit"_s), u"API limit 42 of 100"_s);
    traffic.resetAt = m_now.addSecs(60);
    line->setTraffic(traffic, m_now);
    QVERIFY(person.textOf(u"statusLimit"_s).contains(u"resets"_s));
    // A reset that is over says nothing any more.
    line->setTraffic(traffic, m_now.addSecs(61));
    QCOMPARE(person.textOf(u"statusLimit"_s), u"API limit 42 of 100"_s);
}

// Long names and large fonts must not dictate how wide the window is.
void TestGuiLines::narrowWindows()
{
    auto *bar = show<EnvironmentBar>();
    auto *line = show<StatusLine>();
    Environment environment;
    environment.name = QString(60, u'n');
    environment.baseUrl = QUrl(u"https://%1.example.com/v3"_s.arg(QString(60, u'h')));
    bar->setEnvironment(environment);
    DeskState state;
    state.phase = DeskState::Phase::SignedIn;
    state.environment.clientId = QString(200, u'c');
    line->setSignedIn(state);
    const int most = m_window->fontMetrics().averageCharWidth() * 60;
    QVERIFY2(bar->minimumSizeHint().width() <= most,
             qPrintable(QString::number(bar->minimumSizeHint().width())));
    QVERIFY2(line->minimumSizeHint().width() <= most,
             qPrintable(QString::number(line->minimumSizeHint().width())));
}

void TestGuiLines::filterGetsALineOfItsOwn()
{
    auto *refresh = new QPushButton(u"Refresh"_s);
    auto *filter = new QLineEdit;
    auto *revoke = new QPushButton(u"Revoke…"_s);
    auto *row = new ToolRow({refresh}, filter, revoke, m_window.get());
    m_window->layout()->addWidget(row);
    const auto place = [row](const QWidget *widget) { return widget->mapTo(row, QPoint()); };
    QTRY_VERIFY(row->width() > 800);
    QTRY_COMPARE(place(filter).y() > place(refresh).y() + refresh->height(), false);
    QVERIFY(place(revoke).x() > place(filter).x() + filter->width());

    m_window->resize(row->minimumSizeHint().width() + 40, 300);
    QTRY_VERIFY(!row->isOneLine());
    QTRY_VERIFY(place(filter).y() >= place(refresh).y() + refresh->height());
    QTRY_VERIFY(filter->width() > row->width() / 2);
    m_window->resize(900, 300);
    QTRY_VERIFY(row->isOneLine());
    QTRY_VERIFY(place(filter).y() < place(refresh).y() + refresh->height());

    refresh->setFocus();
    QVERIFY(person.press(Qt::Key_Tab));
    QVERIFY(filter->hasFocus());
    QVERIFY(person.press(Qt::Key_Tab));
    QVERIFY(revoke->hasFocus());
}

QTEST_MAIN(TestGuiLines)
#include "tst_gui_lines.moc"

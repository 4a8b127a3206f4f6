// The menu Help: who made this, and where a newer version would be.
#include "base/product_info.h"
#include "gui/desk_window.h"
#include "ui/theme/theme.h"

#include <QDesktopServices>
#include <QUrl>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// Stands for the desktop's browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "show"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }

    QList<QUrl> shown;

public Q_SLOTS:
    void show(const QUrl &url) { shown.append(url); }
};

} // namespace

class TestGuiHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void aboutNamesTheProduct();
    void releasesOpenOnlyWhenAsked();
    void withoutABrowserTheAddressIsSaid();
};

void TestGuiHelp::aboutNamesTheProduct()
{
    DeskWindow scene(1);
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionAbout"_s));
    QVERIFY(scene.person.textOf(u"messageSentence"_s).contains(product::version));
    const QString more = scene.person.textOf(u"messageExplanation"_s);
    QVERIFY(more.contains(product::copyright));
    QVERIFY(more.contains(product::homepage));
}

void TestGuiHelp::releasesOpenOnlyWhenAsked()
{
    Browser browser;
    DeskWindow scene(1);
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionUpdates"_s));
    QVERIFY(scene.person.textOf(u"messageSentence"_s).contains(product::version));
    QVERIFY(scene.person.textOf(u"messageExplanation"_s).contains(product::releases));
    QVERIFY(scene.person.click(u"messageClose"_s));
    QVERIFY(scene.person.waitFor([&] { return !scene.person.sees(u"message"_s); }));
    QVERIFY(browser.shown.isEmpty());

    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionUpdates"_s));
    QVERIFY(scene.person.click(u"openReleases"_s));
    QVERIFY(scene.person.waitFor([&] { return !browser.shown.isEmpty(); }));
    QCOMPARE(browser.shown, QList{QUrl(product::releases)});
    // Nobody else was asked.
    QCOMPARE(scene.api.server.requests().size(), 0);
}

void TestGuiHelp::withoutABrowserTheAddressIsSaid()
{
    qputenv("PATH", "");
    DeskWindow scene(1);
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionUpdates"_s));
    QVERIFY(scene.person.click(u"openReleases"_s));
    QVERIFY(scene.person.waitFor([&] {
        return scene.person.sees(u"message"_s) &&
               scene.person.textOf(u"messageSentence"_s).contains(u"browser"_s) &&
               scene.person.textOf(u"messageExplanation"_s).contains(product::releases);
    }));
}

QTEST_MAIN(TestGuiHelp)
#include "tst_gui_help.moc"

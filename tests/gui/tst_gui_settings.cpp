// The settings that are the person's: what one sets holds at once and after the next start, and what a policy
// decides is shown with the reason.
#include "fakes/fake_clock.h"
#include "fakes/policies.h"
#include "gui/desk_window.h"
#include "gui/desktop_lock.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QSpinBox>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestGuiSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void holdAtOnceAndAfterARestart();
    void screenLockHoldsAtOnce();
    void cancelKeeps();
    void decidedOnesAreLocked();
    void unwritableIsSaid();
    void everySettingHasItsPlace();

private:
    bool open(DeskWindow *scene) { return scene->person.choose(u"menuEdit"_s, u"actionSettings"_s); }
    bool save(DeskWindow *scene)
    {
        return scene->person.click(u"settingsSave"_s) &&
               scene->person.waitFor([&] { return !scene->person.sees(u"settingsDialog"_s); });
    }
};

void TestGuiSettings::holdAtOnceAndAfterARestart()
{
    FakeClock clock;
    DeskWindow scene(4);
    scene.clock = &clock;
    scene.restart();
    QVERIFY(scene.signIn());
    clock.advance(24h);
    QVERIFY(!scene.person.sees(u"lockPage"_s));
    QVERIFY(open(&scene));
    QCOMPARE(scene.person.find<QSpinBox>(u"setting_idle_lock_minutes"_s)->text(), u"Never"_s);
    QVERIFY(scene.person.type(u"setting_idle_lock_minutes"_s, u"15"_s));
    QVERIFY(scene.person.find<QCheckBox>(u"setting_notifications"_s)->isChecked());
    QVERIFY(scene.person.click(u"setting_notifications"_s));
    QVERIFY(save(&scene));
    QVERIFY(!scene.preferences->flag(PolicyId::Notifications));
    clock.advance(14min);
    QVERIFY(!scene.person.sees(u"lockPage"_s));
    clock.advance(1min);
    QVERIFY(scene.person.find(u"lockPage"_s));

    scene.restart();
    QVERIFY(scene.signIn());
    QVERIFY(open(&scene));
    QCOMPARE(scene.person.find<QSpinBox>(u"setting_idle_lock_minutes"_s)->value(), 15);
    QVERIFY(!scene.person.find<QCheckBox>(u"setting_notifications"_s)->isChecked());
    QVERIFY(scene.person.type(u"setting_idle_lock_minutes"_s, u"0"_s));
    QVERIFY(save(&scene));
    clock.advance(24h);
    QCoreApplication::processEvents();
    QVERIFY(!scene.person.sees(u"lockPage"_s));
}

void TestGuiSettings::screenLockHoldsAtOnce()
{
    DeskWindow scene(4);
    QVERIFY(scene.signIn());
    QVERIFY(open(&scene));
    QVERIFY(scene.person.click(u"setting_lock_with_screen"_s));
    QVERIFY(save(&scene));
    QVERIFY(lockScreen(true));
    QVERIFY(scene.person.find(u"lockPage"_s));
}

void TestGuiSettings::cancelKeeps()
{
    DeskWindow scene(2);
    QVERIFY(scene.signIn());
    for (const bool escape : {false, true}) {
        QVERIFY(open(&scene));
        QVERIFY(scene.person.click(u"setting_notifications"_s));
        QVERIFY(escape ? scene.person.press(Qt::Key_Escape) : scene.person.click(u"settingsCancel"_s));
        QTRY_VERIFY(!scene.person.sees(u"settingsDialog"_s));
        QVERIFY(scene.preferences->flag(PolicyId::Notifications));
    }
}

void TestGuiSettings::decidedOnesAreLocked()
{
    DeskWindow scene(2, machinePolicy({{u"idle_lock_minutes"_s, 10}, {u"notifications"_s, false}}));
    QVERIFY(open(&scene));
    auto *idle = scene.person.find<QSpinBox>(u"setting_idle_lock_minutes"_s);
    QVERIFY(!idle->isEnabled());
    QCOMPARE(idle->value(), 10);
    for (const QString &name : {u"setting_idle_lock_minutes"_s, u"setting_notifications"_s}) {
        const QString reason = scene.person.textOf(QString(name + u"_reason"_s));
        QVERIFY2(reason.startsWith(u"Set by your organisation."_s), qPrintable(reason));
        QVERIFY(scene.person.find(name)->accessibleDescription().contains(reason));
        QVERIFY(!scene.person.find(name)->isEnabled());
    }
    QVERIFY(scene.person.find(u"setting_lock_with_screen"_s)->isEnabled());
    QVERIFY(!scene.person.sees(u"setting_lock_with_screen_reason"_s));
    QVERIFY(scene.person.click(u"setting_lock_with_screen"_s));
    QVERIFY(save(&scene));
    QVERIFY(scene.preferences->flag(PolicyId::ScreenLock));
    QCOMPARE(scene.preferences->number(PolicyId::IdleLock), 10);
}

// A folder stands where the file should be; nothing typed is lost.
void TestGuiSettings::unwritableIsSaid()
{
    DeskWindow scene(2);
    QVERIFY(open(&scene));
    QVERIFY(QDir().mkpath(scene.preferences->filePath()));
    QVERIFY(scene.person.type(u"setting_idle_lock_minutes"_s, u"7"_s));
    QVERIFY(scene.person.click(u"settingsSave"_s));
    QVERIFY(scene.person.textOf(u"settingsComplaint"_s).contains(scene.preferences->filePath()));
    QCOMPARE(scene.person.find<QSpinBox>(u"setting_idle_lock_minutes"_s)->value(), 7);
    QVERIFY(QDir().rmdir(scene.preferences->filePath()));
    QVERIFY(save(&scene));
    QCOMPARE(scene.preferences->number(PolicyId::IdleLock), 7);
}

// What a person may set is not only in a file.
void TestGuiSettings::everySettingHasItsPlace()
{
    DeskWindow scene(2);
    QVERIFY(open(&scene));
    for (const PolicyKey &key : policyKeys()) {
        const QString field = u"setting_"_s + key.name;
        const bool isHere = key.setting && key.id != PolicyId::Language; // which has a menu
        QVERIFY2(scene.person.sees(field) == isHere, qPrintable(field));
    }
}

QTEST_MAIN(TestGuiSettings)
#include "tst_gui_settings.moc"

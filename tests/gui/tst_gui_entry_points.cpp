// Every way in which a person starts something: each one known by name, each one going through the
// confirmation where it revokes, and none of them doing anything while the window is locked (F1.4).
#include "gui/entry_table.h"
#include "gui/scenes.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QDirIterator>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// What an assistive tool, or the desktop's bus, has got hold of before the window was locked.
struct Held
{
    struct Object
    {
        QAccessible::Id id;
        QString name;
    };
    QList<Object> objects;
    QList<QPointer<QAction>> actions;
};

void walk(QAccessibleInterface *at, QList<Held::Object> *found, int depth = 0)
{
    if (!at || !at->isValid() || depth > 40)
        return;
    if (at->actionInterface())
        found->append({QAccessible::uniqueId(at), at->object() ? at->object()->objectName() : QString()});
    for (int i = 0; i < std::min(at->childCount(), 400); ++i)
        walk(at->child(i), found, depth + 1);
}

// Also what is not shown, but there.
Held takeHold(Stage &stage)
{
    Held held;
    walk(QAccessible::queryAccessibleInterface(qApp), &held.objects);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (QAbstractButton *button : window->findChildren<QAbstractButton *>())
            walk(QAccessible::queryAccessibleInterface(button), &held.objects);
    }
    for (QAction *action : stage.window->findChildren<QAction *>())
        held.actions.append(action);
    return held;
}

QStringList everyoneVisible()
{
    QStringList names;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            names.append(window->objectName());
    }
    return names;
}

// The files of the settings with what is in them.
QMap<QString, QByteArray> settingsOf(const Stage &stage)
{
    QMap<QString, QByteArray> files;
    for (QDirIterator it(stage.folder.filePath(u"config"_s), QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(file.fileName(), file.readAll());
    }
    return files;
}

// The journal's own key and anchor go on by themselves.
QStringList secretsOf(QStringList log)
{
    log.removeIf([](const QString &use) { return use.contains(u"/journal-"_s); });
    return log;
}

// Without a connection a run goes to and fro between these by itself.
RunStatus::Phase steady(RunStatus::Phase phase)
{
    return phase == RunStatus::Phase::Offline ? RunStatus::Phase::Running : phase;
}

struct State
{
    qsizetype requests;
    QStringList keychain;
    RunStatus::Phase run;
    RunStatus::Phase urgent;
    DeskState::Phase desk;
    QMap<QString, QByteArray> settings;
    QStringList windows;

    explicit State(const Stage &stage)
        : requests(stage.api.server.requests().size()), keychain(secretsOf(stage.store.log())),
          run(steady(stage.desk->run().phase)), urgent(steady(stage.desk->urgent().phase)),
          desk(stage.desk->state().phase), settings(settingsOf(stage)), windows(everyoneVisible())
    {
    }
    QString differenceTo(const State &now) const
    {
        QStringList what;
        if (now.requests != requests)
            what.append(u"%1 requests were sent"_s.arg(now.requests - requests));
        if (now.keychain != keychain)
            what.append(u"the keychain was used: "_s + now.keychain.mid(keychain.size()).join(u", "_s));
        if (now.run != run || now.urgent != urgent || now.desk != desk)
            what.append(u"a phase changed"_s);
        if (now.settings != settings)
            what.append(u"settings were written"_s);
        if (now.windows != windows)
            what.append(u"there are "_s + now.windows.join(u", "_s));
        return what.join(u"; "_s);
    }
};

// What has to be there before something can be revoked that way.
bool prepare(Stage &stage, const QString &way)
{
    Person &person = stage.person;
    if (way == u"runRetryRest"_s)
        return stage.endRunWithRest() && person.click(u"runDetails"_s) && stage.sees(u"runDialog"_s);
    if (way == u"runGoOn"_s) {
        const auto scene = std::find_if(std::begin(scenes), std::end(scenes), [](const Scene &one) {
            return QLatin1String(one.name) == "run of an earlier start"_L1;
        });
        return scene->set(stage);
    }
    if (way == u"runRevokeRest"_s) {
        if (!stage.beginRun() || !person.click(u"runStop"_s))
            return false;
        stage.answerHeld();
        return person.waitFor([&] { return stage.ended(); });
    }
    if (way == u"itemSendAgain"_s) {
        stage.api.onDelete = [&stage](QTcpSocket *socket, ScriptedApi::Row *row) {
            stage.lost = *row;
            stage.api.rows.removeIf([&](const ScriptedApi::Row &one) { return one.id == stage.lost.id; });
            socket->abort();
        };
        if (!stage.begin() || !stage.revoke({u"c1"_s, u"c2"_s}) ||
            !person.waitFor([&] { return stage.ended(); }, 30'000))
            return false;
        stage.api.rows.append(stage.lost);
        return person.press(Qt::Key_F5) &&
               person.waitFor([&] { return stage.desk->list().find(stage.lost.id) && stage.listed(); }) &&
               person.click(u"runDetails"_s) && stage.sees(u"runDialog"_s) &&
               person.chooseRow(u"runItems"_s, 1, stage.lost.clientId);
    }
    return stage.begin() && stage.checkRow(u"c1"_s);
}

bool holdsBack(const QString &name)
{
    const Entry *entry = entryOf(name);
    return entry && entry->starts == Starts::HoldsBack;
}

QString nameOf(const QObject *object)
{
    const auto *action = qobject_cast<const QAction *>(object);
    if (action && action->menu()) // the one that opens it has no name of its own
        object = action->menu<QMenu *>();
    return object->objectName().isEmpty() ? QLatin1String(object->metaObject()->className())
                                          : object->objectName();
}

} // namespace

class TestGuiEntryPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void everyOneIsKnown_data() { addScenes(false); }
    void everyOneIsKnown();
    void F1_4_nothingWhileLocked_data() { addScenes(true); }
    void F1_4_nothingWhileLocked();
    void F1_4_holdingBackWhileLocked();
    void F1_4_holdIsCalledOffWhileLocked();
    void revokingOpensTheConfirmation_data();
    void revokingOpensTheConfirmation();
    void changingSecretsAsks_data();
    void changingSecretsAsks();
    void storedSecretIsSentOnlyWhenAskedTo_F5_2();

private:
    static void addScenes(bool locking);
};

void TestGuiEntryPoints::addScenes(bool locking)
{
    QTest::addColumn<int>("scene");
    for (int i = 0; i < static_cast<int>(std::size(scenes)); ++i) {
        if (scenes[i].locks || !locking)
            QTest::newRow(scenes[i].name) << i;
    }
}

// A new action or button is unknown until somebody says in entry_table.h what it starts.
void TestGuiEntryPoints::everyOneIsKnown()
{
    QFETCH(const int, scene);
    Stage stage;
    QVERIFY(scenes[scene].set(stage));
    QSet<QString> seen;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (const QAction *action : window->findChildren<QAction *>()) {
            if (!action->isSeparator())
                seen.insert(nameOf(action));
        }
        for (const QAbstractButton *button : window->findChildren<QAbstractButton *>())
            seen.insert(nameOf(button));
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->acceptDrops())
                seen.insert(u"drop on "_s + nameOf(widget));
        }
    }
    QStringList unknown;
    for (const QString &name : std::as_const(seen)) {
        if (!entryOf(name))
            unknown.append(name);
    }
    unknown.sort();
    QVERIFY2(unknown.isEmpty(), qPrintable(u"Not in entry_table.h: "_s + unknown.join(u", "_s)));
    QVERIFY(seen.size() > 60);
}

void TestGuiEntryPoints::F1_4_nothingWhileLocked()
{
    QFETCH(const int, scene);
    Stage stage;
    QVERIFY(scenes[scene].set(stage));
    const Held held = takeHold(stage);
    QVERIFY(held.objects.size() > 20 && held.actions.size() > 30);
    QVERIFY(stage.lock());
    const State before(stage);
    QCOMPARE(before.windows, QStringList(u"mainWindow"_s));
    QStringList wrong;
    const auto look = [&](const QString &what) {
        QCoreApplication::processEvents();
        const QString difference = before.differenceTo(State(stage));
        if (!difference.isEmpty())
            wrong.append(what + u": "_s + difference);
        return difference.isEmpty();
    };

    // As AT-SPI's DoAction does, of objects that a tool got to know before.
    for (const Held::Object &object : held.objects) {
        QAccessibleInterface *const found = QAccessible::accessibleInterface(object.id);
        if (!found || !found->isValid() || !found->actionInterface() || holdsBack(object.name))
            continue;
        for (const QString &action : found->actionInterface()->actionNames()) {
            if (action != QAccessibleActionInterface::setFocusAction())
                found->actionInterface()->doAction(action);
        }
        if (!look(u"action of "_s + object.name))
            break;
    }
    // As a menu on the desktop's bus does, shown or not.
    for (const QPointer<QAction> &action : held.actions) {
        if (!action || holdsBack(nameOf(action)))
            continue;
        action->trigger();
        if (!look(u"menu entry "_s + action->objectName()))
            break;
    }
    // Keys.
    for (const QPointer<QAction> &action : held.actions) {
        if (!action || action->shortcut().isEmpty() || holdsBack(nameOf(action)))
            continue;
        const QKeyCombination keys = action->shortcut()[0];
        QTest::keyClick(stage.window->windowHandle(), keys.key(), keys.keyboardModifiers());
        if (!look(u"key of "_s + action->objectName()))
            break;
    }
    // A text dropped on it.
    QMimeData text;
    text.setText(u"c1 c2"_s);
    for (QWidget *target : {static_cast<QWidget *>(stage.window.get()), stage.person.find(u"lockPage"_s)}) {
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent drop({5, 5}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &drop);
    }
    look(u"drop"_s);
    // A second start.
    stage.window->comeForward();
    QVERIFY(!stage.window->offerEnvironment(u"Staging"_s));
    look(u"second start"_s);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(stage.person.sees(u"lockPage"_s));
    QVERIFY(stage.unlock());
}

// What a run was allowed to do goes on; a person may still keep it from that.
void TestGuiEntryPoints::F1_4_holdingBackWhileLocked()
{
    Stage stage;
    QVERIFY(stage.beginRun());
    QVERIFY(stage.lock());
    QVERIFY(stage.person.click(u"lockPauseRun"_s));
    QVERIFY(stage.person.waitFor([&] { return stage.desk->run().phase == RunStatus::Phase::Paused; }));
    QVERIFY(!stage.person.sees(u"lockPauseRun"_s));
    QVERIFY(stage.person.click(u"lockStopRun"_s));
    QVERIFY(stage.person.waitFor([&] { return stage.desk->run().phase == RunStatus::Phase::Stopping; }));
    stage.answerHeld();
    QVERIFY(stage.person.waitFor([&] { return stage.ended(); }));
    QVERIFY(!stage.person.sees(u"lockStopRun"_s));
    QCOMPARE(stage.api.deletes(), 1);
    QCOMPARE(stage.desk->run().items.at(0).outcome, Outcome::Revoked);
    QCOMPARE(stage.desk->run().items.at(2).outcome, Outcome::NotAttempted);
    QVERIFY(stage.unlock());
    // Quitting while locked is no way in.
    QVERIFY(stage.lock());
    stage.window->findChild<QAction *>(u"actionQuit"_s)->trigger();
    QVERIFY(!stage.window->isVisible());
}

void TestGuiEntryPoints::F1_4_holdIsCalledOffWhileLocked()
{
    Stage stage;
    stage.policy = machinePolicy({{u"lock_with_screen"_s, true}, {u"confirmation"_s, u"count"_s}});
    stage.holdTime = std::chrono::minutes(10);
    stage.restart();
    QVERIFY(stage.begin());
    QVERIFY(stage.openConfirmation());
    QVERIFY(stage.person.type(u"challenge"_s, u"revoke 1"_s));
    QVERIFY(stage.confirm());
    QVERIFY(stage.person.waitFor([&] { return stage.desk->run().phase == RunStatus::Phase::Holding; }));
    QVERIFY(stage.lock());
    QVERIFY(stage.person.textOf(u"lockStopRun"_s).contains(u"revocation"_s));
    QVERIFY(stage.person.click(u"lockStopRun"_s));
    QVERIFY(stage.person.waitFor([&] { return stage.ended(); }));
    QCOMPARE(stage.desk->run().items.first().outcome, Outcome::NotAttempted);
    QCOMPARE(stage.api.deletes(), 0);
}

void TestGuiEntryPoints::revokingOpensTheConfirmation_data()
{
    QTest::addColumn<QString>("way");
    for (const Entry &entry : entries) {
        if (entry.starts == Starts::Revocation &&
            QLatin1String(entry.name) != "revoke"_L1) // the confirmation's own
            QTest::newRow(entry.name) << QString::fromLatin1(entry.name);
    }
    QTest::newRow("key") << u"key"_s;
}

// Whatever begins a revocation, by hand or by assistive technology: nothing is sent before the dialog was
// answered.
void TestGuiEntryPoints::revokingOpensTheConfirmation()
{
    QFETCH(const QString, way);
    Stage stage;
    Person &person = stage.person;
    QVERIFY(prepare(stage, way));
    const int deletes = stage.api.deletes();
    if (way == u"key"_s) {
        QVERIFY(person.press(Qt::Key_Delete));
    } else if (QAction *action = stage.window->findChild<QAction *>(way)) {
        action->trigger(); // as a menu on the desktop's bus does
    } else {
        QWidget *button = person.find(way);
        QVERIFY(button);
        QAccessible::queryAccessibleInterface(button)->actionInterface()->doAction(
            QAccessibleActionInterface::pressAction());
    }
    QVERIFY(stage.asked());
    QCOMPARE(stage.api.deletes(), deletes);
    QVERIFY(person.press(Qt::Key_Escape));
    QVERIFY(person.waitFor([&] { return !person.sees(u"confirmDialog"_s); }));
    QCOMPARE(stage.api.deletes(), deletes);
}

void TestGuiEntryPoints::changingSecretsAsks_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("opens"); // empty: it is done at once, and the secret stays
    QTest::newRow("forget") << u"actionForgetEnvironment"_s << u"forgetEnvironment"_s;
    QTest::newRow("sign out") << u"actionSignOut"_s << QString();
}

void TestGuiEntryPoints::changingSecretsAsks()
{
    QFETCH(const QString, way);
    QFETCH(const QString, opens);
    Stage stage;
    QVERIFY(stage.begin());
    const QStringList before = stage.store.log();
    stage.window->findChild<QAction *>(way)->trigger();
    if (opens.isEmpty()) {
        QVERIFY(stage.sees(u"signInPage"_s));
        QVERIFY(!stage.store.value(stage.desk->environments().all().first().id, SecretKind::ClientSecret)
                     .isNull());
        return;
    }
    QVERIFY(stage.sees(opens));
    QCOMPARE(stage.store.log(), before);
    QVERIFY(stage.person.click(u"keepEnvironment"_s));
    QVERIFY(stage.person.waitFor([&] { return !stage.person.sees(opens); }));
    QCOMPARE(stage.store.log(), before);
}

// A changed CA file: no key does it unseen, the button does.
void TestGuiEntryPoints::storedSecretIsSentOnlyWhenAskedTo_F5_2()
{
    Stage stage;
    QVERIFY(openWithChangedCa(stage, certificatePem(u"/CN=One"_s), certificatePem(u"/CN=Another"_s)));
    const qsizetype requests = stage.api.server.requests().size();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_F5, Qt::Key_Escape})
        QVERIFY(stage.person.press(key));
    QCOMPARE(stage.api.server.requests().size(), requests);
    QVERIFY(stage.sees(u"step_goOnWithStored"_s));
    QAccessible::queryAccessibleInterface(stage.person.find(u"step_goOnWithStored"_s))
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(stage.person.waitFor([&] { return stage.listed(); }));
}

QTEST_MAIN(TestGuiEntryPoints)
#include "tst_gui_entry_points.moc"

#pragma once

#include "fakes/policies.h"
#include "gui/changed_ca.h"
#include "gui/desktop_lock.h"

#include <QMenu>

namespace rd {

using namespace Qt::StringLiterals;

// A window in some state, with a server that answers the first DELETE when it is told to.
struct Stage : DeskWindow
{
    Stage() : DeskWindow(8, machinePolicy({{u"lock_with_screen"_s, true}})) {}

    QPointer<QTcpSocket> held;
    ScriptedApi::Row *heldRow = nullptr;
    ScriptedApi::Row lost; // the last one whose answer was

    bool begin()
    {
        return signIn() && person.waitFor([this] { return store.size() > 0; });
    }
    void holdFirst()
    {
        api.onDelete = [this, ordinary = api.onDelete](QTcpSocket *socket, ScriptedApi::Row *row) {
            if (heldRow) {
                ordinary(socket, row);
                return;
            }
            held = socket;
            heldRow = row;
        };
    }
    void answerHeld()
    {
        heldRow->status = "revoked";
        held->write(RawServer::answer(204));
    }
    bool beginRun()
    {
        holdFirst();
        return begin() && revoke({u"c0"_s, u"c1"_s, u"c2"_s}) &&
               person.waitFor([this] { return heldRow != nullptr; });
    }
    // A menu of a button keeps its click until it closes.
    bool fillEnvironmentMenu()
    {
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &look, [] {
            if (QWidget *popup = QApplication::activePopupWidget())
                QTest::keyClick(popup, Qt::Key_Escape);
        });
        look.start(20);
        return person.click(u"environmentButton"_s) &&
               window->findChild<QMenu *>(u"environmentMenu"_s)->actions().size() > 4;
    }
    bool openConfirmation() { return checkRow(u"c1"_s) && person.click(u"revokeButton"_s) && asked(); }
    // One is refused, so that the run has a rest.
    bool endRunWithRest()
    {
        api.onDelete = [this, ordinary = api.onDelete](QTcpSocket *socket, ScriptedApi::Row *row) {
            if (row && row->clientId == u"c1"_s)
                socket->write(RawServer::problem(403, "forbidden"));
            else
                ordinary(socket, row);
        };
        return begin() && revoke({u"c0"_s, u"c1"_s, u"c2"_s}) && person.waitFor([this] { return ended(); });
    }
    bool sees(const QString &name) const
    {
        return person.waitFor([&] { return person.sees(name); });
    }
    bool lock() { return lockScreen(true) && sees(u"lockPage"_s); }
    bool unlock()
    {
        return person.click(u"unlockButton"_s) &&
               person.waitFor([this] { return !person.sees(u"lockPage"_s); });
    }
};

struct Scene
{
    const char *name;
    bool (*set)(Stage &);
    bool locks = true; // false: nothing is open that could be hidden
};

inline const Scene scenes[] = {
    {"list", [](Stage &s) { return s.begin() && s.checkRow(u"c1"_s); }},
    {"sign-in page",
     [](Stage &s) {
         return s.begin() && s.person.choose(u"menuFile"_s, u"actionAddEnvironment"_s) &&
                s.sees(u"signInPage"_s);
     }},
    {"sign-in page with a token",
     [](Stage &s) {
         return s.begin() && s.person.choose(u"menuFile"_s, u"actionAddEnvironment"_s) &&
                s.person.click(u"signInWithToken"_s);
     }},
    {"network settings",
     [](Stage &s) {
         return s.begin() && s.person.choose(u"menuFile"_s, u"actionAddEnvironment"_s) &&
                s.person.click(u"networkSettings"_s) && s.sees(u"networkDialog"_s);
     }},
    {"environment menu", [](Stage &s) { return s.begin() && s.fillEnvironmentMenu(); }},
    {"confirmation", [](Stage &s) { return s.begin() && s.openConfirmation(); }},
    {"confirmation of several",
     [](Stage &s) { return s.begin() && s.checkRow(u"c2"_s) && s.openConfirmation(); }},
    {"pasted ids",
     [](Stage &s) {
         return s.begin() && s.person.choose(u"menuCredential"_s, u"actionChooseByPaste"_s) &&
                s.sees(u"pasteDialog"_s);
     }},
    {"settings",
     [](Stage &s) {
         return s.begin() && s.person.choose(u"menuEdit"_s, u"actionSettings"_s) &&
                s.sees(u"settingsDialog"_s);
     }},
    {"policies",
     [](Stage &s) {
         return s.begin() && s.person.choose(u"menuHelp"_s, u"actionPolicy"_s) && s.sees(u"policyDialog"_s);
     }},
    {"help",
     [](Stage &s) {
         return s.begin() && s.person.choose(u"menuHelp"_s, u"actionHelp"_s) && s.sees(u"helpDialog"_s);
     }},
    {"question whether to forget",
     [](Stage &s) {
         return s.begin() && s.person.choose(u"menuFile"_s, u"actionForgetEnvironment"_s) &&
                s.sees(u"forgetEnvironment"_s);
     }},
    {"question whether to leave a run",
     [](Stage &s) {
         return s.beginRun() && s.person.choose(u"menuFile"_s, u"actionSignOut"_s) && s.sees(u"leaveRun"_s);
     }},
    {"question whether to close",
     [](Stage &s) { return s.beginRun() && s.window->close() == false && s.sees(u"hideRun"_s); }},
    {"run under way", [](Stage &s) { return s.beginRun(); }},
    {"paused run",
     [](Stage &s) { return s.beginRun() && s.person.click(u"runPause"_s) && s.sees(u"runResume"_s); }},
    {"two runs",
     [](Stage &s) {
         return s.beginRun() && s.person.click(u"runPause"_s) && s.sees(u"runResume"_s) &&
                s.revoke({u"c5"_s}) && s.sees(u"urgentClose"_s);
     }},
    {"run of an earlier start",
     [](Stage &s) {
         if (!s.beginRun() || !s.person.click(u"runPause"_s) || !s.sees(u"runResume"_s))
             return false;
         s.answerHeld();
         if (!s.person.waitFor([&] { return s.desk->run().items.first().outcome == Outcome::Revoked; }))
             return false;
         s.restart();
         s.desk->open(s.desk->environments().lastOpened());
         return QTest::qWaitForWindowActive(s.window.get()) && s.sees(u"runGoOn"_s);
     }},
    {"question about what changed",
     [](Stage &s) {
         if (!s.begin() || !s.openConfirmation())
             return false;
         s.api.find(u"c1"_s)->name = "renamed meanwhile";
         return s.confirm() &&
                s.person.waitFor([&] { return s.desk->run().phase == RunStatus::Phase::NeedsDriftAnswer; }) &&
                s.asked();
     }},
    {"no connection in a run",
     [](Stage &s) {
         if (!s.begin())
             return false;
         s.disconnectServer();
         return s.revoke({u"c0"_s, u"c1"_s, u"c2"_s}) && s.sees(u"runTryNow"_s);
     }},
    {"details of a run",
     [](Stage &s) {
         return s.endRunWithRest() && s.person.click(u"runDetails"_s) && s.sees(u"runDialog"_s) &&
                s.person.chooseRow(u"runItems"_s, 1, u"c1"_s);
     }},
    {"problem of one",
     [](Stage &s) {
         s.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *) {
             socket->write(RawServer::problem(403, "forbidden"));
         };
         return s.begin() && s.revoke({u"c1"_s}) && s.person.waitFor([&] { return s.ended(); }) &&
                s.person.click(u"runDetails"_s) && s.sees(u"problemDialog"_s);
     }},
    {"changed CA file",
     [](Stage &s) {
         return openWithChangedCa(s, certificatePem(u"/CN=One"_s), certificatePem(u"/CN=Another"_s)) &&
                s.sees(u"step_goOnWithStored"_s);
     },
     false},
    {"list that failed",
     [](Stage &s) {
         if (!s.begin())
             return false;
         s.api.onList = [](QTcpSocket *socket, const RawRequest &) {
             socket->write(RawServer::problem(500));
             return true;
         };
         return s.person.press(Qt::Key_F5) && s.sees(u"banner_tryAgain"_s);
     }},
};

} // namespace rd

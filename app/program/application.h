#pragma once

#include "base/clock.h"
#include "platform/single_instance.h"
#include "policy/policy_locations.h"
#include "policy/preferences.h"
#include "practice/options.h"
#include "settings/settings_check.h"
#include "workspace/desk.h"

#include <QObject>
#include <QPointer>
#include <QTranslator>

#include <memory>

namespace rd {

class MainWindow;
class PracticeServer;

// What the command line said.
struct ProgramOptions
{
    DeskOptions desk;        // folders filled in
    bool practice = false;   // open Practice
    QString environmentName; // open this one; empty: the last one
    QString language;        // "en", "pt_BR"; empty: the preference, else the system's
    PolicyPlaces policy;     // empty: there is none
    PracticeOptions practiceServer;
};

// Everything of one running program, joined: desk, window, practice server. Thread: GUI.
class Program : public QObject
{
    Q_OBJECT

public:
    enum class Start {
        Shown,
        RunsAlready,   // the first one was raised and does what was asked for
        Refused,       // the first one was raised and does not do it: see answer(); a message says so
        Held,          // somebody seems to have the data folder; a message says who
        BadSettings,   // see settings(); a message says so
        NoFolder,      // the data folder cannot be used; a message says so
        NoEnvironment, // none has the name that was asked for
        NoPractice,    // the practice server could not be started; a message says so
    };

    // `clock` and `secrets` outlive it.
    Program(ProgramOptions options, Clock *clock, SecretStore *secrets, QObject *parent = nullptr);
    ~Program() override;

    Start start();

    const SettingsCheck &settings() const { return m_settings; }
    // Refused: why.
    StartAnswer answer() const { return m_lock.answer(); }
    // Held: by whom.
    const LockHolder &holder() const { return m_lock.holder(); }
    Desk *desk() const { return m_desk.get(); }
    MainWindow *window() const { return m_window.get(); }
    // nullptr: Practice was not opened.
    PracticeServer *practice() const { return m_practice.get(); }

private:
    bool openPractice();
    void leavePractice();
    void loadLanguage(const QString &chosen);
    void prepareLooks(const QString &language);
    Start tellEnd(Start why);
    // What a second start asks for.
    StartAnswer doFor(const StartRequest &request);

    ProgramOptions m_options;
    Clock *m_clock;
    SecretStore *m_secrets;
    Preferences m_preferences;
    InstanceLock m_lock;
    SettingsCheck m_settings;
    QString m_language; // that it speaks: "en", "pt_BR"
    QTranslator m_words;
    QTranslator m_qtWords;
    std::unique_ptr<PracticeServer> m_practice;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace rd

#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "workspace/workspace_state.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rd {

class PlainLabel;
class SecretEdit;

// What stands in the window while it is locked: why, that a run goes on, what holds that back, and the way
// back in. Shows nothing of the environment.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(Clock *clock, QWidget *parent = nullptr);

    // As it looks when it has just been locked.
    void begin(const QString &why);
    // What can be done to a run by whoever sits there.
    struct RunChoices
    {
        bool pause = false;
        bool stop = false;
        bool holds = false; // stopping calls it off before its first request
    };
    // Empty: there is none.
    void setRun(const QString &sentence, RunChoices choices);
    // What the keychain or the secret brought; Good needs nothing.
    void answer(UnlockAnswer answer);

Q_SIGNALS:
    void keychainRequested();
    void secretTyped(const rd::Secret &secret);
    void pauseRequested();
    void stopRequested();

private:
    void unlock();
    void update();

    PlainLabel *m_why;
    PlainLabel *m_run;
    QPushButton *m_pauseRun;
    QPushButton *m_stopRun;
    PlainLabel *m_label;
    SecretEdit *m_secret;
    PlainLabel *m_answer;
    QPushButton *m_unlock;
    int m_wrong = 0; // answers in a row
    std::unique_ptr<ClockTimer> m_pause;
};

} // namespace rd

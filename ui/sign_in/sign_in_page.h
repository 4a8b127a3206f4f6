#pragma once

#include "policy/policy.h"
#include "settings/environment.h"
#include "ui/text/texts.h"
#include "workspace/wait_status.h"

#include <QList>
#include <QWidget>

class QGroupBox;
class QHBoxLayout;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace rd {

class CaChangeView;
class PlainLabel;
class ProblemPanel;
class SignInForm;
class WaitNote;

// Where one signs in: the first page of a first start, "Add environment", and "Sign in again". Collects,
// tells how far a sign-in is and why one failed; the window carries out.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    // What it offers, and what it does not let one choose.
    void setPolicy(const Policy &policy);
    // Environments that are set up already, to be opened with one click.
    void setKnown(const QList<Environment> &known);
    // For a new one, fields empty.
    void startNew();
    // Chooses what a policy sets up under that name; false: it sets up none.
    bool choosePlace(const QString &name);
    // For one that exists: environment and client id stand.
    void startFor(const Environment &environment);
    // Whether there is something to go back to.
    void setBackOffered(bool offered);

    void setBusy(const Environment &environment, SignInStep step, bool keychainSlow);
    // What it waits for meanwhile; `now`: UTC, local clock.
    void setWait(const WaitStatus &wait, const QDateTime &now);
    void setIdle();
    // Nothing of a sign-in that the person cancelled.
    void showFailure(const SignInFailure &failure);
    void clearFailure();
    // To the first field that is still to be filled in.
    void focusForm();
    // Opens the network settings of what is being typed.
    void editNetwork();

    // What was typed; the secret stays in its field, for another try.
    SignInDraft draft() const;
    void forgetSecret();

Q_SIGNALS:
    // Everything typed can be used: take the draft.
    void submitted();
    void practiceRequested();
    void openRequested(const QString &environmentId);
    void cancelRequested();
    void waitAccepted();
    void backRequested();
    // Not the ones that the page takes itself: those about what is typed.
    void nextStep(rd::texts::NextStep step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeKnown();
    QWidget *makeProgress();
    QWidget *makeFailure();
    void showParts();
    void showSteps(const QList<texts::NextStep> &steps);
    void takeStep(texts::NextStep step);

    PlainLabel *m_title;
    PlainLabel *m_intro;
    QPushButton *m_back;
    QGroupBox *m_known;
    QList<Environment> m_knownNow;
    QVBoxLayout *m_knownList;
    SignInForm *m_form;
    QWidget *m_progress;
    PlainLabel *m_step;
    WaitNote *m_wait;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QWidget *m_failure;
    PlainLabel *m_failureIcon;
    PlainLabel *m_failureSentence;
    PlainLabel *m_failureExplanation;
    CaChangeView *m_caChange;
    QHBoxLayout *m_failureSteps;
    ProblemPanel *m_problem;
    QPushButton *m_practice;
    PlainLabel *m_practiceSentence;
    Policy m_policy;
    bool m_mustKeep = false; // secrets, in the keychain
    QString m_idleTitle;
    bool m_busy = false;
    bool m_backOffered = false;
    bool m_goodCredentials = false; // of the failure that shows
};

} // namespace rd

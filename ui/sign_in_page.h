#pragma once

#include "desk/desk_values.h"
#include "settings/environment.h"
#include "ui/texts.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace rd {

class PlainLabel;
class ProblemPanel;
class SecretEdit;

// Where one signs in: the first page of a first start, "Add environment", and "Sign in again". Collects; the
// window carries out.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    // Environments that are set up already, to be opened with one click.
    void setKnown(const QList<Environment> &known);
    // For a new one, fields empty.
    void startNew();
    // For one that exists: environment and client id stand.
    void startFor(const Environment &environment);

    void setBusy(SignInStep step, bool keychainSlow);
    void setIdle();
    void showFailure(const SignInFailure &failure);
    void clearFailure();
    // Opens the network settings of what is being typed.
    void editNetwork();

    // What was typed; the secret's field is emptied.
    SignInDraft takeDraft();

Q_SIGNALS:
    // Everything typed is usable: take the draft.
    void submitted();
    void practiceRequested();
    void openRequested(const QString &environmentId);
    void cancelRequested();
    void nextStep(rd::texts::NextStep step);

private:
    QWidget *makeKnown();
    QWidget *makeForm();
    QWidget *makeProgress();
    QWidget *makeFailure();
    EnvironmentKind kind() const;
    void kindChanged();
    void signInKindChanged();

    // False: something typed is not usable; the sentence stands beside it.
    bool readForm(Environment *environment);
    bool complain(QWidget *field, const QString &sentence);
    void submit();

    QWidget *m_knownBox;
    QVBoxLayout *m_knownList;
    QWidget *m_form;
    QComboBox *m_kind;
    PlainLabel *m_kindSentence;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QRadioButton *m_pair;
    QRadioButton *m_token;
    QLineEdit *m_clientId;
    PlainLabel *m_clientIdLabel;
    SecretEdit *m_secret;
    PlainLabel *m_secretLabel;
    QCheckBox *m_remember;
    PlainLabel *m_complaint;
    PlainLabel *m_networkSentence;
    QPushButton *m_signIn;
    QWidget *m_progress;
    PlainLabel *m_step;
    QWidget *m_failure;
    PlainLabel *m_failureSentence;
    PlainLabel *m_failureExplanation;
    QVBoxLayout *m_failureSteps;
    ProblemPanel *m_problem;
    QStringList m_takenNames;
    Environment m_draft; // id, network, and what startFor() gave
};

} // namespace rd

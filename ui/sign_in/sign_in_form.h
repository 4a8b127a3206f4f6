#pragma once

#include "policy/policy.h"
#include "settings/environment.h"
#include "workspace/workspace_state.h"

#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace rd {

class EnvironmentBar;
class PlainLabel;
class SecretEdit;

// Where and how one signs in, as fields. What cannot be used is said below its field; nothing that was typed
// is lost. The secret stays in its field until it is told to forget it, so that a sign-in can be tried again.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(QWidget *parent);

    // What it offers, and what it does not let one choose. Fields become empty.
    void setPolicy(const Policy &policy);

    // Names of the environments that are set up: a new one needs another.
    void setTakenNames(const QStringList &names);
    // A new environment, fields empty.
    void startNew();
    // The environment that a policy sets up under that name; false: there is none.
    bool choosePlace(const QString &name);
    // One that is set up: where it is stands, how one signs in can be changed.
    void startFor(const Environment &environment);

    bool isNew() const { return m_start.id.isEmpty(); }
    // False: something typed cannot be used; it is said why, and the field has the focus.
    bool check();
    // What was typed, once check() said yes.
    SignInDraft draft() const;
    bool hasSecret() const;
    void setRemembered(bool remembered);
    void forgetSecret();
    // To the first field that is still to be filled in.
    void focusNext();
    // Opens the network settings of what is being typed.
    void editNetwork();

Q_SIGNALS:
    // Everything typed can be used.
    void submitted();

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr int longestName = 60; // characters

    // An entry of the list of environments.
    struct Place
    {
        EnvironmentKind kind = EnvironmentKind::Custom;
        QString label;
        QString name;    // empty: the person gives one
        QString address; // empty: the person types it
    };
    // sign_in_form_places.cpp
    void fillPlaces();
    void showPlacesDecided();
    Place place() const;
    // Of a known kind from the kind: a field that only looks read-only may be written by assistive
    // technology.
    QString address() const;
    QString name() const;
    void restoreKnown();
    int placeOf(const Environment &environment) const;
    void resetRemember();
    void resetSignInKind();

    // sign_in_form.cpp
    void makeFields();
    void layFields();
    QBoxLayout *makeButtons();
    EnvironmentKind kind() const;
    Environment environment() const;
    void kindChanged();
    void signInKindChanged();
    void showEnvironment();
    void showNetwork();
    QString freeName(const QString &wanted) const;
    bool isTaken(const QString &name) const;

    bool checkPlace();
    bool checkClientId();
    bool checkSecret();
    bool complain(QWidget *field, const QString &sentence);
    void clearComplaint();
    void colourComplaint();
    void submit();

    EnvironmentBar *m_bar;
    QFormLayout *m_fields;
    Policy m_policy;
    QList<Place> m_places;
    QComboBox *m_kind;
    PlainLabel *m_placesDecided; // why no other is offered
    QLineEdit *m_name;
    QLineEdit *m_address;
    QRadioButton *m_pair;
    QRadioButton *m_token;
    PlainLabel *m_tokenDecided; // why it cannot be chosen
    QLineEdit *m_clientId;
    PlainLabel *m_clientIdLabel;
    SecretEdit *m_secret;
    PlainLabel *m_secretLabel;
    QCheckBox *m_remember;
    PlainLabel *m_storage; // why there is no choice
    PlainLabel *m_complaint;
    QWidget *m_complainedOf = nullptr;
    PlainLabel *m_network;
    QPushButton *m_signIn;
    QStringList m_takenNames;
    QString m_customAddress; // as typed, while a fixed one shows
    Secret m_proxyPassword;  // typed in the network settings; empty: none was
    Environment m_start;     // what startFor() gave, with the network settings of now
};

} // namespace rd

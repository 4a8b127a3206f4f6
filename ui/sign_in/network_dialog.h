#pragma once

#include "base/secret.h"
#include "policy/policy.h"
#include "settings/environment.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace rd {

class PlainLabel;
class SecretEdit;

// Proxy and extra CA file of one environment: what a company network needs before a sign-in can work. Shown
// with open(); accepted() tells that settings() are new and usable.
class NetworkDialog : public QDialog
{
    Q_OBJECT

public:
    // What the policy decides stands there, but cannot be changed.
    NetworkDialog(const NetworkSettings &settings, const Policy &policy, QWidget *parent);

    NetworkSettings settings() const;
    // Empty: nothing was typed; what is kept for the same user of the same proxy is meant.
    Secret proxyPassword() const;

private:
    void makeProxyFields();
    bool isProxyDecided() const;
    QWidget *makeCaRow();
    void updateProxyFields();
    void browse();
    void check();
    void complain(NetworkFault fault, QWidget *field);

    QString decidedSentence() const;

    const NetworkSettings m_before;
    const Policy m_policy;
    QComboBox *m_mode;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    SecretEdit *m_password;
    QLineEdit *m_caFile;
    PlainLabel *m_fault;
};

} // namespace rd

#pragma once

#include "base/secret.h"
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
    NetworkDialog(const NetworkSettings &settings, QWidget *parent);

    NetworkSettings settings() const;
    // Empty: nothing was typed; what is kept for the same user of the same proxy is meant.
    Secret proxyPassword() const;

private:
    void makeProxyFields();
    QWidget *makeCaRow();
    void updateProxyFields();
    void browse();
    void check();
    void complain(NetworkFault fault, QWidget *field);

    const NetworkSettings m_before;
    QComboBox *m_mode;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    SecretEdit *m_password;
    QLineEdit *m_caFile;
    PlainLabel *m_fault;
};

} // namespace rd

#pragma once

#include "settings/environment.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace rd {

class PlainLabel;

// Proxy and extra CA file of one environment: what a company network needs before a sign-in can work. Shown
// with open(); accepted() tells that settings() are new and usable.
class NetworkDialog : public QDialog
{
    Q_OBJECT

public:
    NetworkDialog(const NetworkSettings &settings, QWidget *parent);

    NetworkSettings settings() const;

private:
    QWidget *makeCaRow();
    void updateProxyFields();
    void browse();
    void check();
    void complain(NetworkFault fault, QWidget *field);

    QComboBox *m_mode;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_caFile;
    PlainLabel *m_fault;
};

} // namespace rd

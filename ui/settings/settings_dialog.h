#pragma once

#include "policy/policy_keys.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QSpinBox;

namespace rd {

class PlainLabel;
class Preferences;

// The settings of the program that are the person's, apart from those of an environment (NetworkDialog) and
// the language (a menu). What a policy decides is shown as decided, with the reason, and cannot be changed.
// Shown with open(); deletes itself. Thread: GUI.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    // `preferences` outlives it.
    SettingsDialog(Preferences *preferences, QWidget *parent);

Q_SIGNALS:
    // They are stored.
    void saved();

private:
    void makeFields();
    void addSetting(PolicyId id, QWidget *field, const QString &label, const QString &explanation);
    void makeButtons();
    void save();

    Preferences *m_preferences;
    QFormLayout *m_form;
    QSpinBox *m_idle;
    QCheckBox *m_withScreen;
    QCheckBox *m_notifications;
    PlainLabel *m_complaint;
};

} // namespace rd

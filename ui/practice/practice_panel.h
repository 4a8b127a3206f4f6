#pragma once

#include "practice/control.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QComboBox;
class QGroupBox;
class QPushButton;
class QSpinBox;

namespace rd {

class PlainLabel;

// Practice alone: makes its server go wrong while one works with the program, and says what is provoked and
// what the server has seen. Stands beside the window, never in its way. Looks at the
// server twice a second while it is shown.
class PracticePanel : public QDialog
{
    Q_OBJECT

public:
    // `control` outlives it.
    PracticePanel(PracticeControl *control, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    template <class Function>
    QPushButton *makeButton(const char *name, const QString &verb, Function provoke);
    QSpinBox *makeNumber(const char *name, const QString &accessibleName, int least, int most, int value);
    QGroupBox *makeNextRevocation();
    QGroupBox *makeServer();
    QGroupBox *makeAnything();
    QGroupBox *makeStatus();
    void fillChoices();
    void provokeChosen();
    void showStatus();

    PracticeControl *m_control;
    QTimer m_look;
    QComboBox *m_fault;
    QComboBox *m_which;
    QComboBox *m_when;
    QSpinBox *m_number;
    PlainLabel *m_provoked;
    PlainLabel *m_seen;
    QPushButton *m_ordinary = nullptr;
};

} // namespace rd

#pragma once

#include "workspace/command.h"

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QWidget;

namespace rd {

class Desk;

// What every command of a person goes through. While it is locked, the actions and widgets that stand in it
// can't be used, whoever asks: mouse, keys, assistive technology, a menu on the desktop's bus. What carries a
// command out asks lets() as well, since a signal may be on its way already; the desk refuses it a third
// time. Thread: GUI.
class CommandGate : public QObject
{
    Q_OBJECT

public:
    // `desk` outlives it.
    explicit CommandGate(Desk *desk, QObject *parent = nullptr);

    // An action that has a group of its own takes that with it.
    void add(QAction *action);
    // With all that is in it.
    void add(QWidget *widget);

    bool lets(Command command) const;
    bool isLocked() const;
    void setLocked(bool locked);

private:
    Desk *m_desk;
    QList<QActionGroup *> m_groups; // the first one is its own
    QList<QWidget *> m_widgets;
};

} // namespace rd

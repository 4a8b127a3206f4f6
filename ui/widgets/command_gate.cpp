#include "ui/widgets/command_gate.h"

#include "workspace/desk.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

namespace rd {

CommandGate::CommandGate(Desk *desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    auto *own = new QActionGroup(this);
    own->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    m_groups.append(own);
}

// An action stays disabled in a disabled group, whatever enables it meanwhile, and is afterwards what it was
// told last.
void CommandGate::add(QAction *action)
{
    if (!action->actionGroup())
        m_groups.first()->addAction(action);
    else if (!m_groups.contains(action->actionGroup()))
        m_groups.append(action->actionGroup());
    action->actionGroup()->setEnabled(!isLocked());
}

void CommandGate::add(QWidget *widget)
{
    m_widgets.append(widget);
    widget->setEnabled(!isLocked());
}

bool CommandGate::lets(Command command) const
{
    return m_desk->takes(command);
}

bool CommandGate::isLocked() const
{
    return m_desk->isLocked();
}

void CommandGate::setLocked(bool locked)
{
    m_desk->setLocked(locked);
    for (QActionGroup *group : std::as_const(m_groups))
        group->setEnabled(!locked);
    for (QWidget *widget : std::as_const(m_widgets))
        widget->setEnabled(!locked);
}

} // namespace rd

#include "ui/confirm/delayed_button.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QStyleOptionButton>

namespace rd {

ArmingButton::ArmingButton(const Clock *clock, QWidget *parent)
    : QPushButton(parent), m_clock(clock), m_armedFrom(clock->monotonic() + armingDelay)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, [this] {
        if (isArmed())
            Q_EMIT chosen();
    });
}

void ArmingButton::disarm()
{
    m_armedFrom = m_clock->monotonic() + armingDelay;
    setDown(false);
}

bool ArmingButton::isArmed() const
{
    // A window manager may deliver the click that activates a window before the activation.
    return isActiveWindow() && m_clock->monotonic() >= m_armedFrom;
}

bool ArmingButton::event(QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowActivate)
        disarm();
    return QPushButton::event(event);
}

void ArmingButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) {
        // Some platforms count Enter among the keys that press a button. The dialog gets it.
        event->ignore();
        return;
    }
    if (event->isAutoRepeat() || (event->key() == Qt::Key_Space && !isArmed())) {
        event->accept();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void ArmingButton::mousePressEvent(QMouseEvent *event)
{
    if (isArmed())
        QPushButton::mousePressEvent(event);
    else
        event->accept();
}

void ArmingButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    const QColor danger = theme::text(theme::Tone::Danger, palette());
    option->palette.setColor(QPalette::Active, QPalette::ButtonText, danger);
    option->palette.setColor(QPalette::Inactive, QPalette::ButtonText, danger);
}

} // namespace rd

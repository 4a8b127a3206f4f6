#include "ui/lock/inactivity_timer.h"

#include <QCoreApplication>
#include <QEvent>

namespace rd {

namespace {

bool isInput(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return event.spontaneous();
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(Clock *clock, milliseconds limit, QObject *parent)
    : QObject(parent), m_clock(clock), m_limit(limit), m_timer(clock->makeTimer())
{
    connect(m_timer.get(), &ClockTimer::timeout, this, &IdleWatch::look);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::start()
{
    m_lastUse = m_clock->monotonic();
    m_started = true;
    m_timer->start(m_limit);
}

void IdleWatch::stop()
{
    m_started = false;
    m_timer->stop();
}

bool IdleWatch::isOver() const
{
    return m_started && m_clock->monotonic() - m_lastUse >= m_limit;
}

void IdleWatch::look()
{
    if (isOver()) {
        stop();
        Q_EMIT idle();
    } else if (m_started) {
        m_timer->start(m_limit - (m_clock->monotonic() - m_lastUse));
    }
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_started || !isInput(*event))
        return QObject::eventFilter(watched, event);
    if (isOver()) {
        look();
        return true;
    }
    m_lastUse = m_clock->monotonic();
    return QObject::eventFilter(watched, event);
}

} // namespace rd

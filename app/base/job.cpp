#include "base/job.h"

namespace rd {

Operation::Operation(QObject *parent) : QObject(parent) {}

void Operation::start()
{
    Q_ASSERT(m_state == State::Created);
    if (m_state != State::Created)
        return;
    m_state = State::Running;
    begin();
}

void Operation::cancel()
{
    if (m_state == State::Created)
        m_state = State::Running;
    if (m_state == State::Running)
        abandon();
}

void Operation::finish()
{
    if (m_state != State::Running)
        return;
    m_state = State::Ending;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_state = State::Finished;
            Q_EMIT finished();
            deleteLater();
        },
        Qt::QueuedConnection);
}

} // namespace rd

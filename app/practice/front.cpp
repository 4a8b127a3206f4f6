#include "practice/front.h"

#include "practice/fault_proxy.h"

#include <QHostAddress>

namespace rd {

PracticeFront::PracticeFront(std::shared_ptr<FaultScript> script) : m_script(std::move(script)) {}

PracticeFront::~PracticeFront()
{
    end();
}

int PracticeFront::start(int port, int targetPort, const QByteArray &prefix)
{
    m_front = new FaultFront(static_cast<quint16>(targetPort), prefix, m_script);
    m_front->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_front, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("practice front"));
    m_thread.start();
    int own = 0;
    QMetaObject::invokeMethod(
        m_front,
        [this, port, &own] {
            if (m_front->listen(QHostAddress::LocalHost, static_cast<quint16>(port)))
                own = m_front->serverPort();
        },
        Qt::BlockingQueuedConnection);
    return own;
}

void PracticeFront::end()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_front, [this] { m_front->end(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_front = nullptr;
}

} // namespace rd

#include "fakes/test_front.h"

#include <QHostAddress>

namespace rd {

TestFront::TestFront(int targetPort)
    : FaultFront(static_cast<quint16>(targetPort), "/v3", std::make_shared<FaultScript>())
{
    connect(this, &FaultFront::withheld, this, [this] { ++m_held; });
    if (!listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("there is no free port for the front of the test");
}

QUrl TestFront::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/v3").arg(serverPort()));
}

void TestFront::breakNth(PracticeRequests which, const Fault &fault, int n)
{
    script().add({which, n, 0, fault});
}

} // namespace rd

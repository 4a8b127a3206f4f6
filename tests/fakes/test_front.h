#pragma once

#include "practice/fault_proxy.h"

#include <QUrl>

namespace rd {

// A fault front in the test's own thread before a server on loopback: its signals come before the server
// acts.
class TestFront : public FaultFront
{
    Q_OBJECT

public:
    explicit TestFront(int targetPort);

    QUrl url() const; // with the prefix /v3
    // What befalls the n-th such request from now on.
    void breakNth(PracticeRequests which, const Fault &fault, int n = 1);
    int seen(PracticeRequests which) const { return script().seen(which); }
    // Faults that only the client's patience ends, so far.
    int held() const { return m_held; }

private:
    int m_held = 0;
};

} // namespace rd

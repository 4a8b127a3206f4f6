#pragma once

#include "practice/fault_script.h"

#include <QThread>

#include <memory>

namespace rd {

class FaultFront;

// A fault front on a thread of its own. Thread: any, one at a time.
class PracticeFront
{
public:
    explicit PracticeFront(std::shared_ptr<FaultScript> script);
    ~PracticeFront(); // ends it
    PracticeFront(const PracticeFront &) = delete;
    PracticeFront &operator=(const PracticeFront &) = delete;

    // Before the server at `targetPort`. 0: the port is taken (or there is none free); otherwise its own.
    int start(int port, int targetPort, const QByteArray &prefix);
    void end();

private:
    std::shared_ptr<FaultScript> m_script;
    QThread m_thread;
    FaultFront *m_front = nullptr; // lives in the thread
};

} // namespace rd

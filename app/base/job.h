#pragma once

#include <QObject>

namespace rd {

// One thing that takes time, and the only shape of async in the product: made, started once, ends with
// exactly one finished(), never from within start() or cancel(). What came of it is read from the
// subclass afterwards. After finished() it deletes itself when control returns to the event loop, so a
// receiver reads the result in the slot and keeps no pointer. Thread: the one that it lives in.
class Operation : public QObject
{
    Q_OBJECT

public:
    explicit Operation(QObject *parent = nullptr);

    void start();
    // Asks it to end early. It still ends with finished(); the result says "cancelled" or, if the end
    // came first, what had been reached.
    void cancel();

    bool isStarted() const { return m_state != State::Created; }
    bool isFinished() const { return m_state == State::Finished; }

Q_SIGNALS:
    void finished();

protected:
    virtual void begin() = 0;
    virtual void abandon() = 0;
    // Called once by the subclass when its result is set; later calls do nothing.
    void finish();

private:
    enum class State { Created, Running, Ending, Finished };
    State m_state = State::Created;
};

} // namespace rd

#pragma once

#include "fakes/fake_clock.h"
#include "fakes/scripted_api.h"
#include "model/scenario.h"

#include <QPointer>

#include <functional>

namespace rd {

// The contract's server, with what a scenario lets go wrong. Thread: the test's.
class ModelServer
{
public:
    static constexpr int credentials = 6;
    static constexpr milliseconds deadline{20'000}; // of the client; a request that is older is dropped

    // Does what it should until misbehave().
    explicit ModelServer(FakeClock *clock);

    QUrl url() const { return m_api.server.url(); }
    // Before the server acts.
    void setDeleteArrived(std::function<void(const QString &clientId)> arrived);
    int deletes() const { return m_api.deletes(); }
    bool isRevoked(const QString &clientId);
    bool holds() const { return !m_held.isEmpty(); }
    // Answers what it held back.
    void wake();
    void misbehave(const Scenario &scenario) { m_scenario = scenario; }
    // From now on it does what it should again.
    void behave();

private:
    struct Held
    {
        QPointer<QTcpSocket> socket;
        QString clientId;
        milliseconds since;
        bool isLost = false;
    };

    void answerDelete(QTcpSocket *socket, ScriptedApi::Row *row);
    bool answerList(QTcpSocket *socket);
    bool answerToken(QTcpSocket *socket);
    QByteArray revokeNow(ScriptedApi::Row *row) const;
    QByteArray problem(int status, const QByteArray &code, const QByteArray &headers = {}) const;
    // Counts a request; false: the limit of this minute is spent.
    bool admit();
    QByteArray limitHeaders() const;

    Scenario m_scenario;
    FakeClock *m_clock;
    ScriptedApi m_api;
    std::size_t m_deletes = 0;
    std::size_t m_lists = 0;
    std::size_t m_readings = 0;
    std::size_t m_tokens = 0;
    bool m_refuseToken = false;
    int m_used = 0; // of the limit in this minute
    milliseconds m_windowBegan{};
    QList<Held> m_held;
};

} // namespace rd

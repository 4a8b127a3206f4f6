#pragma once

#include "fakes/fake_clock.h"
#include "fakes/memory_store.h"
#include "model/model_server.h"
#include "workspace/desk.h"

#include <QMap>
#include <QSet>
#include <QSqlDatabase>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace rd {

// What the sequences came to, so that one sees that they try something.
struct ModelCounts
{
    int confirmed = 0;
    int deletes = 0;
    QMap<QString, int> phases;   // that a person saw, by name
    QMap<QString, int> outcomes; // at the end
    QMap<QString, int> deeds;    // that the window offered
};

// A desk with its real threads, network and journal, a server on loopback and a person in front of it, who
// keeps account of what is allowed: each DELETE that arrives has to stand under a confirmation that stands at
// that moment, on an attempt row that is durable, and no outcome that is shown contradicts the server. Only
// the clock is a fake. Thread: the test's.
class ModelWorld
{
public:
    ModelWorld(const Scenario &scenario, ModelCounts *counts);
    ~ModelWorld();

    // Signs in, does every step and lets what is under way come to its end; what was wrong, else empty.
    QStringList run();

private:
    // What a person allowed by one confirmation.
    struct Mandate
    {
        QSet<QString> clientIds;
        bool paused = false;    // until Resume
        bool asked = false;     // a question is open: until it is answered
        bool withdrawn = false; // for ever
        bool holds = false;     // the hold has not run out yet
        milliseconds heldFor{};
        bool stands() const { return !paused && !asked && !withdrawn && !holds; }
    };

    void start();
    void signIn(const QString &clientId);
    void deleteArrived(const QString &clientId);
    // What the moment calls for, and all that the window offers.
    QList<Deed> called() const;
    QList<Deed> offered() const;
    void doStep(const Step &step);
    void doDeed(Deed deed, std::uint8_t which);
    void confirm(const QStringList &ids, bool hold);
    void confirmPlan(Plan plan, bool hold, bool (Desk::*revoke)(Plan, bool));
    void answer(bool yes);
    void goOn();
    void retryRest();
    void leaveUnknown();
    void pass(milliseconds time);
    void settled();
    void look(const RunStatus &run);
    void lookAtFigures(const RunStatus &run);
    void withdrawUnlessLocked();
    void startHoldsAnew();
    Mandate *mandate() { return mandateOf(m_desk->run()); }
    Mandate *mandateOf(const RunStatus &run);
    QStringList activeIds(std::uint8_t which) const;
    void fail(const QString &what);

    Scenario m_scenario;
    ModelCounts *m_counts;
    FakeClock m_clock;
    QTemporaryDir m_folder;
    MemoryStore m_store;
    ModelServer m_server;
    QString m_environmentId;
    bool m_looking = true;
    bool m_locked = false;
    QHash<QString, Mandate> m_mandates; // by run
    QSet<QString> m_attemptsSeen;       // "run/item/attempt"
    QHash<QString, QString> m_lastRun;  // that sent a DELETE of a client id
    QStringList m_done;                 // what was done, for who reads of a failure
    QStringList m_faults;
    QString m_connection;
    std::unique_ptr<Desk> m_desk;
};

} // namespace rd

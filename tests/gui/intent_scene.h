#pragma once

#include "fakes/fake_clock.h"
#include "fakes/memory_store.h"
#include "fakes/practice_client.h"
#include "gui/person.h"
#include "plan/risk.h"
#include "program/application.h"

#include <QHash>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <memory>

namespace rd {

class MainWindow;

// The real program on two practice servers that hold the very same credentials: the one that is meant, and
// another environment. What a case did is told by the servers. Thread: GUI.
class IntentScene
{
public:
    IntentScene();

    // The program with both environments set up, the first one open and its list read. False: it did not get
    // there.
    bool ready();

    MainWindow *window() const { return m_program->window(); }
    Desk *desk() const { return m_program->desk(); }
    QTableView *list() const { return person.find<QTableView>(QStringLiteral("credentialView")); }
    QWidget *dialog() const { return person.find(QStringLiteral("confirmDialog"), 0); }
    QPushButton *revokeInDialog() const;

    // A credential that no case had yet, which wants this level.
    bool choose(RiskLevel level);
    QString target() const { return m_target; }
    // Another one, active and shown; the same for a whole case.
    QString other() const { return m_other; }
    bool clickRow(const QString &clientId);
    // Opens the confirmation of the target.
    bool ask();
    // What is asked, typed; then the button, once it listens. False where it could not be pressed.
    bool confirm();
    // What a case may have left: dialogs, another environment, a run.
    bool settle();

    // DELETE requests of the program since the case began, by client id, on the first server.
    QHash<QString, int> deletes() const;
    bool isRevoked(const QString &clientId) const;
    // By somebody else, with another program.
    bool revokeElsewhere(const QString &clientId);
    void openOtherEnvironment();
    QString otherEnvironmentId() const;
    int requests() const { return m_here.requestCount(); }

    Person person;
    FakeClock clock;
    PracticeServer &here() { return m_here; }
    PracticeServer &elsewhere() { return m_elsewhere; }
    QString journalFile() const;

private:
    bool addEnvironment(const QString &name, const PracticeServer &server);
    QString shownClientId(int row) const;
    void passTimeUntilReadAgain();

    QTemporaryDir m_folder;
    MemoryStore m_secrets;
    PracticeServer m_here;
    PracticeServer m_elsewhere;
    PracticeClient m_somebody;
    std::unique_ptr<Program> m_program;
    QString m_environmentId;
    QString m_target;
    QString m_other;
    QSet<QString> m_used;
    QHash<QString, int> m_before;   // DELETE requests when the case began
    QHash<QString, int> m_byOthers; // since then
};

} // namespace rd

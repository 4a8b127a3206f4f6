#pragma once

#include "fakes/memory_store.h"
#include "practice/server.h"
#include "workspace/desk.h"

#include <QTemporaryDir>

#include <memory>

namespace rd {

// A desk with its network thread against a practice server, with a keychain in memory and folders of its own
// that survive the desk. Thread: the test's.
class DeskBench
{
public:
    explicit DeskBench(PracticeOptions options = quiet(230));

    // So many credentials, no limit.
    static PracticeOptions quiet(int count);

    // A desk on the same folders and the same keychain, in place of the one before.
    Desk &restart();

    SignInDraft draft() const;
    SignInDraft draft(const QUrl &baseUrl, const QByteArray &secret) const;
    // Signs in with the draft and waits for the whole list.
    bool signedIn();
    bool listed() const;
    // Waits until the run has ended.
    bool ended() const;

    // Ids of active credentials that are not our own.
    QStringList active() const;
    PracticeTruth truth(const QString &clientId) const;
    // Files below both folders that hold these bytes.
    // What stands in the keychain of that environment, without the place that it is meant for; null: nothing,
    // or it is meant for another.
    QByteArray keptSecret(const QString &environmentId) const;
    QByteArray keptToken(const QString &environmentId) const;
    void keepSecret(const QString &environmentId, const QByteArray &secret);
    QStringList filesWith(const QByteArray &bytes) const;

    QString configDir() const { return folder.filePath(QStringLiteral("config")); }
    QString dataDir() const { return folder.filePath(QStringLiteral("data")); }

    PracticeServer server;
    QTemporaryDir folder;
    SystemClock clock;
    MemoryStore store;
    Policy policy; // of the next restart()
    CallLimits limits{.deadline = std::chrono::milliseconds(1500)};
    std::unique_ptr<Desk> desk;
    QList<SignInFailure> failures; // of the present desk
};

} // namespace rd

#pragma once

#include "fakes/memory_store.h"
#include "fakes/scripted_api.h"
#include "gui/person.h"
#include "policy/preferences.h"
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <utility>

namespace rd {

// The main window over a desk whose server does what a test wants, signed in as `own`.
struct DeskWindow
{
    Person person;
    SystemClock systemClock;
    Clock *clock = &systemClock; // another one counts from the next start on
    QTemporaryDir folder;
    ScriptedApi api;
    MemoryStore store;
    Policy policy;
    milliseconds holdTime{50}; // from the next start on
    std::unique_ptr<Desk> desk;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<MainWindow> window;
    QPointer<QTcpSocket> heldSignIn;

    // `count` credentials "c0", "c1" and on, never used.
    explicit DeskWindow(int count, Policy decided = {}) : api(count), policy(std::move(decided)) { start(); }
    // The program ends, and starts again on the same folders.
    void restart()
    {
        stop();
        start();
    }
    void stop()
    {
        window.reset();
        desk.reset();
    }
    void start()
    {
        DeskOptions options;
        options.configDir = folder.filePath(QStringLiteral("config"));
        options.dataDir = folder.filePath(QStringLiteral("data"));
        options.hold = holdTime;
        options.seed = 1;
        options.policy = policy;
        desk = std::make_unique<Desk>(options, clock, &store);
        preferences = std::make_unique<Preferences>(options.configDir, policy);
        window = std::make_unique<MainWindow>(desk.get(), options.configDir, preferences.get());
        window->show();
    }
    ~DeskWindow() { stop(); }
    DeskWindow(const DeskWindow &) = delete;
    DeskWindow &operator=(const DeskWindow &) = delete;

    // False: the list was not read.
    bool signIn(const QString &own = QStringLiteral("own"), bool remember = true)
    {
        SignInDraft draft;
        draft.environment.name = QStringLiteral("Staging");
        draft.environment.kind = EnvironmentKind::Sandbox;
        draft.environment.baseUrl = api.server.url();
        draft.environment.clientId = own;
        draft.environment.network.proxyMode = ProxyMode::None;
        draft.secret = Secret("s3cr3t");
        draft.remember = remember;
        desk->signIn(std::move(draft));
        return QTest::qWaitForWindowActive(window.get()) && person.find(QStringLiteral("credentialView")) &&
               person.waitFor([this] { return listed(); });
    }
    // The token is refused, its renewal too: signs in again with another secret, to which the server's answer
    // is held back. False: it did not get there.
    bool signInAgain()
    {
        api.onToken = [this](QTcpSocket *socket, const RawRequest &) {
            heldSignIn = socket;
            return true;
        };
        api.onList = [](QTcpSocket *socket, const RawRequest &) {
            socket->write(RawServer::problem(401, "token_expired"));
            return true;
        };
        const auto held = [this] { return !heldSignIn.isNull(); };
        if (!person.press(Qt::Key_F5) || !person.waitFor(held))
            return false;
        std::exchange(heldSignIn, {})->write(RawServer::problem(401, "invalid_client"));
        return person.click(QStringLiteral("banner_signInAgain")) &&
               person.type(QStringLiteral("secret"), QStringLiteral("another")) &&
               person.press(Qt::Key_Return) && person.waitFor(held);
    }
    void answerSignIn(bool given)
    {
        api.onToken = {};
        api.onList = {};
        heldSignIn->write(given ? RawServer::answer(200,
                                                    R"({"access_token":"dinie_at_2","token_type":"bearer",)"
                                                    R"("expires_in":3600})")
                                : RawServer::problem(401, "invalid_client"));
    }
    bool listed() const { return desk->listState().phase == ListState::Phase::Complete; }
    // Nothing answers any more, as without a network; connectServer() ends that.
    void disconnectServer()
    {
        m_port = api.server.serverPort();
        api.server.close();
        const QList<QTcpSocket *> sockets = api.server.findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->abort();
    }
    bool connectServer() { return api.server.listen(QHostAddress::LocalHost, m_port); }
    bool ended() const { return desk->run().phase == RunStatus::Phase::Finished; }

    bool checkRow(const QString &clientId)
    {
        return person.chooseRow(QStringLiteral("credentialView"), 1, clientId) && person.press(Qt::Key_Space);
    }
    bool asked()
    {
        return person.waitFor([] {
            const QWidget *active = QApplication::activeWindow();
            const QWidget *focus = QApplication::focusWidget();
            return active && active->objectName() == QLatin1String("confirmDialog") && focus &&
                   focus->window() == active;
        });
    }
    // Presses the revoke button of the confirmation until it listens. False: it never did.
    bool confirm()
    {
        const QPointer<QWidget> dialog = person.find(QStringLiteral("confirmDialog"));
        return dialog && person.waitFor([&] {
            if (dialog)
                QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("revoke")), Qt::LeftButton);
            return !dialog || !dialog->isVisible();
        });
    }
    // Checks these, not more than five, and revokes them.
    bool revoke(const QStringList &clientIds)
    {
        for (const QString &clientId : clientIds) {
            if (!checkRow(clientId))
                return false;
        }
        if (!person.click(QStringLiteral("revokeButton")) || !asked())
            return false;
        if (clientIds.size() > 1 && !person.press(Qt::Key_Space)) // reviewed
            return false;
        return confirm();
    }

private:
    quint16 m_port = 0;
};

} // namespace rd

#pragma once

#include "fakes/credentials.h"
#include "fakes/fake_clock.h"
#include "ui/confirm/confirm_dialog.h"
#include "ui/confirm/delayed_button.h"

#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <functional>
#include <optional>

namespace rd::fakes {

// What the window asks with about these credentials, with the risk that the product itself finds.
inline ConfirmRequest requestFor(const QList<Credential> &credentials,
                                 EnvironmentKind kind = EnvironmentKind::Sandbox,
                                 const QString &own = clientIdOf(999), int activeInList = -1)
{
    ConfirmRequest request;
    Plan &plan = request.plan;
    plan.runId = QStringLiteral("run");
    plan.label = QStringLiteral("2026-11-23-1");
    plan.environmentId = QStringLiteral("e1");
    plan.environmentName = QStringLiteral("Staging");
    plan.environmentKind = kind;
    plan.baseUrl = QUrl(QStringLiteral("https://sandbox.api.dinie.com.br/v3"));
    plan.ownClientId = own;
    for (const Credential &credential : credentials)
        plan.items.append({credential, {}, plan.items.isEmpty()});
    request.risk = assessRisk(credentials, kind, own, activeInList, now);
    request.clocks = now;
    return request;
}

inline Credential used(Credential credential, qint64 secondsAgo)
{
    credential.lastUsedAt = ago(secondsAgo);
    return credential;
}

// `count` that were never used, worker-0 and on.
inline QList<Credential> workers(int count)
{
    QList<Credential> made;
    for (int number = 0; number < count; ++number)
        made.append(credential(number, QStringLiteral("worker-%1").arg(number)));
    return made;
}

// One request of every level that there is.
inline ConfirmRequest levelOne()
{
    return requestFor({credential(1, QStringLiteral("batch-07"))});
}
inline ConfirmRequest levelTwo()
{
    return requestFor({used(credential(0x1234abcd, QStringLiteral("payments-worker")), 240)});
}
inline ConfirmRequest levelTwoSeveral()
{
    return requestFor(workers(4));
}
inline ConfirmRequest levelThree()
{
    return requestFor(workers(14));
}
inline ConfirmRequest levelFour()
{
    ConfirmRequest request = requestFor({used(credential(999, QStringLiteral("ops-admin")), 240)});
    request.tokenEndsAt = now.addSecs(47 * 60 + 30);
    return request;
}
inline ConfirmRequest levelFourSeveral()
{
    return requestFor(workers(13) << used(credential(999, QStringLiteral("ops-admin")), 240));
}

// A window that asks, with a clock that stands still, and what came of it.
struct ConfirmWindow : QWidget
{
    FakeClock clock;
    QPointer<ConfirmDialog> dialog;
    std::optional<Plan> confirmed;
    int confirmations = 0;
    int kept = 0;

    ConfirmWindow()
    {
        resize(900, 600);
        show();
        activateWindow();
    }
    // The dialog's timers go before the clock.
    ~ConfirmWindow() override { delete dialog; }

    bool ask(const ConfirmRequest &request)
    {
        if (!QTest::qWaitForWindowActive(this))
            return false;
        dialog = new ConfirmDialog(request, &clock, this);
        connect(dialog, &ConfirmDialog::confirmed, this, [this](const Plan &plan) {
            confirmed = plan;
            ++confirmations;
        });
        connect(dialog, &ConfirmDialog::kept, this, [this] { ++kept; });
        dialog->open();
        return comesForward();
    }
    bool comesForward()
    {
        return QTest::qWaitFor([this] {
            const QWidget *focus = QApplication::focusWidget();
            return focus && focus->window() == dialog && QApplication::activeWindow() == dialog;
        });
    }
    void armed() { clock.advance(ArmingButton::armingDelay); }
    bool undecided() const { return dialog && dialog->isVisible() && confirmations == 0 && kept == 0; }

    template <class Widget = QWidget>
    Widget *part(const char *name) const
    {
        return dialog ? dialog->findChild<Widget *>(QString::fromLatin1(name)) : nullptr;
    }
    // With the keyboard; false where it does not lead there.
    bool tabTo(const char *name)
    {
        for (int steps = 0; steps < 20; ++steps) {
            const QWidget *focus = QApplication::focusWidget();
            if (!focus)
                return false;
            if (focus->objectName() == QLatin1String(name))
                return true;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return false;
    }
    QString focused() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
};

// Rows of a test: every level, and where the focus is when it opens.
inline void addLevels()
{
    QTest::addColumn<std::function<ConfirmRequest()>>("request");
    QTest::addColumn<QString>("startsAt");
    const auto row = [](const char *name, ConfirmRequest (*request)(), const char *startsAt) {
        QTest::newRow(name) << std::function<ConfirmRequest()>(request) << QString::fromLatin1(startsAt);
    };
    row("1", levelOne, "keep");
    row("2, one", levelTwo, "challenge");
    row("2, several", levelTwoSeveral, "reviewed");
    row("3", levelThree, "challenge");
    row("4, one", levelFour, "challenge");
    row("4, several", levelFourSeveral, "challenge");
}

// Whatever is asked, answered with the keyboard alone.
inline void answerAll(ConfirmWindow &window, const ConfirmRequest &request)
{
    const Plan &plan = request.plan;
    if (window.part("reviewed")) {
        QVERIFY(window.tabTo("reviewed"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
    if (window.part("challenge")) {
        QVERIFY(window.tabTo("challenge"));
        const QString answer = window.dialog->needsHold() ? QStringLiteral("revoke %1").arg(plan.items.size())
                                                          : plan.items.first().seen.clientId.right(6);
        QTest::keyClicks(QApplication::focusWidget(), answer);
    }
    if (window.part("ownIdChallenge")) {
        QVERIFY(window.tabTo("ownIdChallenge"));
        QTest::keyClicks(QApplication::focusWidget(), plan.ownClientId);
    }
    QVERIFY(window.part("revoke")->isEnabled());
}

} // namespace rd::fakes

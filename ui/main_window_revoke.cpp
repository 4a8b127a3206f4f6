#include "ui/confirm_dialog.h"
#include "ui/credential_model.h"
#include "ui/credential_view.h"
#include "ui/main_window_actions.h"
#include "ui/messages.h"
#include "ui/paste_dialog.h"
#include "ui/policy_words.h"
#include "ui/practice_panel.h"
#include "ui/problem_dialog.h"
#include "ui/run_dialog.h"

namespace rd {

namespace {

QHash<QString, int> lookAlikes(const Plan &plan, const CredentialModel &list)
{
    QHash<QString, int> counts;
    for (const PlanItem &item : plan.items) {
        if (const int others = list.lookAlikesOf(item.seen.id))
            counts.insert(item.seen.id, others);
    }
    return counts;
}

QSet<QString> hiddenOf(const QStringList &ids, const CredentialModel &list)
{
    QSet<QString> hidden;
    for (const QString &id : ids) {
        if (list.rowOf(id) < 0)
            hidden.insert(id);
    }
    return hidden;
}

QSet<QString> idsOf(const Plan &plan)
{
    QSet<QString> ids;
    for (const PlanItem &item : plan.items)
        ids.insert(item.seen.id);
    return ids;
}

} // namespace

void MainWindow::askToRevoke()
{
    if (whyNotRevocable().isEmpty())
        ask(chosenIds());
}

void MainWindow::ask(const QStringList &ids)
{
    if (m_confirmation)
        return;
    ConfirmRequest request;
    request.plan = m_desk->draftPlan(ids);
    request.risk = m_desk->riskOf(ids);
    request.hiddenByFilter = hiddenOf(ids, *m_model);
    request.listComplete = m_desk->listState().phase == ListState::Phase::Complete;
    request.serverNow = m_desk->serverNow();
    request.tokenEndsAt = m_desk->tokenEndsAt();
    request.lookAlikes = lookAlikes(request.plan, *m_model);
    request.policy = m_desk->policy();
    const auto count = static_cast<int>(request.plan.items.size());
    if (count == 0)
        return;
    if (count > 1) {
        request.considerate = m_desk->estimate(count, Pace::Considerate);
        request.fast = m_desk->estimate(count, Pace::Fast);
    }
    m_confirmation = new ConfirmDialog(request, m_desk->clock(), this);
    connect(m_confirmation, &ConfirmDialog::confirmed, this,
            [this, hold = m_confirmation->needsHold()](const Plan &plan) {
                m_confirmation.clear();
                revoke(plan, hold);
            });
    connect(m_confirmation, &ConfirmDialog::kept, this, [this] {
        m_confirmation.clear();
        m_view->setFocus();
    });
    m_confirmation->open();
}

// What hindered it since the dialog opened is said: nothing was sent.
void MainWindow::revoke(const Plan &plan, bool hold)
{
    if (m_desk->revoke(plan, hold)) {
        m_model->setChecked(idsOf(plan), false);
        showRun();
        return;
    }
    const QString refused = policy_words::fault(m_desk->policyFault(plan), m_desk->policy());
    Message::tell(theme::Tone::Warning, tr("Nothing was revoked"), tr("The revocation could not begin."),
                  refused.isEmpty() ? whyNotRevocable() : refused, this);
}

// The credential changed between the confirmation and the first request: asks once more, with what changed.
void MainWindow::reviewDrift(RunLane lane)
{
    const RunStatus &run = runOf(lane);
    if (m_confirmation || run.phase != RunStatus::Phase::NeedsDriftAnswer)
        return;
    ConfirmRequest request;
    request.plan = run.plan;
    request.serverNow = m_desk->serverNow();
    request.tokenEndsAt = m_desk->tokenEndsAt();
    QList<Credential> now;
    for (qsizetype i = 0; i < run.items.size(); ++i) {
        const ItemStatus &item = run.items.at(i);
        if (item.drift.any()) {
            request.changed.append(item);
            request.plan.items[i].seen = item.nowReads.value_or(item.seen);
        }
        now.append(request.plan.items.at(i).seen);
    }
    request.lookAlikes = lookAlikes(request.plan, *m_model);
    request.risk = m_desk->riskOf(now);
    m_confirmation = new ConfirmDialog(request, m_desk->clock(), this);
    connect(m_confirmation, &ConfirmDialog::confirmed, this, [this, lane] {
        m_confirmation.clear();
        m_desk->answerDrift(true, lane);
    });
    connect(m_confirmation, &ConfirmDialog::kept, this, [this, lane] {
        m_confirmation.clear();
        m_desk->answerDrift(false, lane);
    });
    m_confirmation->open();
}

// Another environment, or none: what was asked about is not on the screen any more.
void MainWindow::closeDialogs()
{
    if (m_confirmation)
        m_confirmation->reject();
    if (m_pasteDialog)
        m_pasteDialog->reject();
    if (m_runDialog)
        m_runDialog->reject();
    if (m_practicePanel)
        m_practicePanel->reject();
}

void MainWindow::showListProblem()
{
    const ListState &list = m_desk->listState();
    if (!list.error)
        return;
    texts::Wording words = texts::wording(list);
    words.steps.removeAll(texts::NextStep::OpenDetails);
    ProblemDialog *dialog = showProblem(*list.error, words);
    connect(dialog, &ProblemDialog::nextStep, this, &MainWindow::takeStep);
}

ProblemDialog *MainWindow::showProblem(const ApiError &error, const texts::Wording &words)
{
    auto *dialog = new ProblemDialog(error, words, this);
    dialog->open();
    return dialog;
}

} // namespace rd

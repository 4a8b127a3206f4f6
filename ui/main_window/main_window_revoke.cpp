#include "ui/confirm/confirm_dialog.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/credential_view.h"
#include "ui/credentials/paste_dialog.h"
#include "ui/main_window/main_window_actions.h"
#include "ui/practice/practice_panel.h"
#include "ui/problem/problem_dialog.h"
#include "ui/runs/run_dialog.h"
#include "ui/text/policy_text.h"
#include "ui/widgets/command_gate.h"
#include "ui/widgets/message_dialog.h"

#include <algorithm>
#include <iterator>

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

// Whatever was revoked would not be asked about, if the list said so, too.
QHash<QString, Exposure> revokedHere(const Plan &plan, const QHash<QString, Exposure> &exposures)
{
    QHash<QString, Exposure> all;
    for (const PlanItem &item : plan.items) {
        const auto exposure = exposures.constFind(item.seen.clientId);
        if (exposure != exposures.constEnd() && item.seen.status != CredentialStatus::Revoked)
            all.insert(item.seen.clientId, *exposure);
    }
    return all;
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

void MainWindow::ask(const QStringList &ids, const Plan *before)
{
    if (m_confirmation || !m_gate->lets(Command::Revoke))
        return;
    ConfirmRequest request;
    request.plan = m_desk->draftPlan(ids);
    if (before) {
        request.plan.reason = before->reason;
        request.plan.ticket = before->ticket;
        if (request.plan.items.size() > 1)
            request.plan.pace = before->pace;
    }
    request.risk = m_desk->riskOf(ids);
    request.hiddenByFilter = hiddenOf(ids, *m_model);
    request.listComplete = m_desk->listState().phase == ListState::Phase::Complete;
    request.clocks = m_desk->clocks();
    request.revokedHere = revokedHere(request.plan, m_desk->exposures());
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
    openConfirmation(request);
    connect(m_confirmation, &ConfirmDialog::confirmed, this,
            [this, hold = m_confirmation->needsHold()](const Plan &plan) { revoke(plan, hold); });
    connect(m_confirmation, &ConfirmDialog::kept, m_view, qOverload<>(&QWidget::setFocus));
}

// Forgotten as soon as it is answered, before anything else hears of the answer.
void MainWindow::openConfirmation(const ConfirmRequest &request)
{
    m_confirmation = new ConfirmDialog(request, m_desk->clock(), this);
    const auto forget = [this] {
        m_confirmation.clear();
        m_driftQuestion.clear();
    };
    connect(m_confirmation, &ConfirmDialog::confirmed, this, forget);
    connect(m_confirmation, &ConfirmDialog::kept, this, forget);
    m_confirmation->setWait(waitBeforeFirst(m_desk->traffic()));
    m_confirmation->open();
}

// What hindered it since the dialog opened is said: nothing was sent.
void MainWindow::revoke(const Plan &plan, bool hold)
{
    if (!m_gate->lets(Command::Revoke))
        return;
    if (m_desk->revoke(plan, hold)) {
        m_model->setChecked(idsOf(plan), false);
        showRun();
        return;
    }
    const QString refused = policy_words::fault(m_desk->policyFault(plan), m_desk->policy());
    tellNothingRevoked(refused.isEmpty() ? whyNotRevocable() : refused, this);
}

void MainWindow::revokeRest(const Plan &plan, bool hold)
{
    if (!m_gate->lets(Command::Revoke))
        return;
    if (!m_desk->revokeRest(plan, hold))
        tellNothingRevoked(policy_words::fault(m_desk->policyFault(plan), m_desk->policy()), this);
}

void MainWindow::tellNothingRevoked(const QString &why, QWidget *parent)
{
    Message::tell(theme::Tone::Warning, tr("Nothing was revoked"), tr("The revocation could not start."), why,
                  parent);
}

// The credential changed between the confirmation and the first request: asks once more, with what changed.
void MainWindow::reviewDrift(RunLane lane)
{
    const RunStatus &run = runOf(lane);
    if (m_confirmation || run.phase != RunStatus::Phase::NeedsDriftAnswer || !m_gate->lets(Command::GoOn))
        return;
    ConfirmRequest request = requestForRest(run.remaining(), ConfirmRequest::Cause::Changed);
    std::copy_if(run.items.begin(), run.items.end(), std::back_inserter(request.changed),
                 [](const ItemStatus &item) { return item.drift.any(); });
    openConfirmation(request);
    m_driftQuestion = m_confirmation;
    m_driftLane = lane;
    connect(m_confirmation, &ConfirmDialog::confirmed, m_desk,
            [this, lane] { m_desk->answerDrift(true, lane); });
    connect(m_confirmation, &ConfirmDialog::kept, m_desk, [this, lane] { m_desk->answerDrift(false, lane); });
}

// The run waits for no answer now: that the dialog closes is none.
void MainWindow::closeDriftQuestion()
{
    disconnect(m_driftQuestion, &ConfirmDialog::kept, m_desk, nullptr);
    m_driftQuestion->reject();
}

// Kept: the run is still there, to go on or to be ended.
void MainWindow::askToGoOn()
{
    const RunStatus &run = m_desk->run();
    if (m_confirmation || run.phase != RunStatus::Phase::NeedsGoOn)
        return;
    openConfirmation(requestForRest(m_desk->draftRest(), ConfirmRequest::Cause::GoesOn));
    connect(m_confirmation, &ConfirmDialog::confirmed, this,
            [this, hold = m_confirmation->needsHold()](const Plan &plan) { revokeRest(plan, hold); });
}

ConfirmRequest MainWindow::requestForRest(const Plan &rest, ConfirmRequest::Cause cause) const
{
    ConfirmRequest request;
    request.cause = cause;
    request.plan = rest;
    request.clocks = m_desk->clocks();
    request.revokedHere = revokedHere(request.plan, m_desk->exposures());
    request.tokenEndsAt = m_desk->tokenEndsAt();
    request.lookAlikes = lookAlikes(request.plan, *m_model);
    QList<Credential> now;
    for (const PlanItem &item : std::as_const(request.plan.items))
        now.append(item.seen);
    request.risk = m_desk->riskOf(now);
    if (now.size() > 1) {
        request.considerate = m_desk->estimate(static_cast<int>(now.size()), Pace::Considerate);
        request.fast = m_desk->estimate(static_cast<int>(now.size()), Pace::Fast);
    }
    return request;
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
    ProblemDialog *dialog = showProblem(tr("List not loaded"), *list.error, words);
    connect(dialog, &ProblemDialog::nextStep, this, &MainWindow::takeStep);
}

ProblemDialog *MainWindow::showProblem(const QString &title, const ApiError &error,
                                       const texts::Wording &words)
{
    auto *dialog = new ProblemDialog(title, error, words, this);
    dialog->open();
    return dialog;
}

} // namespace rd

#include "base/display_text.h"
#include "policy/policy_environments.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/credential_view.h"
#include "ui/main_window/main_window.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/widgets/command_gate.h"
#include "ui/widgets/message_dialog.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestName = 60;
constexpr int longestHost = 80;
constexpr qsizetype mostNamed = 5;

} // namespace

void MainWindow::takeStep(texts::NextStep step)
{
    if (!m_gate->lets(Command::Look))
        return;
    using texts::NextStep;
    switch (step) {
    case NextStep::SignInAgain:
    case NextStep::ChangeSignIn:
        signInAgain();
        break;
    case NextStep::NetworkSettings:
        signInAgain();
        m_signInPage->editNetwork();
        break;
    case NextStep::Refresh:
        m_desk->refresh();
        break;
    case NextStep::TryAgain:
        tryAgain();
        break;
    case NextStep::CheckAgain:
        m_desk->checkAgain();
        break;
    case NextStep::OpenDetails:
        showListProblem();
        break;
    case NextStep::StoreAgain:
        m_desk->storeAgain();
        break;
    case NextStep::ReplaceStored:
        m_desk->replaceStored();
        break;
    case NextStep::GoOnWithStored:
        m_desk->goOnWithStored();
        break;
    case NextStep::UseThisSessionOnly:
        m_desk->continueThisSessionOnly();
        break;
    case NextStep::OpenDataFolder:
        openDataFolder();
        break;
    case NextStep::AcceptJournal:
        acceptJournal();
        break;
    case NextStep::AcceptWait:
        m_desk->acceptWait();
        break;
    case NextStep::StopLoading:
        m_desk->cancelRefresh();
        break;
    case NextStep::SelectInList:
        selectLeftOpen();
        break;
    case NextStep::BeginJournal:
        beginJournal();
        break;
    }
}

void MainWindow::signInAgain()
{
    if (!m_signInShown) {
        m_editing = true;
        m_signInPage->startFor(m_desk->state().environment);
    }
    showSignIn();
}

// What failed decides: the list is read again; without a journal, or not signed in, the environment is opened
// anew.
void MainWindow::tryAgain()
{
    const DeskState &state = m_desk->state();
    const bool journalFailed = state.journalError.kind != JournalError::Kind::None;
    if (isOpen() && !m_signInShown && !journalFailed) {
        m_desk->refresh();
        return;
    }
    if (state.environment.kind == EnvironmentKind::Practice)
        openPractice();
    else if (m_desk->environments().find(state.environment.id))
        leaveRun(tr("Open it again now"), [this, id = state.environment.id] { m_desk->open(id); });
    else
        signInAgain();
}

// The folder, never the file itself: what would open that is not known.
void MainWindow::openDataFolder()
{
    const DeskState &state = m_desk->state();
    const bool failed = state.journalError.kind != JournalError::Kind::None;
    const QFileInfo place(failed ? state.journalError.path : state.journalSeal.path);
    const QString folder = place.isDir() ? place.absoluteFilePath() : place.absolutePath();
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void MainWindow::acceptJournal()
{
    auto *question =
        new Message(theme::Tone::Warning, tr("Accept the journal"), tr("Accept the journal as it is now?"),
                    tr("The warning goes away, but the journal records for good that it was changed and that "
                       "you accepted it: no verification ever calls it intact again. This does not bring "
                       "back what is missing; make a copy of the data folder first."),
                    this);
    question->addChoice(u"keepWarning"_s, tr("Keep the warning"));
    question->addChoice(u"acceptJournal"_s, tr("Accept the journal"));
    connect(question, &Message::answered, this, [this](const QString &answer) {
        if (answer == "acceptJournal"_L1)
            m_desk->acceptJournal();
    });
    question->open();
}

// From there on it goes the ordinary way, with a confirmation.
void MainWindow::selectLeftOpen()
{
    m_model->setChecked(idsLeftOpen(notedRuns()), true);
    m_view->setFocus();
}

void MainWindow::beginJournal()
{
    auto *question = new Message(theme::Tone::Warning, tr("Start a new journal"), tr("Start a new journal?"),
                                 tr("The file that can't be used gets another name and stays in the data "
                                    "folder; nothing is deleted. The first entry of the new journal says why "
                                    "it was started. The history on this computer starts over."),
                                 this);
    question->addChoice(u"keepJournal"_s, tr("Not now"));
    question->addChoice(u"beginJournal"_s, tr("Start a new journal"));
    connect(question, &Message::answered, this, [this](const QString &answer) {
        if (answer == "beginJournal"_L1)
            m_desk->beginNewJournal();
    });
    question->open();
}

void MainWindow::openEnvironment(const QString &id)
{
    if (!m_gate->lets(Command::Open))
        return;
    if (isOpen() && m_desk->state().environment.id == id) {
        leaveSignIn();
        return;
    }
    leaveRun(tr("Switch environment now"), [this, id] {
        m_editing = false;
        m_signInPage->startNew();
        m_desk->open(id);
    });
}

void MainWindow::openPractice()
{
    if (!m_gate->lets(Command::Open))
        return;
    const DeskState &state = m_desk->state();
    const bool journalFailed = state.journalError.kind != JournalError::Kind::None;
    if (isOpen() && state.environment.id == practiceEnvironmentId && !journalFailed) {
        leaveSignIn();
        return;
    }
    leaveRun(tr("Open Practice now"), [this] { Q_EMIT practiceRequested(); });
}

void MainWindow::signOut()
{
    leaveRun(tr("Sign out now"), [this] {
        m_desk->signOut();
        m_signInPage->startNew();
    });
}

StartAnswer MainWindow::openFor(const StartRequest &request)
{
    const QString &name = request.environmentName;
    if (!request.practice && name.isEmpty())
        return StartAnswer::Done;
    if (isLocked())
        return StartAnswer::Locked;
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return StartAnswer::DialogOpen;
    if (anyRunActive())
        return StartAnswer::RunUnderWay;
    if (request.practice) {
        if (!m_desk->policy().flag(PolicyId::Practice))
            return StartAnswer::NotAllowed;
        openPractice();
        return StartAnswer::Done;
    }
    const QList<Environment> known = knownEnvironments();
    const auto named = std::find_if(known.begin(), known.end(), [&name](const Environment &environment) {
        return environment.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (named == known.end()) {
        const QList<PolicyEnvironment> offered = policyEnvironments(m_desk->policy());
        const bool isOffered = std::any_of(offered.begin(), offered.end(), [&name](const auto &environment) {
            return environment.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!isOffered)
            return StartAnswer::NoEnvironment;
        m_editing = false;
        m_signInPage->startNew();
        if (!offerEnvironment(name))
            return StartAnswer::NotAllowed;
        showSignIn();
        return StartAnswer::Done;
    }
    if (faultOfEnvironment(*named, m_desk->policy()) != PolicyFault::None)
        return StartAnswer::NotAllowed;
    openEnvironment(named->id);
    return StartAnswer::Done;
}

// A run that is under way is not left without a word; what it did is read back at the next opening. `verb` is
// the button that leaves.
void MainWindow::leaveRun(const QString &verb, std::function<void()> then)
{
    if (!m_gate->lets(Command::Open))
        return;
    const RunStatus &run = runOf(m_desk->run().active() ? RunLane::Main : RunLane::Urgent);
    const bool signsInForIt = run.phase == RunStatus::Phase::NeedsSignIn && m_editing;
    if (!run.active() || signsInForIt) {
        then();
        return;
    }
    auto *question = new Message(theme::Tone::Warning, tr("Revocation in progress"),
                                 tr("The outcome of the revocation in %1 is still pending.")
                                     .arg(isolated(safeText(run.plan.environmentName, longestName))),
                                 tr("If you leave now, nothing more is sent. What was sent is checked when "
                                    "you open this environment again."),
                                 this);
    question->addChoice(u"keepRun"_s, tr("Wait for the outcome"));
    question->addChoice(u"leaveRun"_s, verb);
    connect(question, &Message::answered, this, [then = std::move(then)](const QString &answer) {
        if (answer == "leaveRun"_L1)
            then();
    });
    question->open();
}

void MainWindow::forgetEnvironment()
{
    if (!m_gate->lets(Command::Forget))
        return;
    const Environment environment = m_desk->state().environment;
    auto *question =
        new Message(theme::Tone::Warning, tr("Forget environment"),
                    tr("Forget %1 (%2)?")
                        .arg(isolated(safeText(environment.name, longestName)),
                             isolatedLtr(safeText(environment.baseUrl.authority(), longestHost))),
                    tr("Its address, secret, and token are deleted from this computer. The journal keeps "
                       "what was revoked there, and no credential changes on the server."),
                    this);
    question->addChoice(u"keepEnvironment"_s, tr("Keep environment"));
    question->addChoice(u"forgetEnvironment"_s, tr("Forget environment"));
    connect(question, &Message::answered, this, [this, id = environment.id](const QString &answer) {
        if (answer == "forgetEnvironment"_L1)
            leaveRun(tr("Forget it now"), [this, id] {
                m_desk->forget(id);
                m_editing = false;
                m_signInPage->startNew();
            });
    });
    question->open();
}

// What a locked keychain kept must not pass as deleted.
void MainWindow::signedOut(const Environment &environment, bool complete)
{
    if (complete)
        return;
    Message::tell(theme::Tone::Warning, tr("Sign out"),
                  tr("You are signed out of %1, but the keychain did not delete the token.")
                      .arg(isolated(safeText(environment.name, longestName))),
                  tr("A token expires within an hour of being issued. To delete it now, unlock the keychain, "
                     "sign in, and sign out again."),
                  this);
}

// The keychain may have taken long: what one types meanwhile stays.
void MainWindow::environmentForgotten(bool complete)
{
    if (complete)
        return;
    Message::tell(theme::Tone::Warning, tr("Forget environment"),
                  tr("The keychain did not delete everything stored for this environment."),
                  tr("The environment stays in the list. Unlock the keychain and forget it again."), this);
}

void MainWindow::tellNotSaved(const QString &path)
{
    Message::tell(theme::Tone::Warning, tr("Settings"), tr("The settings can't be written."),
                  tr("Your changes apply until you close Revoke Desk. Check that the disk is not full and "
                     "that you own the file and its folder: %1")
                      .arg(isolatedLtr(safeText(path))),
                  this);
}

void MainWindow::tellSecretsStayed(const QStringList &environmentNames)
{
    QStringList names;
    for (const QString &name : environmentNames.first(std::min(environmentNames.size(), mostNamed)))
        names.append(isolated(safeText(name, longestName)));
    if (environmentNames.size() > mostNamed)
        names.append(u"…"_s);
    Message::tell(theme::Tone::Warning, tr("Stored secrets"),
                  tr("Your organisation does not allow stored secrets, but the keychain did not delete those "
                     "of %n environment(s): %1.",
                     nullptr, static_cast<int>(environmentNames.size()))
                      .arg(names.join(u", "_s)),
                  tr("They are not used. Unlock the keychain; the next start deletes them when you sign in."),
                  this);
}

void MainWindow::tellJournal(const ChainReport &report, const JournalError &error)
{
    const bool read = error.kind == JournalError::Kind::None;
    const bool whole = read && report.finding() == ChainFault::None;
    const texts::Wording words =
        read ? texts::wording(report, m_desk->state().journalSeal.path) : texts::wording(error);
    const theme::Tone good = report.wasAccepted() ? theme::Tone::Warning : theme::Tone::Ok;
    Message::tell(whole ? good : theme::Tone::Danger, tr("Journal"), words.sentence, words.explanation, this);
}

} // namespace rd

#include "ui/sign_in/sign_in_page.h"

#include "base/display_text.h"
#include "policy/policy_environments.h"
#include "ui/problem/problem_panel.h"
#include "ui/sign_in/ca_change_view.h"
#include "ui/sign_in/sign_in_form.h"
#include "ui/text/policy_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/environment_style.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/widgets/wait_note.h"

#include <QAccessible>
#include <QGridLayout>
#include <QGroupBox>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int widthInCharacters = 90;
constexpr qsizetype longestName = 30; // in a button; its tool tip and its spoken name have the whole
constexpr qsizetype longestHost = 44;

QPushButton *makeButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

PlainLabel *wrapping(const QString &name, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

// One of them may be the button that was just clicked: it goes when its signal is over.
void removeAll(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

// For assistive technology: what a page that waits for a server came to.
void announce(QWidget *widget, const QString &words)
{
    widget->setAccessibleName(words);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace

SignInPage::SignInPage(QWidget *parent) : QWidget(parent), m_form(new SignInForm(this))
{
    setObjectName(u"signInPage"_s);
    auto *content = new QWidget(this);
    content->setMaximumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(fontMetrics().height());
    column->addWidget(makeHead());
    column->addWidget(makeKnown());
    column->addWidget(m_form);
    column->addWidget(makeProgress());
    column->addWidget(makeFailure());
    column->addStretch(1);

    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);

    connect(m_form, &SignInForm::submitted, this, [this] {
        clearFailure();
        Q_EMIT submitted();
    });
    startNew();
}

QWidget *SignInPage::makeHead()
{
    auto *head = new QWidget(this);
    m_title = wrapping(u"signInTitle"_s, head);
    m_title->setFont(theme::headline(font()));
    m_intro = wrapping(u"signInIntro"_s, head);
    m_back = makeButton(u"backToList"_s, tr("&Back to the list"), head);
    connect(m_back, &QPushButton::clicked, this, &SignInPage::backRequested);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins({});
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_back, 0, 1);
    grid->addWidget(m_intro, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    return head;
}

QWidget *SignInPage::makeKnown()
{
    m_known = new QGroupBox(tr("Open"), this);
    m_known->setObjectName(u"knownEnvironments"_s);
    m_knownList = new QVBoxLayout;
    const EnvironmentLook look = environmentLook(EnvironmentKind::Practice);
    m_practice = makeButton(u"openPractice"_s, tr("&Practice"), m_known);
    m_practice->setAccessibleName(tr("Open Practice"));
    m_practice->setIcon(theme::icon(look.icon));
    m_practice->setAccessibleDescription(look.sentence);
    connect(m_practice, &QPushButton::clicked, this, &SignInPage::practiceRequested);
    m_practiceSentence = wrapping(u"practiceSentence"_s, m_known);
    m_practiceSentence->setText(look.sentence);
    auto *row = new QHBoxLayout;
    row->addWidget(m_practice);
    row->addWidget(m_practiceSentence, 1);
    auto *column = new QVBoxLayout(m_known);
    column->addLayout(m_knownList);
    column->addLayout(row);
    return m_known;
}

void SignInPage::setPolicy(const Policy &policy)
{
    m_form->setPolicy(policy);
    m_mustKeep = mustKeepSecrets(policy);
    m_policy = policy;
    if (!policy.flag(PolicyId::Practice)) {
        m_practice->setEnabled(false);
        m_practiceSentence->setText(policy_words::fault(PolicyFault::Practice, policy) + u' ' +
                                    policy_words::origin(policy.entry(PolicyId::Practice)));
        m_practice->setAccessibleDescription(m_practiceSentence->text());
    }
    startNew();
}

QWidget *SignInPage::makeProgress()
{
    m_progress = new QWidget(this);
    m_progress->setObjectName(u"signInProgress"_s);
    m_step = wrapping(u"signInStep"_s, m_progress);
    m_bar = new QProgressBar(m_progress);
    m_bar->setObjectName(u"signInBar"_s);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Signing in"));
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(policy);
    m_wait = new WaitNote(u"signInWait"_s, {}, m_progress);
    m_wait->setLines(2);
    connect(m_wait, &WaitNote::accepted, this, &SignInPage::waitAccepted);
    m_cancel = makeButton(u"cancelSignIn"_s, tr("Cancel"), m_progress);
    m_cancel->setAccessibleName(tr("Cancel sign-in"));
    connect(m_cancel, &QPushButton::clicked, this, &SignInPage::cancelRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    auto *column = new QVBoxLayout(m_progress);
    column->setContentsMargins({});
    column->addWidget(m_step);
    column->addWidget(m_wait);
    column->addLayout(row);
    return m_progress;
}

QWidget *SignInPage::makeFailure()
{
    m_failure = new QWidget(this);
    m_failure->setObjectName(u"signInFailure"_s);
    m_problem = new ProblemPanel(m_failure);
    m_failureIcon = new PlainLabel(m_failure);
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    m_failureIcon->setPixmap(theme::icon(u"warning"_s).pixmap(size, size));
    m_failureSentence = wrapping(u"failureSentence"_s, m_failure);
    m_failureSentence->setFont(theme::headline(font()));
    m_failureExplanation = wrapping(u"failureExplanation"_s, m_failure);
    m_caChange = new CaChangeView(m_failure);
    m_failureSteps = new QHBoxLayout;
    auto *grid = new QGridLayout(m_failure);
    grid->setContentsMargins({});
    grid->addWidget(m_failureIcon, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_failureSentence, 0, 1);
    grid->addWidget(m_failureExplanation, 1, 1);
    grid->addWidget(m_caChange, 2, 1);
    grid->addLayout(m_failureSteps, 3, 1);
    grid->addWidget(m_problem, 4, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(m_problem, &ProblemPanel::nextStep, this, &SignInPage::takeStep);
    m_failure->hide();
    return m_failure;
}

void SignInPage::setKnown(const QList<Environment> &known)
{
    if (known == m_knownNow)
        return;
    m_knownNow = known;
    removeAll(m_knownList);
    QStringList names;
    for (const Environment &environment : known) {
        names.append(environment.name);
        const EnvironmentLook look = environmentLook(environment.kind);
        const auto labelled = [&](qsizetype nameLength, qsizetype hostLength) {
            return tr("%1 · %2 · %3", "an environment's name, its word and its host")
                .arg(safeText(environment.name, nameLength), look.word,
                     safeText(environment.baseUrl.authority(), hostLength));
        };
        // It can be opened: what is said then says more, and it can be forgotten.
        const bool refused = faultOfEnvironment(environment, m_policy) != PolicyFault::None;
        QString whole = labelled(longestSafeText, longestSafeText);
        if (refused)
            whole = policy_words::refusedEntry(whole);
        auto *open = makeButton(u"open_"_s + environment.id,
                                escapedMnemonics(labelled(longestName, longestHost)), m_known);
        open->setAccessibleName(tr("Open %1").arg(whole));
        open->setToolTip(plainToolTip(whole));
        open->setIcon(theme::icon(look.icon));
        connect(open, &QPushButton::clicked, this, [this, id = environment.id] { Q_EMIT openRequested(id); });
        m_knownList->addWidget(open, 0, Qt::AlignLeading);
        if (refused) {
            auto *why = wrapping(u"refused_"_s + environment.id, m_known);
            why->setText(policy_words::fault(faultOfEnvironment(environment, m_policy), m_policy));
            m_knownList->addWidget(why);
        }
    }
    m_form->setTakenNames(names);
}

void SignInPage::startNew()
{
    clearFailure();
    m_idleTitle = tr("Sign in to an environment");
    m_intro->setText(
        m_policy.flag(PolicyId::Practice)
            ? tr("Find, revoke, and prove the revocation of API credentials of the Dinie API. Sign in with a "
                 "credential of the environment you want to work in, or try everything in Practice first.")
            : tr("Find, revoke, and prove the revocation of API credentials of the Dinie API. Sign in with a "
                 "credential of the environment you want to work in."));
    m_form->startNew();
    showParts();
}

bool SignInPage::choosePlace(const QString &name)
{
    return m_form->choosePlace(name);
}

void SignInPage::startFor(const Environment &environment)
{
    clearFailure();
    m_idleTitle = tr("Sign in to %1 again").arg(isolated(safeText(environment.name)));
    m_intro->setText(tr("It is already set up. You only need to sign in again."));
    m_form->startFor(environment);
    showParts();
}

void SignInPage::setBackOffered(bool offered)
{
    m_backOffered = offered;
    showParts();
}

void SignInPage::setBusy(const Environment &environment, SignInStep step, bool keychainSlow)
{
    const QString words = texts::stepSentence(step, keychainSlow);
    if (m_busy && m_step->text() == words)
        return;
    const bool begins = !m_busy;
    m_busy = true;
    clearFailure();
    m_title->setText(tr("Signing in to %1").arg(isolated(safeText(environment.name))));
    m_step->setText(words);
    announce(m_progress, words);
    m_progress->show();
    if (begins)
        m_cancel->setFocus();
    showParts();
}

void SignInPage::setWait(const WaitStatus &wait, const QDateTime &now)
{
    m_wait->setWait(wait, now);
    // Nothing is going on until then.
    m_bar->setVisible(!wait.until.isValid());
}

void SignInPage::setIdle()
{
    const bool ends = m_busy;
    m_busy = false;
    showParts();
    if (ends)
        m_form->focusNext();
}

// While it signs in, only how far it is; what was typed waits out of sight.
void SignInPage::showParts()
{
    if (!m_busy)
        m_title->setText(m_idleTitle);
    m_intro->setVisible(!m_busy);
    m_back->setVisible(!m_busy && m_backOffered);
    const bool any = !m_knownNow.isEmpty() || m_practice->isVisibleTo(m_known);
    m_known->setVisible(!m_busy && m_form->isNew() && any);
    m_form->setVisible(!m_busy);
    m_progress->setVisible(m_busy);
}

void SignInPage::clearFailure()
{
    m_failure->hide();
}

void SignInPage::showFailure(const SignInFailure &failure)
{
    if (failure.stage == SignInFailure::Stage::Cancelled ||
        failure.secretError.kind == SecretError::Kind::Cancelled)
        return;
    m_goodCredentials = failure.goodCredentials;
    texts::Wording words = texts::wording(failure, m_policy);
    if (m_mustKeep)
        words.steps.removeAll(texts::NextStep::UseThisSessionOnly);
    const bool wire =
        failure.stage == SignInFailure::Stage::Token || failure.stage == SignInFailure::Stage::FirstPage;
    m_problem->setVisible(wire);
    m_failureIcon->setVisible(!wire);
    m_failureSentence->setVisible(!wire);
    m_failureExplanation->setVisible(!wire);
    m_caChange->setVisible(failure.caChange.has_value());
    if (failure.caChange)
        m_caChange->setChange(*failure.caChange);
    showSteps(wire ? QList<texts::NextStep>() : words.steps);
    if (wire) {
        m_problem->setDetailsShown(false);
        m_problem->setError(failure.error, words);
    } else {
        m_failureSentence->setText(words.sentence);
        m_failureExplanation->setText(words.explanation);
    }
    m_failure->show();
    announce(m_failure, words.sentence);
    if (words.steps.contains(texts::NextStep::ChangeSignIn))
        m_form->focusNext();
}

void SignInPage::showSteps(const QList<texts::NextStep> &steps)
{
    removeAll(m_failureSteps);
    for (const texts::NextStep step : steps) {
        auto *button = makeButton(u"step_"_s + texts::objectName(step), texts::label(step), m_failure);
        connect(button, &QPushButton::clicked, this, [this, step] { takeStep(step); });
        m_failureSteps->addWidget(button);
    }
    m_failureSteps->addStretch(1);
}

void SignInPage::takeStep(texts::NextStep step)
{
    switch (step) {
    case texts::NextStep::ChangeSignIn:
    case texts::NextStep::SignInAgain:
        m_form->focusNext();
        break;
    case texts::NextStep::NetworkSettings:
        editNetwork();
        break;
    case texts::NextStep::UseThisSessionOnly:
        if (m_goodCredentials) {
            Q_EMIT nextStep(step);
            break;
        }
        // The keychain could not be read, so there is nothing to go on with yet.
        m_form->setRemembered(false);
        m_form->focusNext();
        break;
    case texts::NextStep::TryAgain:
        if (m_form->hasSecret() && m_form->check()) {
            clearFailure();
            Q_EMIT submitted();
            break;
        }
        Q_EMIT nextStep(step);
        break;
    default:
        Q_EMIT nextStep(step);
    }
}

void SignInPage::focusForm()
{
    m_form->focusNext();
}

void SignInPage::editNetwork()
{
    m_form->editNetwork();
}

SignInDraft SignInPage::draft() const
{
    return m_form->draft();
}

void SignInPage::forgetSecret()
{
    m_form->forgetSecret();
}

// Escape: out of what waits, else back to where one came from.
void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_busy)
        Q_EMIT cancelRequested();
    else if (event->key() == Qt::Key_Escape && m_backOffered)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace rd

#include "ui/sign_in_page.h"

#include "api/endpoint.h"
#include "base/safe_text.h"
#include "ui/environment_look.h"
#include "ui/network_dialog.h"
#include "ui/plain_label.h"
#include "ui/problem_panel.h"
#include "ui/secret_edit.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace rd {

namespace {

QString referenceUrl(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Production:
        return QStringLiteral("https://api.dinie.com.br/v3");
    case EnvironmentKind::Sandbox:
        return QStringLiteral("https://sandbox.api.dinie.com.br/v3");
    default:
        return {};
    }
}

QPushButton *makeButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

SignInPage::SignInPage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("signInPage"));
    auto *title = new PlainLabel(tr("Sign in to an environment"), this);
    title->setFont(theme::headline(font()));
    auto *intro = new PlainLabel(
        tr("Revoke Desk finds, revokes and proves revoked the API credentials of the Dinie API. Sign in with "
           "a credential "
           "of the environment that you want to work in, or try everything in Practice first."),
        this);
    intro->setWordWrap(true);

    auto *column = new QVBoxLayout;
    column->addWidget(title);
    column->addWidget(intro);
    column->addWidget(makeKnown());
    column->addWidget(makeForm());
    column->addWidget(makeProgress());
    column->addWidget(makeFailure());
    column->addStretch(1);

    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(column, 4);
    row->addStretch(1);
    startNew();
    setIdle();
}

QWidget *SignInPage::makeKnown()
{
    m_knownBox = new QGroupBox(tr("Your environments"), this);
    m_knownList = new QVBoxLayout(m_knownBox);
    m_knownBox->hide();
    return m_knownBox;
}

QWidget *SignInPage::makeForm()
{
    m_form = new QWidget(this);
    m_kind = new QComboBox(m_form);
    m_kind->setObjectName(QStringLiteral("environmentKind"));
    m_kind->setAccessibleName(tr("Environment"));
    for (const auto &[kind, text] : {std::pair(EnvironmentKind::Sandbox, tr("Sandbox")),
                                     std::pair(EnvironmentKind::Production, tr("Production")),
                                     std::pair(EnvironmentKind::Custom, tr("Custom address"))})
        m_kind->addItem(theme::icon(environmentLook(kind).icon), text, static_cast<int>(kind));
    m_kindSentence = new PlainLabel(m_form);
    m_kindSentence->setWordWrap(true);
    m_name = new QLineEdit(m_form);
    m_name->setObjectName(QStringLiteral("environmentName"));
    m_name->setAccessibleName(tr("Name of the environment"));
    m_name->setMaxLength(60);
    m_address = new QLineEdit(m_form);
    m_address->setObjectName(QStringLiteral("environmentAddress"));
    m_address->setAccessibleName(tr("Address of the API"));
    m_pair = new QRadioButton(tr("Client ID and &secret"), m_form);
    m_pair->setObjectName(QStringLiteral("signInWithPair"));
    m_token = new QRadioButton(tr("A bearer &token that I have"), m_form);
    m_token->setObjectName(QStringLiteral("signInWithToken"));
    m_clientId = new QLineEdit(m_form);
    m_clientId->setObjectName(QStringLiteral("clientId"));
    m_clientId->setAccessibleName(tr("Client ID"));
    m_secret = new SecretEdit(m_form);
    m_secret->setObjectName(QStringLiteral("secret"));
    m_clientIdLabel = new PlainLabel(tr("&Client ID:"), m_form);
    m_clientIdLabel->setBuddy(m_clientId);
    m_secretLabel = new PlainLabel(m_form);
    m_secretLabel->setBuddy(m_secret);
    m_remember = new QCheckBox(tr("&Remember in this computer's keychain"), m_form);
    m_remember->setObjectName(QStringLiteral("remember"));
    m_complaint = new PlainLabel(m_form);
    m_complaint->setObjectName(QStringLiteral("formComplaint"));
    m_complaint->setWordWrap(true);
    m_networkSentence = new PlainLabel(m_form);
    auto *network = makeButton(QStringLiteral("networkSettings"), tr("&Network settings…"), m_form);
    auto *practice = makeButton(QStringLiteral("openPractice"), tr("Open &Practice"), m_form);
    practice->setIcon(theme::icon(environmentLook(EnvironmentKind::Practice).icon));
    m_signIn = makeButton(QStringLiteral("signIn"), tr("Sign &in"), m_form);
    m_signIn->setDefault(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Environment:"), m_kind);
    form->addRow(QString(), m_kindSentence);
    form->addRow(tr("N&ame:"), m_name);
    form->addRow(tr("A&ddress:"), m_address);
    form->addRow(tr("Sign in with:"), m_pair);
    form->addRow(QString(), m_token);
    form->addRow(m_clientIdLabel, m_clientId);
    form->addRow(m_secretLabel, m_secret);
    form->addRow(QString(), m_remember);
    form->addRow(QString(), m_networkSentence);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(practice);
    buttons->addWidget(network);
    buttons->addStretch(1);
    buttons->addWidget(m_signIn);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins({});
    column->addLayout(form);
    column->addWidget(m_complaint);
    column->addLayout(buttons);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &SignInPage::kindChanged);
    connect(m_pair, &QRadioButton::toggled, this, &SignInPage::signInKindChanged);
    connect(network, &QPushButton::clicked, this, &SignInPage::editNetwork);
    connect(practice, &QPushButton::clicked, this, &SignInPage::practiceRequested);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    for (QLineEdit *field : {m_name, m_address, m_clientId, static_cast<QLineEdit *>(m_secret)})
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::submit);
    return m_form;
}

QWidget *SignInPage::makeProgress()
{
    m_progress = new QWidget(this);
    m_step = new PlainLabel(m_progress);
    m_step->setObjectName(QStringLiteral("signInStep"));
    m_step->setWordWrap(true);
    auto *bar = new QProgressBar(m_progress);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Signing in"));
    auto *cancel = makeButton(QStringLiteral("cancelSignIn"), tr("Cancel"), m_progress);
    connect(cancel, &QPushButton::clicked, this, &SignInPage::cancelRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(bar, 1);
    row->addWidget(cancel);
    auto *column = new QVBoxLayout(m_progress);
    column->setContentsMargins({});
    column->addWidget(m_step);
    column->addLayout(row);
    return m_progress;
}

QWidget *SignInPage::makeFailure()
{
    m_failure = new QWidget(this);
    m_failure->setObjectName(QStringLiteral("signInFailure"));
    m_problem = new ProblemPanel(m_failure);
    m_failureSentence = new PlainLabel(m_failure);
    m_failureSentence->setObjectName(QStringLiteral("failureSentence"));
    m_failureSentence->setWordWrap(true);
    m_failureSentence->setFont(theme::headline(font()));
    m_failureExplanation = new PlainLabel(m_failure);
    m_failureExplanation->setWordWrap(true);
    m_failureSteps = new QVBoxLayout;
    auto *column = new QVBoxLayout(m_failure);
    column->setContentsMargins({});
    column->addWidget(m_failureSentence);
    column->addWidget(m_failureExplanation);
    column->addLayout(m_failureSteps);
    column->addWidget(m_problem);
    connect(m_problem, &ProblemPanel::nextStep, this, &SignInPage::nextStep);
    m_failure->hide();
    return m_failure;
}

void SignInPage::setKnown(const QList<Environment> &known)
{
    m_takenNames.clear();
    qDeleteAll(m_knownBox->findChildren<QPushButton *>());
    for (const Environment &environment : known) {
        m_takenNames.append(environment.name);
        const EnvironmentLook look = environmentLook(environment.kind);
        auto *open = makeButton(QStringLiteral("open_") + environment.id,
                                escapedMnemonics(tr("Open %1 (%2, %3)")
                                                     .arg(safeText(environment.name), look.word,
                                                          safeText(environment.baseUrl.host()))),
                                m_knownBox);
        open->setIcon(theme::icon(look.icon));
        connect(open, &QPushButton::clicked, this, [this, id = environment.id] { Q_EMIT openRequested(id); });
        m_knownList->addWidget(open, 0, Qt::AlignLeft);
    }
    m_knownBox->setVisible(!known.isEmpty());
}

void SignInPage::startNew()
{
    m_draft = {};
    m_kind->setEnabled(true);
    m_name->setEnabled(true);
    m_kind->setCurrentIndex(0);
    m_name->clear();
    m_address->clear();
    m_clientId->clear();
    m_secret->clear();
    m_pair->setChecked(true);
    m_remember->setChecked(true);
    m_networkSentence->hide();
    m_complaint->hide();
    clearFailure();
    kindChanged();
    signInKindChanged();
}

void SignInPage::startFor(const Environment &environment)
{
    startNew();
    m_draft = environment;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(environment.kind)));
    m_kind->setEnabled(false);
    m_name->setText(environment.name);
    m_address->setText(environment.baseUrl.toString());
    (environment.signInKind == SignInKind::PastedToken ? m_token : m_pair)->setChecked(true);
    m_clientId->setText(environment.clientId);
    m_secret->setFocus();
}

EnvironmentKind SignInPage::kind() const
{
    return static_cast<EnvironmentKind>(m_kind->currentData().toInt());
}

void SignInPage::kindChanged()
{
    const EnvironmentLook look = environmentLook(kind());
    m_kindSentence->setText(look.symbol + u' ' + look.word + QStringLiteral(" · ") + look.sentence);
    const QString reference = referenceUrl(kind());
    m_address->setReadOnly(!reference.isEmpty());
    m_address->setPlaceholderText(QStringLiteral("https://api.example.com/v3"));
    if (m_draft.id.isEmpty()) {
        m_address->setText(reference);
        QString name = m_kind->currentText();
        for (int n = 2; m_takenNames.contains(name); ++n)
            name = QStringLiteral("%1 %2").arg(m_kind->currentText()).arg(n);
        m_name->setText(kind() == EnvironmentKind::Custom ? QString() : name);
    }
}

void SignInPage::signInKindChanged()
{
    const bool pair = m_pair->isChecked();
    m_clientId->setVisible(pair);
    m_clientIdLabel->setVisible(pair);
    m_secretLabel->setText(pair ? tr("Client s&ecret:") : tr("B&earer token:"));
    m_secret->setAccessibleName(pair ? tr("Client secret") : tr("Bearer token"));
}

void SignInPage::editNetwork()
{
    auto *dialog = new NetworkDialog(m_draft.network, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_draft.network = dialog->settings();
        const bool usual = m_draft.network == NetworkSettings();
        m_networkSentence->setText(tr("Own network settings are in use."));
        m_networkSentence->setVisible(!usual);
    });
    dialog->open();
}

bool SignInPage::complain(QWidget *field, const QString &sentence)
{
    m_complaint->setText(sentence);
    m_complaint->show();
    field->setFocus();
    return false;
}

bool SignInPage::readForm(Environment *environment)
{
    *environment = m_draft;
    environment->kind = kind();
    environment->name = m_name->text().simplified();
    if (environment->name.isEmpty())
        return complain(m_name, tr("Give the environment a name, so that you can tell it from the others."));
    if (m_draft.id.isEmpty() && m_takenNames.contains(environment->name, Qt::CaseInsensitive))
        return complain(m_name, tr("Another environment has this name already. Choose another one."));
    const Result<QUrl, BaseUrlFault> url = parseBaseUrl(m_address->text());
    if (!url) {
        const texts::Wording words = texts::wording(url.error());
        return complain(m_address, words.sentence + u' ' + words.explanation);
    }
    environment->baseUrl = url.value();
    environment->signInKind = m_pair->isChecked() ? SignInKind::ClientCredentials : SignInKind::PastedToken;
    environment->clientId = m_pair->isChecked() ? m_clientId->text().trimmed() : QString();
    if (m_pair->isChecked() && environment->clientId.isEmpty())
        return complain(m_clientId, tr("Type the client ID. It usually begins with dinie_ci_."));
    if (m_pair->isChecked() &&
        (!isVisibleAscii(environment->clientId.toUtf8()) || environment->clientId.contains(QLatin1Char(':'))))
        return complain(m_clientId,
                        tr("The client ID holds a character that no client ID has. Copy it again."));
    if (!m_secret->hasText())
        return complain(m_secret, m_pair->isChecked() ? tr("Type or paste the client secret.")
                                                      : tr("Paste the bearer token."));
    if (!m_secret->isUsable())
        return complain(
            m_secret,
            m_pair->isChecked()
                ? tr("The secret holds a space, a line break or another character that no secret "
                     "has. Copy it again.")
                : tr("The token holds a space, a line break or another character that no token has. "
                     "Copy it again, without “Bearer”."));
    m_complaint->hide();
    return true;
}

void SignInPage::submit()
{
    Environment environment;
    if (!m_form->isEnabled() || !readForm(&environment))
        return;
    m_draft = environment;
    clearFailure();
    Q_EMIT submitted();
}

SignInDraft SignInPage::takeDraft()
{
    SignInDraft draft;
    draft.environment = m_draft;
    draft.remember = m_remember->isChecked();
    draft.secret = m_secret->take();
    return draft;
}

void SignInPage::setBusy(SignInStep step, bool keychainSlow)
{
    m_form->setEnabled(false);
    m_knownBox->setEnabled(false);
    m_step->setText(texts::stepSentence(step, keychainSlow));
    m_progress->show();
}

void SignInPage::setIdle()
{
    m_form->setEnabled(true);
    m_knownBox->setEnabled(true);
    m_progress->hide();
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
    const texts::Wording words = texts::wording(failure);
    const bool wire =
        failure.stage == SignInFailure::Stage::Token || failure.stage == SignInFailure::Stage::FirstPage;
    qDeleteAll(m_failure->findChildren<QPushButton *>(QRegularExpression(QStringLiteral("^step_")),
                                                      Qt::FindDirectChildrenOnly));
    m_problem->setVisible(wire);
    m_failureSentence->setVisible(!wire);
    m_failureExplanation->setVisible(!wire);
    if (wire) {
        m_problem->setError(failure.error, words);
    } else {
        m_failureSentence->setText(words.sentence);
        m_failureExplanation->setText(words.explanation);
        for (texts::NextStep step : words.steps) {
            auto *button =
                makeButton(QStringLiteral("step_") + texts::objectName(step), texts::label(step), m_failure);
            connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT nextStep(step); });
            m_failureSteps->addWidget(button, 0, Qt::AlignLeft);
        }
    }
    m_failure->show();
    if (words.steps.contains(texts::NextStep::ChangeSignIn))
        m_secret->setFocus();
}

} // namespace rd

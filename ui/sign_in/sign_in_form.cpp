#include "ui/sign_in/sign_in_form.h"

#include "api/api_urls.h"
#include "base/display_text.h"
#include "policy/policy_environments.h"
#include "text/unicode_properties.h"
#include "ui/sign_in/network_dialog.h"
#include "ui/sign_in/secret_line_edit.h"
#include "ui/text/policy_text.h"
#include "ui/text/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/environment_bar.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

template <class Field>
Field *named(Field *field, const QString &name, const QString &accessible)
{
    field->setObjectName(name);
    field->setAccessibleName(accessible);
    return field;
}

PlainLabel *wrapping(const QString &name, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

PlainLabel *labelFor(const QString &text, QWidget *field)
{
    auto *label = new PlainLabel(text, field->parentWidget());
    label->setBuddy(field);
    return label;
}

} // namespace

SignInForm::SignInForm(QWidget *parent)
    : QWidget(parent), m_bar(new EnvironmentBar(this)), m_fields(new QFormLayout)
{
    setObjectName(u"signInForm"_s);
    makeFields();
    layFields();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_bar);
    column->addLayout(m_fields);
    column->addLayout(makeButtons());

    connect(m_kind, &QComboBox::currentIndexChanged, this, &SignInForm::kindChanged);
    connect(m_pair, &QRadioButton::toggled, this, &SignInForm::signInKindChanged);
    connect(m_address, &QLineEdit::textEdited, this, [this](const QString &text) { m_customAddress = text; });
    for (QLineEdit *field : {m_name, m_address, m_clientId, static_cast<QLineEdit *>(m_secret)}) {
        connect(field, &QLineEdit::textEdited, this, &SignInForm::clearComplaint);
        connect(field, &QLineEdit::textChanged, this, &SignInForm::showEnvironment);
        connect(field, &QLineEdit::returnPressed, this, &SignInForm::submit);
    }
    startNew();
}

void SignInForm::makeFields()
{
    m_kind = named(new QComboBox(this), u"environmentKind"_s, tr("Environment"));
    m_placesDecided = wrapping(u"placesSentence"_s, this);
    fillPlaces();
    m_name = named(new QLineEdit(this), u"environmentName"_s, tr("Name of the environment"));
    m_name->setMaxLength(longestName);
    m_address = named(new QLineEdit(this), u"environmentAddress"_s, tr("Address of the API"));
    m_address->setPlaceholderText(u"https://api.example.com/v3"_s);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_pair = named(new QRadioButton(tr("C&lient ID and secret"), this), u"signInWithPair"_s,
                   tr("Client ID and secret"));
    m_token = named(new QRadioButton(tr("An existing bearer &token"), this), u"signInWithToken"_s,
                    tr("An existing bearer token"));
    m_tokenDecided = wrapping(u"tokenSentence"_s, this);
    m_clientId = named(new QLineEdit(this), u"clientId"_s, tr("Client ID"));
    m_clientId->setFont(theme::monospace(font()));
    m_clientId->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_secret = named(new SecretEdit(this), u"secret"_s, {});
    m_remember = named(new QCheckBox(tr("Remember in this computer's ke&ychain"), this), u"remember"_s,
                       tr("Remember in this computer's keychain"));
    m_storage = wrapping(u"storageSentence"_s, this);
    m_complaint = wrapping(u"formComplaint"_s, this);
    m_complaint->hide();
    m_network = wrapping(u"networkSentence"_s, this);
}

void SignInForm::layFields()
{
    m_fields->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_fields->addRow(labelFor(tr("Envir&onment:"), m_kind), m_kind);
    m_fields->addRow(QString(), m_placesDecided);
    m_fields->addRow(labelFor(tr("Na&me:"), m_name), m_name);
    m_fields->addRow(labelFor(tr("&Address:"), m_address), m_address);
    m_fields->addRow(labelFor(tr("Sign in with:"), m_pair), m_pair);
    m_fields->addRow(QString(), m_token);
    m_fields->addRow(QString(), m_tokenDecided);
    m_clientIdLabel = labelFor(tr("Client I&D:"), m_clientId);
    m_fields->addRow(m_clientIdLabel, m_clientId);
    m_secretLabel = labelFor({}, m_secret);
    m_fields->addRow(m_secretLabel, m_secret);
    m_fields->addRow(QString(), m_remember);
    m_fields->addRow(QString(), m_storage);
    m_fields->addRow(QString(), m_network);
}

QBoxLayout *SignInForm::makeButtons()
{
    auto *network =
        named(new QPushButton(tr("&Network settings…"), this), u"networkSettings"_s, tr("Network settings"));
    m_signIn = named(new QPushButton(tr("Sign &in"), this), u"signIn"_s, tr("Sign in"));
    m_signIn->setDefault(true);
    connect(network, &QPushButton::clicked, this, &SignInForm::editNetwork);
    connect(m_signIn, &QPushButton::clicked, this, &SignInForm::submit);
    auto *row = new QHBoxLayout;
    row->addWidget(network);
    row->addStretch(1);
    row->addWidget(m_signIn);
    return row;
}

void SignInForm::setTakenNames(const QStringList &names)
{
    m_takenNames = names;
    if (isNew() && !m_name->isModified() && isTaken(m_name->text()))
        m_name->setText(freeName(m_name->text()));
}

void SignInForm::startNew()
{
    m_start = {};
    m_proxyPassword.wipe();
    m_customAddress.clear();
    m_kind->setEnabled(true);
    m_name->setReadOnly(false);
    m_name->setText({}); // unlike clear(), not a change by the person
    m_clientId->clear();
    m_secret->wipe();
    resetSignInKind();
    resetRemember();
    m_kind->setCurrentIndex(0);
    kindChanged();
    signInKindChanged();
    showNetwork();
}

void SignInForm::startFor(const Environment &environment)
{
    startNew();
    m_start = environment;
    m_customAddress = environment.baseUrl.toString();
    m_kind->setCurrentIndex(placeOf(environment));
    m_kind->setEnabled(false);
    m_name->setText(safeText(environment.name));
    m_name->setReadOnly(true);
    m_address->setText(environment.baseUrl.toString());
    m_address->setReadOnly(true);
    if (environment.signInKind == SignInKind::PastedToken && m_policy.flag(PolicyId::PastedToken))
        m_token->setChecked(true);
    m_clientId->setText(environment.clientId);
    showEnvironment();
    showNetwork();
}

QString SignInForm::address() const
{
    const QString known = isNew() ? place().address : m_start.baseUrl.toString();
    return known.isEmpty() ? m_address->text() : known;
}

QString SignInForm::name() const
{
    if (!isNew())
        return m_start.name;
    const QString known = place().name;
    return known.isEmpty() ? m_name->text().simplified() : freeName(known);
}

// What is shown is what is used.
void SignInForm::restoreKnown()
{
    if (m_address->isReadOnly() && m_address->text() != address())
        m_address->setText(address());
    if (m_name->isReadOnly() && m_name->text() != safeText(name()) && m_name->text() != name())
        m_name->setText(isNew() ? name() : safeText(name()));
}

EnvironmentKind SignInForm::kind() const
{
    return isNew() ? place().kind : m_start.kind;
}

Environment SignInForm::environment() const
{
    Environment typed = m_start;
    typed.kind = kind();
    if (isNew())
        typed.name = name();
    const Result<QUrl, BaseUrlFault> url = parseBaseUrl(address());
    if (isNew())
        typed.baseUrl = url ? url.value() : QUrl();
    typed.signInKind = m_pair->isChecked() ? SignInKind::ClientCredentials : SignInKind::PastedToken;
    typed.clientId = m_pair->isChecked() ? m_clientId->text().trimmed() : QString();
    return typed;
}

void SignInForm::kindChanged()
{
    clearComplaint();
    const Place chosen = place();
    m_address->setReadOnly(!chosen.address.isEmpty());
    m_address->setText(chosen.address.isEmpty() ? m_customAddress : chosen.address);
    m_name->setReadOnly(!chosen.name.isEmpty());
    if (!chosen.name.isEmpty())
        m_name->setText(freeName(chosen.name));
    else if (!m_name->isModified())
        m_name->setText(chosen.address.isEmpty() ? QString() : freeName(chosen.label));
    showEnvironment();
}

void SignInForm::signInKindChanged()
{
    clearComplaint();
    const bool pair = m_pair->isChecked();
    m_clientId->setVisible(pair);
    m_clientIdLabel->setVisible(pair);
    m_secretLabel->setText(pair ? tr("Client &secret:") : tr("Bearer to&ken:"));
    m_secret->setAccessibleName(pair ? tr("Client secret") : tr("Bearer token"));
}

void SignInForm::showEnvironment()
{
    restoreKnown();
    m_bar->setEnvironment(decidedEnvironment(environment(), m_policy));
}

void SignInForm::showNetwork()
{
    m_network->setVisible(decidedNetwork(m_start.network, m_policy) != decidedNetwork({}, m_policy));
    m_network->setText(tr("This environment has its own network settings."));
}

bool SignInForm::isTaken(const QString &name) const
{
    return m_takenNames.contains(name, Qt::CaseInsensitive);
}

QString SignInForm::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int n = 2; isTaken(name); ++n)
        name = u"%1 %2"_s.arg(wanted).arg(n);
    return name;
}

void SignInForm::editNetwork()
{
    auto *dialog = new NetworkDialog(decidedNetwork(m_start.network, m_policy), m_policy, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Secret typed = dialog->proxyPassword();
        if (!typed.isEmpty() || !haveSameProxy(m_start.network, dialog->settings()))
            m_proxyPassword = std::move(typed);
        m_start.network = dialog->settings();
        showNetwork();
    });
    dialog->open();
}

bool SignInForm::check()
{
    clearComplaint();
    return checkPlace() && (m_token->isChecked() || checkClientId()) && checkSecret();
}

bool SignInForm::checkPlace()
{
    if (!isNew())
        return true;
    const QString name = this->name();
    if (isBlank(name))
        return complain(m_name, tr("Name the environment so you can tell it from the others."));
    if (isTaken(name))
        return complain(m_name, tr("Another environment already has this name. Choose another name."));
    const Result<QUrl, BaseUrlFault> url = parseBaseUrl(address());
    if (url && !isServerAllowed(url.value(), m_policy))
        return complain(m_address, policy_words::fault(PolicyFault::Address, m_policy));
    if (url)
        return true;
    const texts::Wording words = texts::wording(url.error());
    return complain(m_address, words.sentence + u' ' + words.explanation);
}

bool SignInForm::checkClientId()
{
    const QString id = m_clientId->text().trimmed();
    if (id.isEmpty())
        return complain(m_clientId, tr("Type the client ID. It usually begins with dinie_ci_."));
    // RFC 7617, 2: the user-id of Basic has no colon.
    if (!isVisibleAscii(id.toUtf8()) || id.contains(u':'))
        return complain(
            m_clientId,
            tr("The client ID contains a character that client IDs can't contain. Copy it again."));
    return true;
}

bool SignInForm::checkSecret()
{
    const bool pair = m_pair->isChecked();
    if (!m_secret->hasText())
        return complain(m_secret,
                        pair ? tr("Type or paste the client secret.") : tr("Paste the bearer token."));
    if (!m_secret->isUsable())
        return complain(m_secret, pair ? tr("The secret contains a space, a line break, or another character "
                                            "that secrets can't contain. Copy it again.")
                                       : tr("The token contains a space, a line break, or another character "
                                            "that tokens can't contain. Copy it again, without “Bearer”."));
    return true;
}

bool SignInForm::complain(QWidget *field, const QString &sentence)
{
    m_complainedOf = field;
    int row = 0;
    QFormLayout::ItemRole role = QFormLayout::FieldRole;
    m_fields->getWidgetPosition(field, &row, &role);
    m_fields->insertRow(row + 1, QString(), m_complaint);
    m_complaint->setText(sentence);
    colourComplaint();
    m_complaint->show();
    field->setAccessibleDescription(sentence);
    field->setFocus();
    return false;
}

void SignInForm::clearComplaint()
{
    if (!m_complainedOf)
        return;
    m_complainedOf->setAccessibleDescription({});
    m_complainedOf = nullptr;
    m_complaint->hide();
    // The row goes, the label stays for the next one.
    const QFormLayout::TakeRowResult row = m_fields->takeRow(m_complaint);
    delete row.labelItem;
    delete row.fieldItem;
}

void SignInForm::colourComplaint()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::text(theme::Tone::Danger, palette()));
    m_complaint->setPalette(colours);
}

void SignInForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colourComplaint();
    else if (event->type() == QEvent::FontChange)
        m_clientId->setFont(theme::monospace(font()));
    QWidget::changeEvent(event);
}

void SignInForm::submit()
{
    if (isEnabled() && check())
        Q_EMIT submitted();
}

SignInDraft SignInForm::draft() const
{
    SignInDraft draft;
    draft.environment = environment();
    draft.remember = m_remember->isChecked();
    draft.secret = m_secret->secret();
    draft.proxyPassword = m_proxyPassword.duplicate();
    return draft;
}

void SignInForm::setRemembered(bool remembered)
{
    if (m_remember->isEnabled())
        m_remember->setChecked(remembered);
}

bool SignInForm::hasSecret() const
{
    return m_secret->hasText();
}

void SignInForm::forgetSecret()
{
    m_secret->wipe();
    m_proxyPassword.wipe();
}

void SignInForm::focusNext()
{
    const QList<QLineEdit *> fields{m_name, m_address, m_clientId, m_secret};
    for (QLineEdit *field : fields) {
        if (field->isVisibleTo(this) && !field->isReadOnly() && isBlank(field->text())) {
            field->setFocus();
            return;
        }
    }
    m_secret->setFocus();
    m_secret->selectAll();
}

} // namespace rd

#include "ui/sign_in/network_dialog.h"

#include "text/unicode_properties.h"
#include "ui/sign_in/secret_line_edit.h"
#include "ui/text/policy_text.h"
#include "ui/text/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rd {

NetworkDialog::NetworkDialog(const NetworkSettings &settings, const Policy &policy, QWidget *parent)
    : QDialog(parent), m_before(settings), m_policy(policy), m_mode(new QComboBox(this)),
      m_host(new QLineEdit(settings.proxyHost, this)), m_port(new QSpinBox(this)),
      m_user(new QLineEdit(settings.proxyUser, this)), m_password(new SecretEdit(this)),
      m_caFile(new QLineEdit(settings.extraCaFile, this)), m_fault(new PlainLabel(this))
{
    setObjectName(QStringLiteral("networkDialog"));
    setWindowTitle(tr("Network settings"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    makeProxyFields();
    m_fault->setObjectName(QStringLiteral("networkFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();

    auto *form = new QFormLayout;
    form->addRow(tr("&Proxy:"), m_mode);
    form->addRow(tr("&Host:"), m_host);
    form->addRow(tr("P&ort:"), m_port);
    form->addRow(tr("&User name:"), m_user);
    form->addRow(tr("Pass&word:"), m_password);
    form->addRow(tr("Extra &CA file (PEM):"), makeCaRow());
    if (auto *label =
            qobject_cast<QLabel *>(form->itemAt(form->rowCount() - 1, QFormLayout::LabelRole)->widget()))
        label->setBuddy(m_caFile);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancelNetworkSettings"));
    cancel->setAutoDefault(false);
    QPushButton *use = buttons->addButton(tr("Use these settings"), QDialogButtonBox::AcceptRole);
    use->setObjectName(QStringLiteral("useNetworkSettings"));
    use->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &NetworkDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *explanation = new PlainLabel(
        tr("These settings apply to this environment only. A CA file is trusted in addition to the system's "
           "certificates. The proxy's password is stored where the secret is stored."),
        this);
    explanation->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(explanation);
    column->addLayout(form);
    if (const QString decided = decidedSentence(); !decided.isEmpty()) {
        auto *sentence = new PlainLabel(decided, this);
        sentence->setObjectName(QStringLiteral("networkDecided"));
        sentence->setWordWrap(true);
        column->addWidget(sentence);
    }
    column->addWidget(m_fault);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    updateProxyFields();
}

void NetworkDialog::makeProxyFields()
{
    m_mode->setObjectName(QStringLiteral("proxyMode"));
    m_mode->addItem(tr("Use the system's proxy"), QVariant::fromValue(static_cast<int>(ProxyMode::System)));
    m_mode->addItem(tr("No proxy"), QVariant::fromValue(static_cast<int>(ProxyMode::None)));
    m_mode->addItem(tr("This HTTP proxy"), QVariant::fromValue(static_cast<int>(ProxyMode::Manual)));
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(m_before.proxyMode)));
    m_mode->setAccessibleName(tr("Proxy"));
    m_mode->setEnabled(!isProxyDecided());
    m_host->setObjectName(QStringLiteral("proxyHost"));
    m_host->setAccessibleName(tr("Proxy host"));
    m_host->setPlaceholderText(QStringLiteral("proxy.example.com"));
    m_port->setObjectName(QStringLiteral("proxyPort"));
    m_port->setAccessibleName(tr("Proxy port"));
    m_port->setRange(1, 65'535);
    m_port->setValue(m_before.proxyPort == 0 ? 8080 : m_before.proxyPort);
    m_user->setObjectName(QStringLiteral("proxyUser"));
    m_user->setAccessibleName(tr("Proxy user name"));
    m_user->setPlaceholderText(tr("none"));
    m_password->setObjectName(QStringLiteral("proxyPassword"));
    m_password->setAccessibleName(tr("Proxy password"));
    connect(m_mode, &QComboBox::currentIndexChanged, this, &NetworkDialog::updateProxyFields);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkDialog::updateProxyFields);
    for (const QLineEdit *field : {m_host, m_user})
        connect(field, &QLineEdit::textChanged, this, &NetworkDialog::updateProxyFields);
}

bool NetworkDialog::isProxyDecided() const
{
    return !m_policy.text(PolicyId::Proxy).isEmpty();
}

QString NetworkDialog::decidedSentence() const
{
    QList<PolicyId> decided;
    for (const PolicyId id : {PolicyId::Proxy, PolicyId::ExtraCaFile}) {
        if (!m_policy.text(id).isEmpty())
            decided.append(id);
    }
    return policy_words::lockedSettings(decided, m_policy);
}

QWidget *NetworkDialog::makeCaRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_caFile->setObjectName(QStringLiteral("extraCaFile"));
    m_caFile->setAccessibleName(tr("Extra CA file"));
    m_caFile->setPlaceholderText(tr("none"));
    auto *button = new QPushButton(tr("&Browse…"), row);
    const bool decided = !m_policy.text(PolicyId::ExtraCaFile).isEmpty();
    m_caFile->setReadOnly(decided);
    button->setEnabled(!decided);
    button->setObjectName(QStringLiteral("browseCaFile"));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &NetworkDialog::browse);
    layout->addWidget(m_caFile, 1);
    layout->addWidget(button);
    return row;
}

void NetworkDialog::updateProxyFields()
{
    const bool manual = m_mode->currentData().toInt() == static_cast<int>(ProxyMode::Manual);
    m_host->setEnabled(manual && !isProxyDecided());
    m_port->setEnabled(manual && !isProxyDecided());
    m_user->setEnabled(manual);
    const bool hasUser = manual && !isBlank(m_user->text());
    m_password->setEnabled(hasUser);
    if (!hasUser)
        m_password->wipe();
    m_password->setPlaceholderText(hasUser && haveSameProxy(m_before, settings()) ? tr("unchanged")
                                                                                  : QString());
}

void NetworkDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a CA file"), QFileInfo(m_caFile->text()).absolutePath(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

NetworkSettings NetworkDialog::settings() const
{
    NetworkSettings settings;
    settings.proxyMode = static_cast<ProxyMode>(m_mode->currentData().toInt());
    if (settings.proxyMode == ProxyMode::Manual) {
        settings.proxyHost = m_host->text().trimmed();
        settings.proxyPort = static_cast<quint16>(m_port->value());
        settings.proxyUser = isBlank(m_user->text()) ? QString() : m_user->text().trimmed();
    }
    settings.extraCaFile = m_caFile->text().trimmed();
    return settings;
}

Secret NetworkDialog::proxyPassword() const
{
    return m_password->secret();
}

void NetworkDialog::check()
{
    const NetworkSettings typed = settings();
    if (typed.proxyMode == ProxyMode::Manual && typed.proxyHost.isEmpty()) {
        complain(NetworkFault::ProxyIncomplete, m_host);
        return;
    }
    const QFileInfo file(typed.extraCaFile);
    if (!typed.extraCaFile.isEmpty() && !(file.isFile() && file.isReadable())) {
        complain(NetworkFault::CaFileUnreadable, m_caFile);
        return;
    }
    accept();
}

void NetworkDialog::complain(NetworkFault fault, QWidget *field)
{
    const texts::Wording words = texts::wording(fault);
    const QString sentence = words.sentence + u' ' + words.explanation;
    m_fault->setText(sentence);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::text(theme::Tone::Danger, palette()));
    m_fault->setPalette(colours);
    m_fault->show();
    field->setAccessibleDescription(sentence);
    field->setFocus();
}

} // namespace rd

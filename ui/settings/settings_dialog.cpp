#include "ui/settings/settings_dialog.h"

#include "base/display_text.h"
#include "policy/preferences.h"
#include "ui/text/policy_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int widthInCharacters = 70;
constexpr qreal mostOfScreen = 0.9;

PlainLabel *wrapping(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(Preferences *preferences, QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_form(new QFormLayout), m_idle(new QSpinBox(this)),
      m_withScreen(new QCheckBox(tr("Lock with the computer's &screen"), this)),
      m_notifications(new QCheckBox(tr("&Notify when a run finishes or needs attention"), this)),
      m_complaint(wrapping({}, this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_complaint->setObjectName(u"settingsComplaint"_s);
    m_complaint->hide();
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    makeFields();
    column->addWidget(m_complaint);
    column->addStretch();
    makeButtons();
    const int width = std::min(fontMetrics().averageCharWidth() * widthInCharacters,
                               static_cast<int>(screen()->availableSize().width() * mostOfScreen));
    resize(width, std::max(heightForWidth(width), sizeHint().height()));
}

void SettingsDialog::makeFields()
{
    const PolicyKey &idle = policyKey(PolicyId::IdleLock);
    m_idle->setRange(idle.least, idle.most);
    m_idle->setSpecialValueText(tr("Never"));
    m_idle->setSuffix(tr(" min", "minutes, after a number"));
    m_idle->setValue(m_preferences->number(PolicyId::IdleLock));
    m_withScreen->setChecked(m_preferences->flag(PolicyId::ScreenLock));
    m_notifications->setChecked(m_preferences->flag(PolicyId::Notifications));
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    addSetting(PolicyId::IdleLock, m_idle, tr("Lock after &inactivity:"),
               tr("Inactivity means no key or click. Revoke Desk then hides its data; the keychain or the "
                  "secret unlocks it. A run continues. Practice does not lock."));
    addSetting(PolicyId::ScreenLock, m_withScreen, {}, {});
    addSetting(
        PolicyId::Notifications, m_notifications, {},
        tr("Desktop notification while no window of Revoke Desk is in front, with counts only, no names."));
}

void SettingsDialog::addSetting(PolicyId id, QWidget *field, const QString &label, const QString &explanation)
{
    if (m_form->rowCount() > 0)
        m_form->addItem(new QSpacerItem(0, fontMetrics().height() / 2));
    const QString name = u"setting_"_s + policyKey(id).name;
    field->setObjectName(name);
    field->setAccessibleName(policy_words::title(id));
    if (label.isEmpty()) {
        field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        m_form->addRow(field);
    } else {
        auto *shown = new PlainLabel(label, this);
        shown->setBuddy(field);
        m_form->addRow(shown, field);
    }
    QStringList sentences;
    if (!explanation.isEmpty()) {
        m_form->addRow(wrapping(explanation, this));
        sentences += explanation;
    }
    if (m_preferences->policy().isForced(id)) {
        field->setEnabled(false);
        auto *reason = wrapping(policy_words::lockedSetting(m_preferences->entry(id)), this);
        reason->setObjectName(name + u"_reason"_s);
        m_form->addRow(reason);
        sentences += reason->text();
    }
    field->setAccessibleDescription(sentences.join(u' '));
}

void SettingsDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"settingsCancel"_s);
    cancel->setAutoDefault(false);
    QPushButton *save = buttons->addButton(tr("Save settings"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"settingsSave"_s);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

// What was changed alone: what is usual stays so when a later version finds another value usual.
void SettingsDialog::save()
{
    bool stored = true;
    const auto keep = [&](PolicyId id, const QVariant &value) {
        if (!m_preferences->policy().isForced(id) && m_preferences->entry(id).value != value)
            stored = m_preferences->set(id, value) && stored;
    };
    keep(PolicyId::IdleLock, m_idle->value());
    keep(PolicyId::ScreenLock, m_withScreen->isChecked());
    keep(PolicyId::Notifications, m_notifications->isChecked());
    if (stored) {
        accept();
        Q_EMIT saved();
        return;
    }
    m_complaint->setText(tr("The settings could not be written to %1. Free up disk space or make the file "
                            "your own, then save again.")
                             .arg(isolatedLtr(safeText(m_preferences->filePath()))));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::text(theme::Tone::Danger, palette()));
    m_complaint->setPalette(colours);
    m_complaint->show();
}

} // namespace rd

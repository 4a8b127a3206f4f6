#include "ui/confirm/reason_form.h"

#include "plan/plan_policy.h"
#include "text/unicode_properties.h"
#include "ui/text/policy_text.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestReason = 500;
constexpr int longestTicket = 100;
constexpr int leakIndex = 1; // in the list of reasons

} // namespace

ReasonForm::ReasonForm(const Policy &policy, QWidget *parent)
    : QWidget(parent), m_policy(policy), m_form(new QFormLayout(this)), m_reasons(new QComboBox(this)),
      m_ownWords(new QLineEdit(this)), m_ticket(new QLineEdit(this))
{
    m_reasons->setObjectName(u"reason"_s);
    m_reasons->setAccessibleName(tr("Reason"));
    m_reasons->addItems({tr("Not given"), tr("Leaked or suspected leak"), tr("Decommissioning"),
                         tr("Rotation"), tr("Left the team"), tr("Other…")});
    m_ownWords->setObjectName(u"reasonOwnWords"_s);
    m_ownWords->setAccessibleName(tr("Reason in your own words"));
    m_ownWords->setPlaceholderText(tr("In your own words"));
    m_ownWords->setMaxLength(longestReason);
    m_ownWords->hide();
    m_ticket->setObjectName(u"ticket"_s);
    m_ticket->setAccessibleName(tr("Ticket"));
    m_ticket->setMaxLength(longestTicket);
    if (m_policy.flag(PolicyId::ReasonRequired))
        m_reasons->setItemText(0, tr("Select a reason"));
    if (!m_policy.text(PolicyId::TicketPattern).isEmpty())
        m_ticket->setPlaceholderText(tr("Required"));

    auto *reasonLabel = new PlainLabel(tr("&Reason"), this);
    reasonLabel->setBuddy(m_reasons);
    auto *ticketLabel = new PlainLabel(tr("&Ticket"), this);
    ticketLabel->setBuddy(m_ticket);
    auto *reasonColumn = new QVBoxLayout;
    reasonColumn->addWidget(m_reasons);
    reasonColumn->addWidget(m_ownWords);
    auto *ticketColumn = new QVBoxLayout;
    ticketColumn->addWidget(m_ticket);
    if (m_policy.flag(PolicyId::ReasonRequired))
        makeRoom(reasonColumn, u"reasonHint"_s, {PolicyFault::ReasonMissing});
    if (!m_policy.text(PolicyId::TicketPattern).isEmpty())
        makeRoom(ticketColumn, u"ticketHint"_s, {PolicyFault::TicketMissing, PolicyFault::TicketMismatch});

    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(reasonLabel, reasonColumn);
    m_form->addRow(ticketLabel, ticketColumn);

    connect(m_reasons, &QComboBox::currentIndexChanged, this, [this](int index) {
        const bool other = index == m_reasons->count() - 1;
        m_ownWords->setVisible(other);
        if (other)
            m_ownWords->setFocus();
        Q_EMIT reasonChosen();
        Q_EMIT changed();
    });
    for (const QLineEdit *field : {m_ownWords, m_ticket})
        connect(field, &QLineEdit::textChanged, this, &ReasonForm::changed);
    connect(this, &ReasonForm::changed, this, &ReasonForm::sayFaults);
    sayFaults();
}

ReasonDraft ReasonForm::draft() const
{
    return {m_reasons->currentIndex(), m_ownWords->text(), m_ticket->text()};
}

void ReasonForm::setDraft(const ReasonDraft &draft)
{
    m_reasons->setCurrentIndex(draft.choice);
    m_ownWords->setText(draft.ownWords);
    m_ticket->setText(draft.ticket);
}

void ReasonForm::setGiven(const QString &reason, const QString &ticket)
{
    const int other = m_reasons->count() - 1;
    const int listed = reason.isEmpty() ? 0 : m_reasons->findText(reason, Qt::MatchExactly);
    const bool isListed = reason.isEmpty() || (listed > 0 && listed < other);
    setDraft({isListed ? listed : other, isListed ? QString() : reason, ticket});
}

PolicyFault ReasonForm::fault() const
{
    const PolicyFault first = reasonFault();
    return first == PolicyFault::None ? ticketFault() : first;
}

PolicyFault ReasonForm::reasonFault() const
{
    return faultOfReason(reason(), m_policy);
}

PolicyFault ReasonForm::ticketFault() const
{
    return faultOfTicket(ticket(), m_policy);
}

void ReasonForm::makeRoom(QBoxLayout *under, const QString &name, const QList<PolicyFault> &faults)
{
    auto *room = new QGridLayout;
    for (const PolicyFault fault : faults) {
        auto *label = new PlainLabel(policy_words::fault(fault, m_policy), this);
        label->setObjectName(name);
        label->setWordWrap(true);
        QSizePolicy policy = label->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        label->setSizePolicy(policy);
        room->addWidget(label, 0, 0, Qt::AlignTop);
        m_said.insert(fault, label);
    }
    under->addLayout(room);
}

void ReasonForm::sayFaults()
{
    const PolicyFault ofReason = reasonFault();
    const PolicyFault ofTicket = ticketFault();
    for (auto said = m_said.cbegin(); said != m_said.cend(); ++said)
        said.value()->setVisible(said.key() == ofReason || said.key() == ofTicket);
    const auto words = [this](PolicyFault fault) {
        const PlainLabel *label = m_said.value(fault);
        return label ? label->text() : QString();
    };
    m_reasons->setAccessibleDescription(words(ofReason));
    m_ownWords->setAccessibleDescription(words(ofReason));
    m_ticket->setAccessibleDescription(words(ofTicket));
}

QWidget *ReasonForm::missing() const
{
    switch (fault()) {
    case PolicyFault::None:
        return nullptr;
    case PolicyFault::ReasonMissing:
        return m_reasons->currentIndex() == m_reasons->count() - 1 ? static_cast<QWidget *>(m_ownWords)
                                                                   : m_reasons;
    default:
        return m_ticket;
    }
}

QString ReasonForm::reason() const
{
    const int index = m_reasons->currentIndex();
    if (index == m_reasons->count() - 1)
        return isBlank(m_ownWords->text()) ? QString() : m_ownWords->text().trimmed();
    return index > 0 ? m_reasons->currentText() : QString();
}

bool ReasonForm::speaksOfLeak() const
{
    return m_reasons->currentIndex() == leakIndex;
}

void ReasonForm::addRow(PlainLabel *label, QWidget *field)
{
    m_form->addRow(label, field);
}

QString ReasonForm::ticket() const
{
    return visibleText(m_ticket->text());
}

} // namespace rd

#include "ui/confirm/pace_selector.h"

#include "ui/confirm/confirm_text.h"
#include "ui/text/policy_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int widthInCharacters = 56; // of the fields of the confirmation

} // namespace

PaceChoice::PaceChoice(const ConfirmRequest &request, QWidget *parent)
    : QWidget(parent),
      m_considerate(makeButton(u"paceConsiderate"_s, tr("Considerate"), request.considerate)),
      m_fast(makeButton(u"paceFast"_s, tr("Fast"), request.fast)), m_explanation(new PlainLabel(this))
{
    (request.plan.pace == Pace::Fast ? m_fast : m_considerate)->setChecked(true);
    const Policy::Entry decided = request.policy.entry(PolicyId::Pace);
    if (decided.value.toString() == u"considerate"_s) {
        m_considerate->setChecked(true);
        m_fast->setEnabled(false);
        m_decided = policy_words::lockedSetting(decided);
    }
    m_explanation->setObjectName(u"paceExplanation"_s);
    m_explanation->setWordWrap(true);
    const int wanted = m_considerate->sizeHint().width() + m_fast->sizeHint().width();
    const bool oneLine = wanted <= fontMetrics().averageCharWidth() * widthInCharacters;
    auto *buttons = new QBoxLayout(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    buttons->setSpacing(fontMetrics().averageCharWidth() * (oneLine ? 3 : 1));
    buttons->addWidget(m_considerate);
    buttons->addWidget(m_fast);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(buttons);
    column->addWidget(m_explanation);
    connect(m_fast, &QRadioButton::toggled, this, [this] {
        explain();
        Q_EMIT changed();
    });
    explain();
}

QRadioButton *PaceChoice::makeButton(const QString &name, const QString &word,
                                     const std::optional<RunEstimate> &estimate)
{
    const QString words =
        estimate && estimate->limitKnown
            ? tr("%1: %2", "pace, how long that takes").arg(word, confirm::howLong(*estimate))
            : word;
    auto *button = new QRadioButton(words, this);
    button->setObjectName(name);
    button->setAccessibleName(words);
    return button;
}

Pace PaceChoice::pace() const
{
    return m_fast->isChecked() ? Pace::Fast : Pace::Considerate;
}

void PaceChoice::setLeak(bool leak)
{
    m_leak = leak;
    explain();
}

void PaceChoice::explain()
{
    QString words =
        pace() == Pace::Fast
            ? tr("Uses the whole limit as soon as it is available. Other clients may have to wait.")
            : tr("Leaves a fifth of the server's limit to other clients.");
    if (m_leak && m_decided.isEmpty() && pace() == Pace::Considerate)
        words += u' ' + tr("After a leak, Fast finishes sooner.");
    if (!m_decided.isEmpty())
        words += u' ' + m_decided;
    m_explanation->setText(words);
    for (QRadioButton *button : {m_considerate, m_fast})
        button->setAccessibleDescription(button->isChecked() ? words : QString());
}

} // namespace rd

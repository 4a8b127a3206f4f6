#include "ui/confirm/challenge_field.h"

#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

} // namespace

ChallengeField::ChallengeField(const QString &name, const QString &label, const QString &expected,
                               QWidget *parent)
    : QWidget(parent), m_expected(expected), m_field(new QLineEdit(this)), m_state(new PlainLabel(this))
{
    auto *title = new PlainLabel(label, this);
    title->setObjectName(name + "Label"_L1);
    title->setWordWrap(true);
    title->setBuddy(m_field);

    m_field->setObjectName(name);
    m_field->setAccessibleName(label);
    m_field->setFont(theme::monospace(font()));
    m_field->setLayoutDirection(Qt::LeftToRight);
    m_field->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_state->setObjectName(name + "State"_L1);
    m_state->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(title);
    column->addWidget(m_field);
    column->addWidget(m_state);

    connect(m_field, &QLineEdit::textChanged, this, [this] {
        showProgress();
        Q_EMIT changed();
    });
    showProgress();
}

ChallengeProgress ChallengeField::progress() const
{
    return compareChallenge(m_field->text(), m_expected);
}

bool ChallengeField::matches() const
{
    return progress().matches();
}

void ChallengeField::showProgress()
{
    const ChallengeProgress now = progress();
    const QString count = tr("%1 of %n characters", nullptr, now.expected).arg(now.typed);
    if (now.matches())
        say(tr("%1, all match").arg(count), theme::Tone::Ok);
    else if (now.typed == 0)
        say(count, theme::Tone::Neutral);
    else if (now.differs())
        say(tr("%1, character %2 doesn't match").arg(count).arg(now.agreeing + 1), theme::Tone::Danger);
    else if (now.missing() < 0)
        say(tr("%1, too many").arg(count), theme::Tone::Danger);
    else
        say(tr("%1, matching so far").arg(count), theme::Tone::Neutral);
}

void ChallengeField::sayWhatIsMissing()
{
    const ChallengeProgress now = progress();
    if (now.matches())
        return;
    if (now.typed == 0)
        say(tr("Nothing typed yet. Type %n characters.", nullptr, now.expected), theme::Tone::Danger);
    else if (now.differs())
        say(tr("Character %1 doesn't match.").arg(now.agreeing + 1), theme::Tone::Danger);
    else if (now.missing() < 0)
        say(tr("Too many characters: %1 to remove.").arg(-now.missing()), theme::Tone::Danger);
    else
        say(tr("Characters still to type: %1.").arg(now.missing()), theme::Tone::Danger);
}

void ChallengeField::say(const QString &words, theme::Tone tone)
{
    m_tone = tone;
    m_state->setText(words);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::text(tone, palette()));
    m_state->setPalette(colours);
    m_field->setAccessibleDescription(words);
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void ChallengeField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        say(m_state->text(), m_tone);
    else if (event->type() == QEvent::FontChange)
        m_field->setFont(theme::monospace(font()));
    QWidget::changeEvent(event);
}

} // namespace rd

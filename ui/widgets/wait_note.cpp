#include "ui/widgets/wait_note.h"

#include "ui/text/wait_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

QPushButton *makeButton(const QString &name, const QString &verb, QWidget *parent)
{
    auto *button = new QPushButton(verb, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->hide();
    return button;
}

} // namespace

WaitNote::WaitNote(const QString &name, const QString &stopVerb, QWidget *parent)
    : QWidget(parent), m_icon(new PlainLabel(this)), m_sentence(new PlainLabel(this)),
      m_accept(makeButton(name + u"Accept"_s, {}, this)), m_stop(makeButton(name + u"Stop"_s, stopVerb, this))
{
    setObjectName(name);
    m_icon->setObjectName(name + u"Icon"_s);
    m_icon->setPixmap(
        theme::icon(u"waiting"_s).pixmap(style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this)));
    m_sentence->setObjectName(name + u"Sentence"_s);
    setLines(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_accept);
    row->addWidget(m_stop);
    setRoomKept(true);
    connect(m_accept, &QPushButton::clicked, this, &WaitNote::accepted);
    connect(m_stop, &QPushButton::clicked, this, &WaitNote::stopRequested);
    hide();
}

void WaitNote::setSingleLine()
{
    m_sentence->setElidedMiddle(true);
}

void WaitNote::setLines(int lines)
{
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * lines);
}

void WaitNote::setRoomKept(bool kept)
{
    QSizePolicy policy = sizePolicy();
    if (policy.retainSizeWhenHidden() == kept)
        return;
    policy.setRetainSizeWhenHidden(kept);
    setSizePolicy(policy);
}

void WaitNote::setWait(const WaitStatus &wait, const QDateTime &now)
{
    say(texts::waitSentence(wait, now), wait, now);
}

void WaitNote::say(const QString &sentence, const WaitStatus &wait, const QDateTime &now)
{
    const bool begins = isHidden() && !sentence.isEmpty();
    m_sentence->setText(sentence);
    const QString verb = texts::waitVerb(wait, now);
    if (m_accept->text() != verb)
        m_accept->setText(verb);
    m_accept->setVisible(wait.asks && m_acceptOffered);
    m_stop->setVisible(!m_stop->text().isEmpty());
    setVisible(!sentence.isEmpty());
    if (!begins)
        return;
    setAccessibleName(sentence);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace rd

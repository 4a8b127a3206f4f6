#include "ui/widgets/banner.h"

#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

QString iconName(theme::Tone tone)
{
    switch (tone) {
    case theme::Tone::Warning:
        return u"warning"_s;
    case theme::Tone::Danger:
        return u"problem"_s;
    case theme::Tone::Neutral:
    case theme::Tone::Information:
    case theme::Tone::Ok:
        break;
    }
    return u"information"_s;
}

} // namespace

Banner::Banner(QWidget *parent)
    : ToneStrip(parent), m_icon(new PlainLabel(this)), m_sentence(new PlainLabel(this)),
      m_buttons(new QHBoxLayout), m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"banner"_s);
    m_sentence->setObjectName(u"bannerSentence"_s);
    m_sentence->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(usualMargins());
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_closed = m_sentence->text();
        hide();
    });
    hide();
}

void Banner::tell(theme::Tone newTone, const QString &sentence, const QList<texts::NextStep> &steps,
                  int count)
{
    if (newTone == theme::Tone::Information && sentence == m_closed) {
        hide();
        return;
    }
    m_closed.clear();
    const bool isNew = isHidden() || m_sentence->text() != sentence;
    if (!isNew && newTone == tone() && steps == m_steps && count == m_count)
        return;
    setTone(newTone);
    m_steps = steps;
    m_count = count;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    showSteps();
    m_close->setVisible(newTone == theme::Tone::Information);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(theme::icon(iconName(newTone)).pixmap(size, size));
    show();
    if (isNew) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Banner::showSteps()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // It may be the one whose click led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const texts::NextStep step : std::as_const(m_steps)) {
        auto *button = new QPushButton(texts::label(step, m_count), this);
        button->setObjectName(u"banner_"_s + texts::objectName(step));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT nextStep(step); });
        m_buttons->addWidget(button);
    }
}

} // namespace rd

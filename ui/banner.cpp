#include "ui/banner.h"

#include "ui/plain_label.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace rd {

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_icon(new PlainLabel(this)), m_sentence(new PlainLabel(this)),
      m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("banner"));
    setAutoFillBackground(true);
    m_sentence->setObjectName(QStringLiteral("bannerSentence"));
    m_sentence->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(fontMetrics().averageCharWidth() * 2, fontMetrics().height() / 3,
                            fontMetrics().averageCharWidth() * 2, fontMetrics().height() / 3);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addLayout(m_buttons);
    hide();
}

void Banner::tell(theme::Tone tone, const QString &sentence, const QList<texts::NextStep> &steps)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (texts::NextStep step : steps) {
        auto *button = new QPushButton(texts::label(step), this);
        button->setObjectName(QStringLiteral("banner_") + texts::objectName(step));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT nextStep(step); });
        m_buttons->addWidget(button);
    }
    paint();
    show();
}

void Banner::paint()
{
    QPalette colours = QGuiApplication::palette();
    colours.setColor(QPalette::Window, theme::fill(m_tone, colours));
    colours.setColor(QPalette::WindowText, theme::onFill(m_tone, QGuiApplication::palette()));
    if (palette() != colours)
        setPalette(colours);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(theme::icon(QStringLiteral("warning")).pixmap(size));
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paint();
}

} // namespace rd

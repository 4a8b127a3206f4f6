#include "ui/widgets/colored_bar.h"

#include <QEvent>
#include <QPainter>

namespace rd {

ToneStrip::ToneStrip(QWidget *parent) : QFrame(parent) {}

QMargins ToneStrip::usualMargins() const
{
    const int side = fontMetrics().averageCharWidth() * 2;
    const int above = fontMetrics().height() / 4;
    return {side, above, side, above};
}

void ToneStrip::setTone(theme::Tone tone)
{
    m_tone = tone;
    recolour();
    update();
}

// Its own palette has the tone's ink in it, which says nothing about the theme.
const QPalette &ToneStrip::surroundings() const
{
    return parentWidget() ? parentWidget()->palette() : palette();
}

void ToneStrip::recolour()
{
    const QColor ink = theme::onFill(m_tone, surroundings());
    if (palette().color(QPalette::WindowText) == ink)
        return;
    QPalette colours;
    colours.setColor(QPalette::WindowText, ink);
    setPalette(colours);
}

void ToneStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void ToneStrip::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::fill(m_tone, surroundings()));
}

} // namespace rd

#pragma once

#include "ui/theme/theme.h"

#include <QPalette>
#include <QSize>
#include <QString>

class QFont;
class QPainter;
class QRect;

namespace rd {

// A small symbol and a word on a quiet ground: how the list shows a state, never by colour alone.
struct Badge
{
    theme::Tone tone = theme::Tone::Neutral;
    QString icon; // for theme::icon()
    QString text; // safe; empty: the symbol alone
};

QSize badgeSize(const Badge &badge, const QFont &font);
// At the left of `rect` and in its middle height; the text is elided where it does not fit.
void paintBadge(QPainter *painter, const QRect &rect, const Badge &badge, const QFont &font,
                const QPalette &palette);

} // namespace rd

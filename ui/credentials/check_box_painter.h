#pragma once

#include <QPalette>
#include <QRect>

class QFont;
class QPainter;

namespace rd {

// The check box of a row and of the list's header: as large as the font wants it, and with a frame that can
// be seen in a light and a dark theme alike, which a style's own cannot be relied on for.

// At the left of a cell, in its middle height.
QRect checkMarkRect(const QRect &cell, const QFont &font);
// What of the cell a click on the box may hit: up to the words.
QRect checkMarkArea(const QRect &cell, const QFont &font);
void paintCheckMark(QPainter *painter, const QRect &box, Qt::CheckState state, const QPalette &palette);

} // namespace rd

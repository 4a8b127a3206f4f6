#include "ui/credentials/check_box_painter.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace rd {

namespace {

int gapOf(const QFontMetrics &metrics)
{
    return std::max(3, metrics.averageCharWidth() * 2 / 3);
}

} // namespace

QRect checkMarkRect(const QRect &cell, const QFont &font)
{
    const QFontMetrics metrics(font);
    const int edge = metrics.ascent();
    return {cell.left() + gapOf(metrics), cell.top() + (cell.height() - edge) / 2, edge, edge};
}

QRect checkMarkArea(const QRect &cell, const QFont &font)
{
    QRect area = cell;
    area.setRight(checkMarkRect(cell, font).right() + gapOf(QFontMetrics(font)));
    return area;
}

void paintCheckMark(QPainter *painter, const QRect &box, Qt::CheckState state, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal edge = box.width();
    painter->setBrush(palette.color(QPalette::Base));
    painter->setPen(QPen(theme::quietText(palette), std::max(1.0, edge / 14)));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), edge / 8, edge / 8);
    const QPointF corner = QRectF(box).topLeft();
    painter->setPen(
        QPen(palette.color(QPalette::Text), edge / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (state == Qt::Checked)
        painter->drawPolyline(
            QPolygonF({corner + QPointF(0.24, 0.52) * edge, corner + QPointF(0.43, 0.72) * edge,
                       corner + QPointF(0.77, 0.29) * edge}));
    else if (state == Qt::PartiallyChecked)
        painter->drawLine(corner + QPointF(0.27, 0.5) * edge, corner + QPointF(0.73, 0.5) * edge);
    painter->restore();
}

} // namespace rd

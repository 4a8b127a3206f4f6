#include "ui/widgets/badge.h"

#include <QFontMetrics>
#include <QIcon>
#include <QPainter>

#include <algorithm>

namespace rd {

namespace {

int padding(const QFontMetrics &metrics)
{
    return metrics.height() / 3;
}

int symbolEdge(const QFontMetrics &metrics)
{
    return metrics.ascent();
}

} // namespace

QSize badgeSize(const Badge &badge, const QFont &font)
{
    const QFontMetrics metrics(font);
    int width = 2 * padding(metrics) + symbolEdge(metrics);
    if (!badge.text.isEmpty())
        width += padding(metrics) + metrics.horizontalAdvance(badge.text) + 1;
    return {width, metrics.height() + metrics.height() / 4};
}

void paintBadge(QPainter *painter, const QRect &rect, const Badge &badge, const QFont &font,
                const QPalette &palette)
{
    const QFontMetrics metrics(font);
    const QSize size = badgeSize(badge, font).boundedTo(rect.size());
    const QRect ground(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(),
                       size.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme::border(badge.tone, palette));
    painter->setBrush(theme::fill(badge.tone, palette));
    const qreal radius = ground.height() / 2.0;
    painter->drawRoundedRect(QRectF(ground).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const int edge = symbolEdge(metrics);
    const QRect symbol(ground.left() + padding(metrics), ground.center().y() - (edge - 1) / 2, edge, edge);
    theme::icon(badge.icon).paint(painter, symbol);

    QRect words = ground;
    words.setLeft(symbol.right() + 1 + padding(metrics));
    words.setRight(ground.right() - padding(metrics));
    painter->setFont(font);
    painter->setPen(theme::onFill(badge.tone, palette));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      metrics.elidedText(badge.text, Qt::ElideRight, std::max(0, words.width() + 1)));
    painter->restore();
}

} // namespace rd

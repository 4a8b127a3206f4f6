#include "ui/runs/outcome_legend.h"

#include "ui/runs/outcome_bar.h"

#include <QPainter>
#include <QTextLayout>

namespace rd {

namespace {

// In the order of OutcomeBar::Segment, as OutcomeBar::legend() writes them.
constexpr QStringView symbols = u"■▲◆□◐○";

QList<QTextLayout::FormatRange> colouredSymbols(const QString &text, const QPalette &palette)
{
    QList<QTextLayout::FormatRange> ranges;
    for (int i = 0; i < text.size(); ++i) {
        const qsizetype segment = symbols.indexOf(text.at(i));
        if (segment < 0)
            continue;
        QTextLayout::FormatRange range;
        range.start = i;
        range.length = 1;
        range.format.setForeground(OutcomeBar::colourOf(static_cast<OutcomeBar::Segment>(segment), palette));
        ranges.append(range);
    }
    return ranges;
}

} // namespace

OutcomeLegend::OutcomeLegend(QWidget *parent) : PlainLabel(parent)
{
    setWordWrap(true);
}

void OutcomeLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextLayout layout(text(), font(), this);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    option.setTextDirection(layoutDirection());
    layout.setTextOption(option);
    layout.setFormats(colouredSymbols(text(), palette()));
    const QRect area = contentsRect();
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(area.width());
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    layout.draw(&painter, area.topLeft() + QPointF(0, (area.height() - height) / 2));
}

} // namespace rd

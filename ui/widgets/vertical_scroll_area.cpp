#include "ui/widgets/vertical_scroll_area.h"

#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace rd {

namespace {

constexpr int fewestLines = 6;

} // namespace

ContentArea::ContentArea(QWidget *content, int widthInCharacters, QWidget *parent)
    : QScrollArea(parent), m_widthInCharacters(widthInCharacters)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int least, int most) { setFocusPolicy(most > least ? Qt::TabFocus : Qt::NoFocus); });
}

QSize ContentArea::sizeHint() const
{
    const int wanted = fontMetrics().averageCharWidth() * m_widthInCharacters;
    const int width = std::max(wanted, widget()->sizeHint().width());
    return {width, widget()->layout()->totalHeightForWidth(width)};
}

QSize ContentArea::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar, fontMetrics().lineSpacing() * fewestLines};
}

} // namespace rd

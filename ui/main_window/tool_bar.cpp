#include "ui/main_window/tool_bar.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace rd {

namespace {

constexpr int gapsApart = 4; // between the filter and what does harm

} // namespace

ToolRow::ToolRow(const QList<QWidget *> &harmless, QWidget *filter, QWidget *apart, QWidget *parent)
    : QWidget(parent), m_harmless(harmless), m_filter(filter), m_apart(apart), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("toolRow"));
    const int gap = fontMetrics().averageCharWidth();
    m_grid->setContentsMargins(gap * 2, gap, gap * 2, gap);
    m_grid->setSpacing(gap);
    int column = 0;
    for (QWidget *widget : harmless)
        m_grid->addWidget(widget, 0, column++);
    m_grid->addWidget(filter, 0, column);
    m_grid->setColumnStretch(column, 1);
    m_grid->setColumnMinimumWidth(column + 1, gap * gapsApart);
    m_grid->addWidget(apart, 0, column + 2);
    QWidget *before = nullptr;
    for (QWidget *widget : m_harmless + QList<QWidget *>{filter, apart}) {
        if (before)
            setTabOrder(before, widget);
        before = widget;
    }
}

int ToolRow::widthOfOneLine() const
{
    int width = m_filter->sizeHint().width() + m_apart->sizeHint().width();
    for (const QWidget *widget : m_harmless)
        width += widget->sizeHint().width();
    const QMargins margins = m_grid->contentsMargins();
    const auto gaps = static_cast<int>(m_harmless.size()) + 2 + gapsApart;
    return width + margins.left() + margins.right() + gaps * m_grid->spacing();
}

// As narrow as two lines can get.
QSize ToolRow::minimumSizeHint() const
{
    const QMargins margins = m_grid->contentsMargins();
    int first = m_apart->minimumSizeHint().width() + (gapsApart + 2) * m_grid->spacing();
    for (const QWidget *widget : m_harmless)
        first += widget->minimumSizeHint().width() + m_grid->spacing();
    const int width = std::max(first, m_filter->minimumSizeHint().width());
    return {width + margins.left() + margins.right(), m_grid->totalMinimumSize().height()};
}

void ToolRow::arrange()
{
    const bool oneLine = width() >= widthOfOneLine();
    if (oneLine == m_oneLine)
        return;
    m_oneLine = oneLine;
    const auto column = static_cast<int>(m_harmless.size());
    if (oneLine)
        m_grid->addWidget(m_filter, 0, column);
    else
        m_grid->addWidget(m_filter, 1, 0, 1, column + 3);
    updateGeometry();
}

void ToolRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ToolRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

// A part that got wider or narrower, by its words for instance.
bool ToolRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

} // namespace rd

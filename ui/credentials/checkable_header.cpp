#include "ui/credentials/checkable_header.h"

#include "ui/credentials/check_box_painter.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionHeader>

#include <utility>

namespace rd {

CheckHeader::CheckHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
}

QVariant CheckHeader::stateOf(int section) const
{
    return model() && section >= 0 ? model()->headerData(section, Qt::Horizontal, Qt::CheckStateRole)
                                   : QVariant();
}

QRect CheckHeader::boxRect(int section) const
{
    if (!stateOf(section).isValid())
        return {};
    return checkMarkArea({sectionViewportPosition(section), 0, sectionSize(section), viewport()->height()},
                         font());
}

int CheckHeader::boxAt(const QPoint &place) const
{
    const int section = logicalIndexAt(place);
    return boxRect(section).contains(place) ? section : -1;
}

// As QHeaderView does it, with room for the box before the words.
void CheckHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const QVariant state = stateOf(section);
    if (!state.isValid()) {
        QHeaderView::paintSection(painter, rect, section);
        return;
    }
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, section);
    option.rect = rect;
    if (isSortIndicatorShown() && sortIndicatorSection() == section)
        option.sortIndicator = sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                          : QStyleOptionHeader::SortUp;
    painter->save();
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        QStyleOptionHeaderV2 arrow = option;
        arrow.rect = style()->subElementRect(QStyle::SE_HeaderArrow, &option, this);
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, painter, this);
    }
    option.rect = style()->subElementRect(QStyle::SE_HeaderLabel, &option, this);
    option.rect.setLeft(checkMarkArea(rect, font()).right() + 1);
    style()->drawControl(QStyle::CE_HeaderLabel, &option, painter, this);
    paintCheckMark(painter, checkMarkRect(rect, font()), state.value<Qt::CheckState>(), palette());
    painter->restore();
}

void CheckHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? boxAt(event->pos()) : -1;
    if (m_pressed < 0)
        QHeaderView::mousePressEvent(event);
}

void CheckHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed < 0)
        QHeaderView::mouseMoveEvent(event);
}

void CheckHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed < 0)
        QHeaderView::mouseReleaseEvent(event);
    else if (boxAt(event->pos()) == pressed)
        Q_EMIT boxClicked(pressed);
}

void CheckHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (boxAt(event->pos()) < 0)
        QHeaderView::mouseDoubleClickEvent(event);
    else
        mousePressEvent(event);
}

} // namespace rd

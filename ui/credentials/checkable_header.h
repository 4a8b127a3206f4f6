#pragma once

#include <QHeaderView>

namespace rd {

// The header of the list: the section whose Qt::CheckStateRole is set has a check box of its own, for all
// rows that show. The rest of the section sorts as usual. The same is an action of the window, for the
// keyboard.
class CheckHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit CheckHeader(QWidget *parent);

    // Where a click hits the box of this section, in the viewport; empty: it has none.
    QRect boxRect(int section) const;

Q_SIGNALS:
    void boxClicked(int section);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QVariant stateOf(int section) const;
    // The section whose box is there; -1: none.
    int boxAt(const QPoint &place) const;

    int m_pressed = -1;
};

} // namespace rd

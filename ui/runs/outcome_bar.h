#pragma once

#include "run/run_status.h"

#include <QWidget>

#include <array>

namespace rd {

// What the items of a run came to, as segments. The legend beside it says the same in words and symbols.
class OutcomeBar : public QWidget
{
    Q_OBJECT

public:
    enum Segment { Revoked, Refused, Unknown, NotSent, UnderWay, Waiting, SegmentCount };

    static Segment segmentOf(const ItemStatus &item);
    static QColor colourOf(Segment segment, const QPalette &palette);

    explicit OutcomeBar(QWidget *parent = nullptr);

    void setItems(const ItemList &items);
    // "■ 9 revoked  ▲ 1 refused …", of what there is.
    QString legend() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<int, SegmentCount> m_counts{};
};

} // namespace rd

Q_DECLARE_METATYPE(rd::OutcomeBar::Segment)

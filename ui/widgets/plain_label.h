#pragma once

#include <QLabel>

namespace rd {

// A label that shows text as it is, whatever it looks like (docs/pitfalls.md 3.1): never rich text, never a
// link. Text of the server comes in through safeText() and isolated(). With a buddy, '&' marks the shortcut
// as usual.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    // Selected and copied with mouse and keyboard; takes part in the tab order.
    void setSelectable(bool selectable);
    // One line that may get narrow: elided in the middle, so that two ids that differ at the end stay apart
    // (docs/pitfalls.md 3.3), the whole in the tool tip. text() and assistive technology keep the whole. Not
    // selectable. `fewestCharacters` are never elided.
    void setElidedMiddle(bool elided, int fewestCharacters = 12);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const;

    bool m_elided = false;
    int m_fewestCharacters = 0;
};

} // namespace rd

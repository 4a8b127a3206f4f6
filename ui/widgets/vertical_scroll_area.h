#pragma once

#include <QScrollArea>

namespace rd {

// Text and fields that scroll up and down where a large font or a small screen leaves no room for them. Wants
// to be as high as its content at its preferred width. In the tab order only while there is something to
// scroll.
class ContentArea : public QScrollArea
{
    Q_OBJECT

public:
    ContentArea(QWidget *content, int widthInCharacters, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int m_widthInCharacters;
};

} // namespace rd

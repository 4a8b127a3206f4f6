#pragma once

#include <QWidget>

class QTextLayout;

namespace rd {

// A whole client id: fixed width, left to right whatever its letters are, wrapped anywhere and never elided,
// in groups of four (spacing only), the last `tail` characters underlined. What is confirmed is the id
// (docs/pitfalls.md 3.2, 3.3).
class ClientIdText : public QWidget
{
    Q_OBJECT

public:
    ClientIdText(const QString &clientId, int tail, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    // Breaks the lines for a width; returns the size they take.
    QSizeF lay(QTextLayout &layout, qreal width) const;

    QString m_text;  // safe
    QString m_drawn; // the same within a left-to-right override
    int m_tail;      // length in m_text
};

} // namespace rd

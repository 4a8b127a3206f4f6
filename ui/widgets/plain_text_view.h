#pragma once

#include <QPlainTextEdit>

namespace rd {

// Text of any length to read, select and copy, never rich (docs/pitfalls.md 3.1): breaks anywhere, so that
// nothing is cut, and is as tall as its text up to `mostLines`, then it scrolls. Tab leaves it. Text of the
// server comes in through safeText() or safeBlock(); copied, it goes without isolates.
class TextBlock : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextBlock(const QString &text, int mostLines, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int heightFor(int lines) const;
    void fitHeight();

    int m_mostLines;
};

} // namespace rd

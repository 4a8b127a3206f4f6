#include "ui/widgets/plain_text_view.h"

#include "ui/widgets/row_copier.h"

#include <QEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>

#include <algorithm>
#include <cmath>

namespace rd {

namespace {

constexpr int narrowest = 12; // characters

} // namespace

TextBlock::TextBlock(const QString &text, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent), m_mostLines(mostLines)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    connect(this, &QPlainTextEdit::textChanged, this, &TextBlock::fitHeight);
    setPlainText(text);
    fitHeight();
}

int TextBlock::heightFor(int lines) const
{
    return static_cast<int>(
               std::ceil(lines * fontMetrics().lineSpacing() + 2 * document()->documentMargin())) +
           2 * frameWidth();
}

QSize TextBlock::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), height()};
}

QSize TextBlock::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * narrowest, heightFor(1)};
}

QMimeData *TextBlock::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(withoutIsolates(textCursor().selection().toPlainText()));
    return copied;
}

void TextBlock::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void TextBlock::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void TextBlock::fitHeight()
{
    // A plain text document's height is counted in lines, after wrapping.
    const int lines = static_cast<int>(std::ceil(document()->size().height()));
    const bool scrolls = lines > m_mostLines;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int height = heightFor(std::clamp(lines, 1, m_mostLines));
    if (height != maximumHeight() || height != minimumHeight())
        setFixedHeight(height);
}

} // namespace rd

#include "ui/credentials/paste_field.h"

#include <QMimeData>

#include <algorithm>

namespace rd {

PasteField::PasteField(Mask mask, QWidget *parent) : QPlainTextEdit(parent), m_mask(std::move(mask))
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(this, &QPlainTextEdit::textChanged, this, &PasteField::maskTyped);
}

bool PasteField::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

// What it would become is looked at as a whole: a value may be pasted behind its name.
void PasteField::insertFromMimeData(const QMimeData *source)
{
    QString text = toPlainText();
    const QTextCursor cursor = textCursor();
    const qsizetype start = cursor.selectionStart();
    QString pasted = source->text();
    pasted.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(start, cursor.selectionEnd() - start, pasted);
    if (text.toUtf8().size() > mostBytes) {
        Q_EMIT tooLong();
        return;
    }
    const QString masked = m_mask(text);
    if (masked == text)
        insertPlainText(pasted);
    else
        replaceAll(masked, masked.size() - (text.size() - start - pasted.size()));
    ensureCursorVisible();
}

void PasteField::maskTyped()
{
    if (m_replacing)
        return;
    const QString text = toPlainText();
    const QString masked = m_mask(text);
    if (masked != text)
        replaceAll(masked, masked.size() - (text.size() - textCursor().position()));
}

// A new document: the old one's buffer goes with it.
void PasteField::replaceAll(const QString &text, qsizetype cursor)
{
    m_replacing = true;
    setPlainText(text);
    m_replacing = false;
    QTextCursor place = textCursor();
    place.setPosition(static_cast<int>(std::clamp<qsizetype>(cursor, 0, text.size())));
    setTextCursor(place);
}

} // namespace rd

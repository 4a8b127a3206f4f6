#pragma once

#include <QPlainTextEdit>

#include <functional>

namespace rd {

// Takes text from anywhere and holds none of what looks like a secret: it is replaced before it gets into the
// field, or as soon as it is typed, and cannot be undone back (docs/pitfalls.md 3.5). At most 1 MB. Tab
// leaves it.
class PasteField : public QPlainTextEdit
{
    Q_OBJECT

public:
    // Gives the text with its secrets replaced; the same text where it holds none.
    using Mask = std::function<QString(const QString &)>;

    static constexpr qsizetype mostBytes = 1024 * 1024; // as UTF-8

    PasteField(Mask mask, QWidget *parent);

Q_SIGNALS:
    // The text stays as it was.
    void tooLong();

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void maskTyped();
    void replaceAll(const QString &text, qsizetype cursor);

    Mask m_mask;
    bool m_replacing = false;
};

} // namespace rd

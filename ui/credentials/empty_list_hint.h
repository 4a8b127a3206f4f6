#pragma once

#include <QWidget>

class QPushButton;

namespace rd {

class PlainLabel;

// What stands in the place of rows where there are none: a sentence, and a way on where there is one.
class ListNote : public QWidget
{
    Q_OBJECT

public:
    explicit ListNote(QWidget *parent);

    // Safe text; empty: nothing to say, hidden.
    void say(const QString &sentence, bool canClearFilter);
    // Below the sentence, what it waits for; empty: nothing.
    void sayWait(const QString &wait);

Q_SIGNALS:
    void clearFilterRequested();

private:
    PlainLabel *m_sentence;
    PlainLabel *m_wait;
    QPushButton *m_clear;
};

} // namespace rd

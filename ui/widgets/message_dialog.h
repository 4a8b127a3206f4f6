#pragma once

#include "ui/theme/theme.h"

#include <QDialog>
#include <QList>

class QDialogButtonBox;
class QPushButton;

namespace rd {

// A question or a word to the person, modal to its window: a plain sentence, an explanation, and buttons that
// are verbs. The first choice is the safe one: it is the default, and Escape and closing stand for it. Shown
// with open(); deletes itself when it is answered.
class Message : public QDialog
{
    Q_OBJECT

public:
    Message(theme::Tone tone, const QString &title, const QString &sentence, const QString &explanation,
            QWidget *parent);

    // `name` is the button's objectName and what answered() gives. Own text: '&' marks a shortcut.
    QPushButton *addChoice(const QString &name, const QString &verb);

    // One button, nothing to decide.
    static Message *tell(theme::Tone tone, const QString &title, const QString &sentence,
                         const QString &explanation, QWidget *parent);

Q_SIGNALS:
    // Exactly once.
    void answered(const QString &name);

private:
    QDialogButtonBox *m_buttons;
    QPushButton *m_safe = nullptr;
    QString m_answer;
};

} // namespace rd

#pragma once

#include "workspace/wait_status.h"

#include <QWidget>

class QPushButton;

namespace rd {

class PlainLabel;

// A wait where one looks: an icon, why, the countdown and when it goes on; a verb to agree to a long one, and
// one to stop. Hidden while nothing is waited for, its room kept, so that nothing jumps. Whoever shows it
// tells it the time; it has no clock. Its children's names begin with `name`.
class WaitNote : public QWidget
{
    Q_OBJECT

public:
    // `stopVerb` with its shortcut; empty: stopping is offered beside it.
    WaitNote(const QString &name, const QString &stopVerb, QWidget *parent);

    // Whether agreeing to a long wait is offered here; else beside it.
    void setAcceptOffered(bool offered) { m_acceptOffered = offered; }
    // One line, elided where there is no room; otherwise as many as it takes, of which `lines` are kept free.
    void setSingleLine();
    void setLines(int lines);
    // Usually it is.
    void setRoomKept(bool kept);

    void setWait(const WaitStatus &wait, const QDateTime &now);
    // Another sentence for the same wait; empty: nothing to say.
    void say(const QString &sentence, const WaitStatus &wait, const QDateTime &now);

Q_SIGNALS:
    void accepted();
    void stopRequested();

private:
    PlainLabel *m_icon;
    PlainLabel *m_sentence;
    QPushButton *m_accept;
    QPushButton *m_stop;
    bool m_acceptOffered = true;
};

} // namespace rd

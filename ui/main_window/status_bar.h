#pragma once

#include "credentials/list_state.h"
#include "ui/text/texts.h"
#include "workspace/wait_status.h"

#include <QStatusBar>

namespace rd {

class PlainLabel;
class WaitNote;

// The bottom line: who is signed in, what the list is, what the limit leaves.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSignedIn(const DeskState &state);
    // `shown` of `total` rows.
    void setList(const ListState &list, int shown, int total, const QDateTime &now);
    void setTraffic(const TrafficStatus &traffic, const QDateTime &now);
    // Of the list: takes the place of the limit, of which it tells.
    void setWait(const WaitStatus &wait, const QDateTime &now);

Q_SIGNALS:
    void waitAccepted();
    void stopRequested();

private:
    PlainLabel *m_who;
    PlainLabel *m_list;
    PlainLabel *m_limit;
    WaitNote *m_wait;
};

} // namespace rd

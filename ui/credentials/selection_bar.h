#pragma once

#include "credentials/checked_credentials.h"

#include <QFrame>

class QPushButton;

namespace rd {

class PlainLabel;

// The line below the list: how many credentials are checked, how many of them the filter hides, and what is
// no longer checked since it was revoked or went. Visible while there is anything of that, or several rows
// are selected that one may want to check. Below, so that no row moves under the mouse when it comes.
class CheckBar : public QFrame
{
    Q_OBJECT

public:
    explicit CheckBar(QWidget *parent = nullptr);

    // `hidden`: checked ones that the filter hides; `selected`: rows of the list.
    void setCounts(const CheckedSet &checked, int hidden, int selected);

Q_SIGNALS:
    void checkSelectedRequested();
    void uncheckAllRequested();

private:
    PlainLabel *m_sentence;
    QPushButton *m_checkSelected;
    QPushButton *m_uncheckAll;
};

} // namespace rd

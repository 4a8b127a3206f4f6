#pragma once

#include "run/run_status.h"

#include <QDialog>
#include <QSet>

class QComboBox;
class QDialogButtonBox;
class QPushButton;
class QTableView;

namespace rd {

class OutcomeBar;
class OutcomeLegend;
class PlainLabel;
class RunItemsModel;

// Every credential of a run with what became of it, while it goes on and afterwards: filter by outcome, copy,
// and what can be done about one that is unknown or about the rest. Beside the window, not before it: the run
// can still be paused and stopped. Fed with values; carries out nothing.
class RunDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RunDialog(QWidget *parent);

    // `revocable`: ids that the list holds as active. `now`: UTC.
    void setStatus(const RunStatus &run, const QSet<QString> &revocable, const QDateTime &now);

Q_SIGNALS:
    void checkAgainRequested(const QString &clientId);
    void leaveRequested(const QString &clientId);
    // A confirmation is wanted for these ids; whoever opens it closes the dialog.
    void revokeRequested(const QStringList &ids);
    void problemRequested(const rd::ItemStatus &item);

private:
    void makeTable();
    void makeButtons();
    void layOut();
    QPushButton *makeButton(const char *name, const QString &verb);
    void fillFilter();
    void showCurrent();
    QString rowsAsText(const QList<int> &rows) const;
    QList<int> selectedRows() const;
    QStringList theRest() const;
    // The one that is selected; nullptr: none, or several.
    const ItemStatus *chosen() const;

    RunStatus m_run;
    QSet<QString> m_revocable;
    RunItemsModel *m_items;
    PlainLabel *m_title;
    OutcomeLegend *m_legend;
    OutcomeBar *m_bar;
    QComboBox *m_filter;
    QTableView *m_table;
    PlainLabel *m_sentence;
    QPushButton *m_checkAgain = nullptr;
    QPushButton *m_sendAgain = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_problem = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace rd

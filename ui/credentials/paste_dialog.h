#pragma once

#include "credentials/client_id_finder.h"
#include "credentials/listed_ids.h"

#include <QDialog>
#include <QSet>

class QPushButton;
class QTableWidget;
class QTimer;

namespace rd {

class Banner;
class Desk;
class PasteField;
class PlainLabel;

// Finds client ids in pasted text and says of each what it is in the open environment, as far as its list is
// loaded; the active ones can be checked. Shown with open(); deletes itself. The text goes with it.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    PasteDialog(Desk *desk, QWidget *parent);

Q_SIGNALS:
    // Ids (not client ids) of active ones.
    void chosen(const QSet<QString> &ids);

private:
    void layOut();
    QString masked(const QString &text);
    void findIds();
    void match();
    void showMatches();
    void fillRow(int row, const PastedId &id);
    QString stateWords(const PastedId &id) const;
    QString summary() const;
    QSet<QString> activeIds() const;

    Desk *m_desk;
    PasteField *m_field;
    Banner *m_secretNotice;
    Banner *m_refusal;
    QTableWidget *m_table;
    PlainLabel *m_summary;
    PlainLabel *m_listNote;
    QPushButton *m_check;
    QTimer *m_typing;
    QTimer *m_listChanges;
    ListedIds m_listed;
    int m_masked = 0; // secrets of the text
    QList<FoundId> m_found;
    QList<PastedId> m_matched;
    bool m_complete = false; // the list that they were matched with
};

} // namespace rd

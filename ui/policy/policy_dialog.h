#pragma once

#include "policy/policy.h"

#include <QDialog>
#include <QList>

class QTableWidget;

namespace rd {

class Preferences;
class TextBlock;

// What policies decide here: each key with its value, whether the person may change it, and where it comes
// from; what is wrong with the policies above it. For reading and copying only. Shown with open(); deletes
// itself.
class PolicyDialog : public QDialog
{
    Q_OBJECT

public:
    PolicyDialog(const Preferences &preferences, QWidget *parent);

private:
    void makeTable();
    void layOut(const Preferences &preferences);
    void describeCurrent();

    QTableWidget *m_table;
    const QList<Policy::Entry> m_entries; // in the order of the keys
    TextBlock *m_description;
};

} // namespace rd

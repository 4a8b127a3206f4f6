#pragma once

#include <QDialog>

class QTableWidget;

namespace rd {

class PlainLabel;
class Preferences;

// What policies decide here: each key with its value, whether the person may change it, and where it comes
// from; what is wrong with the policies above it. For reading and copying only. Shown with open(); deletes
// itself.
class PolicyDialog : public QDialog
{
    Q_OBJECT

public:
    PolicyDialog(const Preferences &preferences, QWidget *parent);

private:
    void makeTable(const Preferences &preferences);
    void layOut(const Preferences &preferences);
    void describeCurrent();

    QTableWidget *m_table;
    PlainLabel *m_description;
};

} // namespace rd

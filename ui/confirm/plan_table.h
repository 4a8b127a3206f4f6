#pragma once

#include <QTableWidget>

namespace rd {

struct ConfirmRequest;

// Every credential of a plan, none left out (docs/pitfalls.md 3.3): name, whole client id, last use, what is
// special about it and, when it is asked again, what changed. Sortable; for reading only.
class PlanTable : public QTableWidget
{
    Q_OBJECT

public:
    PlanTable(const ConfirmRequest &request, QWidget *parent);

    QSize sizeHint() const override;

private:
    int m_columnsWidth = 0; // as wide as what stands in them
};

} // namespace rd

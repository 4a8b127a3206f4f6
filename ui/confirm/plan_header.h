#pragma once

#include "ui/widgets/environment_style.h"

#include <QFrame>

class QVBoxLayout;

namespace rd {

class PlainLabel;
struct Plan;

// Where something irreversible is about to happen, in the colour, word and symbol of its environment, with
// name and host: the frame around what it happens to.
class IdentityBlock : public QFrame
{
    Q_OBJECT

public:
    IdentityBlock(const Plan &plan, QWidget *parent);

    // Below what is there.
    void addRow(QWidget *row);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void recolour();

    EnvironmentLook m_look;
    PlainLabel *m_icon;
    QVBoxLayout *m_rows;
};

} // namespace rd

#pragma once

#include <QDialog>

namespace rd {

// The help: the main job, the keys, what the words mean, where things stand. Shown with open(); deletes
// itself.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QWidget *parent);
};

} // namespace rd

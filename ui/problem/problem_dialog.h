#pragma once

#include "api/api_error.h"
#include "ui/text/texts.h"

#include <QDialog>

namespace rd {

class ProblemPanel;

// A problem in a window of its own, with the details open. `title`: what failed, and of what. Shown with
// open(); deletes itself. A next step closes it.
class ProblemDialog : public QDialog
{
    Q_OBJECT

public:
    ProblemDialog(const QString &title, const ApiError &error, const texts::Wording &words, QWidget *parent);

Q_SIGNALS:
    void nextStep(rd::texts::NextStep step);
};

} // namespace rd

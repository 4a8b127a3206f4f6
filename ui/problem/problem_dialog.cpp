#include "ui/problem/problem_dialog.h"

#include "ui/problem/problem_panel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd {

using namespace Qt::StringLiterals;

ProblemDialog::ProblemDialog(const QString &title, const ApiError &error, const texts::Wording &words,
                             QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"problemDialog"_s);
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(true);

    auto *panel = new ProblemPanel(this);
    panel->setError(error, words);
    panel->setDetailsShown(true);
    connect(panel, &ProblemPanel::nextStep, this, [this](texts::NextStep step) {
        accept();
        Q_EMIT nextStep(step);
    });
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"problemClose"_s);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(panel, 1);
    column->addWidget(buttons);
    close->setFocus();
}

} // namespace rd

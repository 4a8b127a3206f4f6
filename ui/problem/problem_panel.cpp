#include "ui/problem/problem_panel.h"

#include "base/display_text.h"
#include "ui/problem/problem_details_view.h"
#include "ui/problem/problem_sections.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_dialog.h"
#include "ui/widgets/plain_label.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QSaveFile>
#include <QStyle>
#include <QToolButton>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

// "problemStepSignInAgain"
QString stepName(texts::NextStep step)
{
    const QString name = texts::objectName(step);
    return u"problemStep"_s + name.first(1).toUpper() + name.sliced(1);
}

PlainLabel *readableLabel(const QString &name, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setSelectable(true);
    return label;
}

} // namespace

ProblemPanel::ProblemPanel(QWidget *parent)
    : QWidget(parent), m_sentence(readableLabel(u"problemSentence"_s, this)),
      m_explanation(readableLabel(u"problemExplanation"_s, this)), m_steps(new QHBoxLayout),
      m_toggle(new QToolButton(this)), m_details(new ProblemDetails(this)), m_note(new PlainLabel(this))
{
    setObjectName(u"problemPanel"_s);
    m_sentence->setFont(theme::headline(font()));
    m_steps->addStretch();

    m_toggle->setObjectName(u"problemDetailsToggle"_s);
    m_toggle->setText(tr("&Details"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    connect(m_toggle, &QToolButton::toggled, this, &ProblemPanel::setDetailsShown);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeHead());
    column->addLayout(m_steps);
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_details, 1);
    column->addWidget(makeFoot());
    setDetailsShown(false);
}

QWidget *ProblemPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *picture = new PlainLabel(head);
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    picture->setPixmap(theme::icon(u"problem"_s).pixmap(size, size));
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(picture, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_sentence, 0, 1);
    grid->addWidget(m_explanation, 1, 1);
    grid->setColumnStretch(1, 1);
    return head;
}

QWidget *ProblemPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *copyButton = new QPushButton(theme::icon(u"copy"_s), tr("&Copy"), foot);
    copyButton->setObjectName(u"problemCopy"_s);
    copyButton->setAccessibleName(tr("Copy all problem details"));
    connect(copyButton, &QPushButton::clicked, this, &ProblemPanel::copy);
    auto *saveButton = new QPushButton(theme::icon(u"save"_s), tr("&Save…"), foot);
    saveButton->setObjectName(u"problemSave"_s);
    saveButton->setAccessibleName(tr("Save all problem details to a file"));
    connect(saveButton, &QPushButton::clicked, this, &ProblemPanel::chooseFile);
    for (QPushButton *button : {copyButton, saveButton})
        button->setAutoDefault(false);
    m_note->setObjectName(u"problemNote"_s);
    m_note->setElidedMiddle(true);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(copyButton);
    row->addWidget(saveButton);
    row->addWidget(m_note, 1);
    return foot;
}

void ProblemPanel::setError(const ApiError &error)
{
    setError(error, texts::wording(error));
}

void ProblemPanel::setError(const ApiError &error, const texts::Wording &words)
{
    m_error = error;
    m_words = words;
    m_sentence->setText(words.sentence);
    m_explanation->setText(words.explanation);
    m_explanation->setVisible(!words.explanation.isEmpty());
    m_note->clear();
    showSteps(words.steps);
    m_details->setError(error);
}

void ProblemPanel::setDetailsShown(bool shown)
{
    m_toggle->setChecked(shown);
    m_toggle->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_toggle->setAccessibleName(shown ? tr("Hide details") : tr("Show details"));
    m_details->setVisible(shown);
}

// Details are a button of their own here, so that step needs no second one.
void ProblemPanel::showSteps(const QList<texts::NextStep> &steps)
{
    while (m_steps->count() > 1) {
        QLayoutItem *item = m_steps->takeAt(0);
        item->widget()->deleteLater();
        delete item;
    }
    for (const texts::NextStep step : steps) {
        if (step == texts::NextStep::OpenDetails)
            continue;
        auto *button = new QPushButton(texts::label(step), this);
        button->setObjectName(stepName(step));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT nextStep(step); });
        m_steps->insertWidget(m_steps->count() - 1, button);
    }
}

void ProblemPanel::copy()
{
    QGuiApplication::clipboard()->setText(problemReport(m_error, m_words));
    m_note->setText(tr("Copied"));
}

void ProblemPanel::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save problem details"));
    dialog->setObjectName(u"problemSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Text (*.txt)"));
    dialog->setDefaultSuffix(u"txt"_s);
    const QDateTime at = m_error.at.toLocalTime();
    dialog->selectFile(u"problem-%1.txt"_s.arg(at.toString(u"yyyyMMdd-HHmmss"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &ProblemPanel::saveTo);
    dialog->open();
}

void ProblemPanel::saveTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray report = problemReport(m_error, m_words).toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(report) == report.size() && file.commit()) {
        m_note->setText(tr("Saved as %1").arg(isolatedLtr(safeText(path))));
        return;
    }
    Message::tell(theme::Tone::Warning, tr("Not saved"), tr("The file could not be written."),
                  tr("%1 Choose another folder, or free up disk space.", "what the system says")
                      .arg(isolated(safeText(file.errorString()))),
                  this);
}

} // namespace rd

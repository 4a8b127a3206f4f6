#include "ui/problem/problem_details_view.h"

#include "base/display_text.h"
#include "ui/problem/problem_sections.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/widgets/row_copier.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QTableWidget>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostLinesOfValue = 12;
constexpr int mostLinesOfBody = 14;
constexpr int mostRowsOfErrors = 8; // seen at once
constexpr int widestNameInCharacters = 24;
constexpr int widthInCharacters = 76;
constexpr int heightInLines = 22;
constexpr int fewestCharacters = 44;
constexpr int fewestLines = 7;

QTableWidgetItem *cell(const QString &raw)
{
    const QString shown = safeText(raw);
    auto *item = new QTableWidgetItem(shown);
    item->setToolTip(plainToolTip(shown));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

// One width for all sections, so that their values stand in one column.
int widestName(const QList<ProblemSection> &sections, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const ProblemSection &section : sections)
        for (const ProblemFact &fact : section.facts)
            widest = qMax(widest, metrics.horizontalAdvance(fact.name));
    return qMin(widest, metrics.averageCharWidth() * widestNameInCharacters);
}

} // namespace

ProblemDetails::ProblemDetails(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setObjectName(u"problemDetails"_s);
    setAccessibleName(tr("Problem details"));
}

QSize ProblemDetails::sizeHint() const
{
    const QSize content = widget() ? widget()->sizeHint() : QSize();
    const int most = fontMetrics().lineSpacing() * heightInLines;
    return {fontMetrics().averageCharWidth() * widthInCharacters, qMin(content.height(), most)};
}

QSize ProblemDetails::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * fewestCharacters, fontMetrics().lineSpacing() * fewestLines};
}

void ProblemDetails::setError(const ApiError &error)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    const QList<ProblemSection> answer = answerSections(error);
    const QList<ProblemSection> request = requestSections(error);
    const int width = qMax(widestName(answer, fontMetrics()), widestName(request, fontMetrics()));
    for (const ProblemSection &section : answer)
        addSection(column, section, width);
    addErrors(column, error.problem.errors);
    addBody(column, error);
    for (const ProblemSection &section : request)
        addSection(column, section, width);
    column->addStretch();
    setWidget(page); // deletes the one before
    updateGeometry();
}

void ProblemDetails::addHeading(QVBoxLayout *column, const QString &title)
{
    if (column->count() > 0)
        column->addSpacing(fontMetrics().lineSpacing() / 2);
    auto *heading = new PlainLabel(title);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    column->addWidget(heading);
}

void ProblemDetails::addSection(QVBoxLayout *column, const ProblemSection &section, int nameWidth)
{
    addHeading(column, section.title);
    auto *grid = new QGridLayout;
    grid->setColumnMinimumWidth(0, nameWidth);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    for (const ProblemFact &fact : section.facts) {
        const int row = grid->rowCount();
        auto *name = new PlainLabel(escapedMnemonics(fact.name));
        name->setWordWrap(true);
        auto *value = new TextBlock(fact.value, mostLinesOfValue);
        value->setObjectName(fact.key);
        value->setAccessibleName(fact.name);
        name->setBuddy(value);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
    column->addLayout(grid);
}

void ProblemDetails::addErrors(QVBoxLayout *column, const QList<ProblemDetail> &errors)
{
    if (errors.isEmpty())
        return;
    addHeading(column, tr("errors: %n value(s) the server does not accept", nullptr, int(errors.size())));
    auto *table = new QTableWidget(static_cast<int>(errors.size()), 3);
    table->setObjectName(u"problemErrors"_s);
    table->setAccessibleName(tr("Values the server does not accept"));
    table->setHorizontalHeaderLabels({u"param"_s, u"detail"_s, u"code"_s});
    for (int row = 0; row < table->rowCount(); ++row) {
        table->setItem(row, 0, cell(errors.at(row).param));
        table->setItem(row, 1, cell(errors.at(row).detail));
        table->setItem(row, 2, cell(errors.at(row).code));
    }
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setTabKeyNavigation(false);
    new RowCopier(table);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    const int rows = qMin(table->rowCount(), mostRowsOfErrors);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                          rows * table->verticalHeader()->defaultSectionSize() + 2 * table->frameWidth());
    column->addWidget(table);
}

void ProblemDetails::addBody(QVBoxLayout *column, const ApiError &error)
{
    const QString sentence = bodySentence(error);
    if (sentence.isEmpty())
        return;
    addHeading(column, tr("Body of the response"));
    auto *label = new PlainLabel(sentence);
    label->setObjectName(u"problemBodySentence"_s);
    label->setWordWrap(true);
    column->addWidget(label);
    if (error.problem.bodyText.isEmpty())
        return;
    auto *body = new TextBlock(safeBlock(error.problem.bodyText), mostLinesOfBody);
    body->setObjectName(u"problemBody"_s);
    body->setAccessibleName(sentence);
    body->setFont(theme::monospace(body->font()));
    body->setFrameShape(QFrame::StyledPanel);
    column->addWidget(body);
}

} // namespace rd

#include "ui/runs/run_dialog.h"

#include "base/display_text.h"
#include "ui/runs/outcome_bar.h"
#include "ui/runs/outcome_legend.h"
#include "ui/runs/run_items_model.h"
#include "ui/text/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/row_copier.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QTableView>

#include <numeric>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qreal mostOfScreen = 0.9;
constexpr int clientIdCharacters = 43; // of the server's, with a little room
// Of RunItemsModel::Column, in characters; the client id has its own font.
constexpr std::array columnCharacters{18, 0, 28, 10, 12, 22, 16, 10};

} // namespace

RunDialog::RunDialog(QWidget *parent)
    : QDialog(parent), m_items(new RunItemsModel(this)), m_title(new PlainLabel(this)),
      m_legend(new OutcomeLegend(this)), m_bar(new OutcomeBar(this)), m_filter(new QComboBox(this)),
      m_table(new QTableView(this)), m_sentence(new PlainLabel(this))
{
    setObjectName(u"runDialog"_s);
    setWindowTitle(tr("Run details"));
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(true);
    m_title->setObjectName(u"runDialogTitle"_s);
    m_title->setFont(theme::headline(font()));
    m_title->setWordWrap(true);
    m_legend->setObjectName(u"runDialogLegend"_s);
    m_bar->setObjectName(u"runDialogBar"_s);
    m_filter->setObjectName(u"runFilter"_s);
    m_filter->setAccessibleName(tr("Show outcomes"));
    m_sentence->setObjectName(u"runItemSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setSelectable(true);
    makeTable();
    makeButtons();
    layOut();
    connect(m_filter, &QComboBox::activated, this, [this](int index) {
        const QVariant segment = m_filter->itemData(index);
        m_items->setShown(segment.isValid() ? std::optional(segment.value<OutcomeBar::Segment>())
                                            : std::nullopt);
        showCurrent();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunDialog::showCurrent);
    resize(QSize(fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 32)
               .boundedTo(screen()->availableSize() * mostOfScreen));
}

void RunDialog::makeTable()
{
    m_table->setObjectName(u"runItems"_s);
    m_table->setAccessibleName(tr("Credentials in this run"));
    m_table->setModel(m_items);
    new RowCopier(m_table, [this](const QList<int> &rows) { return rowsAsText(rows); });
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    const int line = fontMetrics().height();
    m_table->verticalHeader()->setDefaultSectionSize(line + line / 2);
    for (int column = 0; column < RunItemsModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, fontMetrics().averageCharWidth() *
                                            columnCharacters.at(static_cast<std::size_t>(column)));
    const QFontMetrics fixed(theme::monospace(font()));
    m_table->setColumnWidth(RunItemsModel::ClientId,
                            fixed.horizontalAdvance(QString(clientIdCharacters, u'0')));
    m_table->horizontalHeader()->setStretchLastSection(true);
}

QPushButton *RunDialog::makeButton(const char *name, const QString &verb)
{
    auto *button = new QPushButton(verb, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

void RunDialog::makeButtons()
{
    m_checkAgain = makeButton("itemCheckAgain", tr("C&heck again"));
    m_sendAgain = makeButton("itemSendAgain", tr("&Send again…"));
    m_leave = makeButton("itemLeave", tr("&Leave as unknown"));
    m_problem = makeButton("itemProblem", tr("&Open details"));
    m_retry = makeButton("runRetryRest", tr("&Retry the rest…"));
    m_copy = makeButton("runCopy", tr("&Copy"));
    m_copy->setIcon(theme::icon(u"copy"_s));
    m_copy->setAccessibleDescription(tr("Copies the rows shown."));
    m_close = makeButton("runDialogClose", tr("Clos&e"));
    connect(m_checkAgain, &QPushButton::clicked, this,
            [this] { Q_EMIT checkAgainRequested(chosen()->seen.clientId); });
    connect(m_sendAgain, &QPushButton::clicked, this,
            [this] { Q_EMIT revokeRequested({chosen()->seen.id}); });
    connect(m_leave, &QPushButton::clicked, this, [this] { Q_EMIT leaveRequested(chosen()->seen.clientId); });
    connect(m_problem, &QPushButton::clicked, this, [this] { Q_EMIT problemRequested(*chosen()); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT revokeRequested(theRest()); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QList<int> rows(m_items->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
        copyShown(rowsAsText(rows));
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void RunDialog::layOut()
{
    auto *filter = new QHBoxLayout;
    auto *label = new PlainLabel(tr("Sho&w:"), this);
    label->setBuddy(m_filter);
    filter->addWidget(label);
    filter->addWidget(m_filter);
    filter->addWidget(m_legend, 1);
    auto *one = new QHBoxLayout;
    one->addStretch(1);
    for (QPushButton *button : {m_checkAgain, m_sendAgain, m_leave, m_problem})
        one->addWidget(button);
    auto *all = new QHBoxLayout;
    all->addWidget(m_retry);
    all->addWidget(m_copy);
    all->addStretch(1);
    all->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_bar);
    column->addLayout(filter);
    column->addWidget(m_table, 1);
    column->addWidget(m_sentence);
    column->addLayout(one);
    column->addLayout(all);
}

void RunDialog::setStatus(const RunStatus &run, const QSet<QString> &revocable, const QDateTime &now)
{
    const bool another = run.plan.runId != m_run.plan.runId;
    m_run = run;
    m_revocable = revocable;
    m_title->setText(tr("Run %1 · %2").arg(run.plan.label, isolated(safeText(run.plan.environmentName, 60))));
    m_bar->setItems(run.items);
    m_legend->setText(m_bar->legend());
    m_items->setRun(run, now);
    fillFilter();
    if (another)
        m_table->selectRow(0);
    showCurrent();
    const auto rest = static_cast<int>(theRest().size());
    m_retry->setText(rest > 0 ? tr("&Retry the rest (%1)…").arg(rest) : tr("&Retry the rest…"));
    m_retry->setEnabled(rest > 0);
}

void RunDialog::fillFilter()
{
    const auto name = [](OutcomeBar::Segment segment) {
        switch (segment) {
        case OutcomeBar::Revoked:
            return tr("Revoked (%1)");
        case OutcomeBar::Refused:
            return tr("Not revoked (%1)");
        case OutcomeBar::Unknown:
            return tr("Unknown (%1)");
        case OutcomeBar::NotSent:
            return tr("Not sent (%1)");
        case OutcomeBar::UnderWay:
            return tr("In progress (%1)");
        case OutcomeBar::Waiting:
        case OutcomeBar::SegmentCount:
            break;
        }
        return tr("Waiting (%1)");
    };
    if (m_filter->count() == 0) {
        m_filter->addItem({});
        for (int segment = 0; segment < OutcomeBar::SegmentCount; ++segment)
            m_filter->addItem({}, QVariant::fromValue(static_cast<OutcomeBar::Segment>(segment)));
    }
    m_filter->setItemText(0, tr("All (%1)").arg(m_items->total()));
    for (int i = 1; i < m_filter->count(); ++i) {
        const auto segment = m_filter->itemData(i).value<OutcomeBar::Segment>();
        m_filter->setItemText(i, name(segment).arg(m_items->countOf(segment)));
    }
}

QList<int> RunDialog::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

const ItemStatus *RunDialog::chosen() const
{
    const QList<int> rows = selectedRows();
    return rows.size() == 1 ? m_items->itemAt(rows.first()) : nullptr;
}

// All that this run did not revoke and the list holds as active.
QStringList RunDialog::theRest() const
{
    QStringList ids;
    if (m_run.active())
        return ids;
    for (const ItemStatus &item : m_run.items) {
        if (!isRevoked(item.outcome) && m_revocable.contains(item.seen.id))
            ids.append(item.seen.id);
    }
    return ids;
}

void RunDialog::showCurrent()
{
    const ItemStatus *item = chosen();
    const bool unknown = item && item->outcome == Outcome::Unknown;
    QStringList sentences;
    if (item) {
        sentences = texts::driftSentences(*item);
        sentences.append(texts::outcomeSentence(*item));
        sentences.removeDuplicates();
    }
    m_sentence->setText(sentences.join(u' '));
    for (QPushButton *button : {m_checkAgain, m_sendAgain, m_leave})
        button->setVisible(unknown);
    m_checkAgain->setEnabled(unknown && !m_run.active());
    m_sendAgain->setEnabled(unknown && !m_run.active() && m_revocable.contains(item->seen.id));
    m_leave->setEnabled(unknown && !item->left);
    m_problem->setVisible(item && item->error);
}

QString RunDialog::rowsAsText(const QList<int> &rows) const
{
    QStringList lines{m_items->titlesAsText()};
    for (const int row : rows)
        lines.append(m_items->rowAsText(row));
    return lines.join(u'\n');
}

} // namespace rd

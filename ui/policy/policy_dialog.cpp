#include "ui/policy/policy_dialog.h"

#include "policy/preferences.h"
#include "ui/policy/policy_report.h"
#include "ui/text/policy_text.h"
#include "ui/widgets/colored_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/widgets/row_copier.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

enum Column { SettingColumn, StateColumn, ValueColumn, OriginColumn, ColumnCount };

constexpr qreal mostOfScreen = 0.9;
constexpr int mostLinesOfProblems = 5;
constexpr int mostLinesOfDescription = 9;
constexpr int widestInCharacters = 34; // of a column but the last
constexpr int leastInCharacters = 20;  // of the last

// A warning above the table: a sentence, and what the caller puts below it.
class PolicyWarning : public ToneStrip
{
public:
    PolicyWarning(const QString &name, const QString &words, QWidget *parent)
        : ToneStrip(parent), m_column(new QVBoxLayout(this))
    {
        setTone(theme::Tone::Warning);
        auto *icon = new PlainLabel(this);
        const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
        icon->setPixmap(theme::icon(u"warning"_s).pixmap(size, size));
        auto *sentence = new PlainLabel(words, this);
        sentence->setObjectName(name);
        sentence->setWordWrap(true);
        setAccessibleName(words);
        auto *head = new QHBoxLayout;
        head->addWidget(icon);
        head->addWidget(sentence, 1);
        m_column->setContentsMargins(usualMargins());
        m_column->addLayout(head);
    }

protected:
    void addBelow(QWidget *widget) { m_column->addWidget(widget); }

private:
    QVBoxLayout *m_column;
};

// What cannot be used.
class PolicyProblems final : public PolicyWarning
{
public:
    PolicyProblems(const Policy &policy, QWidget *parent)
        : PolicyWarning(u"policyConsequence"_s, policy_words::consequence(policy), parent)
    {
        setObjectName(u"policyProblems"_s);
        QStringList lines;
        for (const PolicyProblem &problem : policy.problems())
            lines.append(policy_words::wholeSentence(problem));
        auto *list = new TextBlock(lines.join(u'\n'), mostLinesOfProblems, this);
        list->setObjectName(u"policyProblemList"_s);
        list->setAccessibleName(PolicyDialog::tr("Policy problems"));
        addBelow(list);
    }
};

QList<Policy::Entry> entriesOf(const Preferences &preferences)
{
    QList<Policy::Entry> entries;
    for (const PolicyKey &key : policyKeys())
        entries.append(preferences.entry(key.id));
    return entries;
}

QTableWidgetItem *textItem(const QString &words, const QString &tip)
{
    auto *item = new QTableWidgetItem(words);
    item->setToolTip(plainToolTip(tip));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

PolicyDialog::PolicyDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent), m_table(new QTableWidget(static_cast<int>(policyKeys().size()), ColumnCount, this)),
      m_entries(entriesOf(preferences)), m_description(new TextBlock({}, mostLinesOfDescription, this))
{
    setObjectName(u"policyDialog"_s);
    setWindowTitle(tr("Policies"));
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(true);
    m_description->setObjectName(u"policyDescription"_s);
    m_description->setAccessibleName(tr("Full value and its source"));
    makeTable();
    layOut(preferences);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PolicyDialog::describeCurrent);
    m_table->setCurrentCell(0, SettingColumn);
    m_table->setFocus();
    resize(QSize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 36)
               .boundedTo(screen()->availableSize() * mostOfScreen));
}

void PolicyDialog::makeTable()
{
    m_table->setObjectName(u"policyTable"_s);
    m_table->setAccessibleName(tr("Settings and their sources"));
    m_table->setHorizontalHeaderLabels({tr("Setting"), tr("State"), tr("Value"), tr("Source")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    new RowCopier(m_table);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    int row = 0;
    for (const PolicyKey &key : policyKeys()) {
        const Policy::Entry &entry = m_entries.at(row);
        const bool known = entry.unknownFrom.isNull();
        const QString value = known ? policy_words::value(key, entry.value) : policy_words::unknownValue();
        const QString state = policy_words::state(key, entry);
        const QString origin = policy_words::origin(entry);
        const QString description = policy_words::description(key.id);
        m_table->setItem(row, SettingColumn, textItem(policy_words::title(key.id), description));
        m_table->setItem(row, ValueColumn, textItem(value, value));
        m_table->setItem(row, StateColumn, textItem(state, state));
        if (!known)
            m_table->item(row, StateColumn)->setIcon(theme::icon(u"warning"_s));
        else if (isLocked(key, entry))
            m_table->item(row, StateColumn)->setIcon(theme::icon(u"lock"_s));
        m_table->setItem(row, OriginColumn, textItem(origin, origin));
        ++row;
    }
    m_table->resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * widestInCharacters;
    for (int column = 0; column < OriginColumn; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widest));
    // Elided to fit: the whole stands below the table.
    m_table->setColumnWidth(OriginColumn, fontMetrics().averageCharWidth() * leastInCharacters);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int line = fontMetrics().height();
    m_table->verticalHeader()->setDefaultSectionSize(line + line / 2);
}

void PolicyDialog::layOut(const Preferences &preferences)
{
    auto *copy = new QPushButton(tr("&Copy as text"), this);
    copy->setObjectName(u"policyCopy"_s);
    copy->setIcon(theme::icon(u"copy"_s));
    copy->setAccessibleDescription(tr("Copies each key with its value and source, and any problems."));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [report = policyReport(preferences)] { QApplication::clipboard()->setText(report); });
    auto *close = new QPushButton(tr("Cl&ose"), this);
    close->setObjectName(u"policyClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *intro = new PlainLabel(tr("The administrator of this computer sets the policies. They are read at "
                                    "the start; locked settings can't be changed in the program."),
                                 this);
    intro->setObjectName(u"policyIntro"_s);
    intro->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(intro);
    if (const QString hidden = policy_words::hidden(preferences.policy()); !hidden.isEmpty())
        column->addWidget(new PolicyWarning(u"policyHidden"_s, hidden, this));
    if (!preferences.policy().problems().isEmpty())
        column->addWidget(new PolicyProblems(preferences.policy(), this));
    column->addWidget(m_table, 1);
    column->addWidget(m_description);
    column->addLayout(buttons);
}

void PolicyDialog::describeCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const PolicyKey &key = policyKeys()[static_cast<std::size_t>(row)];
    const Policy::Entry &entry = m_entries.at(row);
    const QString value = entry.unknownFrom.isNull() ? policy_words::wholeValue(key, entry.value)
                                                     : policy_words::unknownValue();
    // The key's name is what an administrator writes and asks for.
    m_description->setPlainText(QString(policy_words::description(key.id) % u" ("_s % key.name % u")\n"_s %
                                        policy_words::origin(entry) % u'\n' % value));
}

} // namespace rd

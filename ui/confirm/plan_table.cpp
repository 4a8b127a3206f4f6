#include "ui/confirm/plan_table.h"

#include "base/display_text.h"
#include "ui/confirm/confirm_request.h"
#include "ui/confirm/confirm_text.h"
#include "ui/credentials/credential_text.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/widgets/row_copier.h"

#include <QHeaderView>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

enum Column { NameColumn, ClientIdColumn, LastUsedColumn, NoteColumn, ChangedColumn };

constexpr int mostRowsShown = 7; // without scrolling
constexpr int fewestRowsShown = 3;
constexpr int partOfScreen = 4; // its height
constexpr int mostOfName = 36;  // average characters; the tool tip has the whole

// Sorts by a number instead of by its words.
class AgeItem final : public QTableWidgetItem
{
public:
    AgeItem(const QString &words, qint64 age) : QTableWidgetItem(words), m_age(age) {}

    bool operator<(const QTableWidgetItem &other) const override
    {
        const auto *age = dynamic_cast<const AgeItem *>(&other);
        return age ? m_age < age->m_age : QTableWidgetItem::operator<(other);
    }

private:
    qint64 m_age;
};

// In the order of caution: unknown counts as used now, never comes last.
qint64 ageOf(const Timestamp &used, const QDateTime &now)
{
    switch (used.state) {
    case Timestamp::State::Never:
        return std::numeric_limits<qint64>::max();
    case Timestamp::State::Unknown:
        return std::numeric_limits<qint64>::min();
    case Timestamp::State::Known:
        break;
    }
    return used.utc.msecsTo(now);
}

QTableWidgetItem *textItem(const QString &shown, const QString &safe)
{
    auto *item = new QTableWidgetItem(shown);
    item->setToolTip(plainToolTip(safe));
    item->setData(Qt::AccessibleTextRole, safe);
    return item;
}

QString changeOf(const ConfirmRequest &request, const Credential &seen)
{
    const auto found = std::find_if(request.changed.begin(), request.changed.end(),
                                    [&](const ItemStatus &item) { return item.seen.id == seen.id; });
    return found == request.changed.end() ? QString() : texts::driftSentences(*found).join(u' ');
}

} // namespace

PlanTable::PlanTable(const ConfirmRequest &request, QWidget *parent)
    : QTableWidget(static_cast<int>(request.plan.items.size()), ChangedColumn + 1, parent)
{
    setObjectName(u"planTable"_s);
    setAccessibleName(tr("Credentials to revoke"));
    setHorizontalHeaderLabels({tr("Name"), tr("Client ID"), tr("Last used"), tr("Note"), tr("Changed")});
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    new RowCopier(this);
    setTextElideMode(Qt::ElideMiddle);
    setWordWrap(false);
    verticalHeader()->hide();
    const QFont fixed = theme::monospace(font());
    bool anyNote = false;
    for (int row = 0; row < rowCount(); ++row) {
        const Credential &seen = request.plan.items.at(row).seen;
        const QString name = seen.name.isEmpty() ? tr("(no name)") : safeText(seen.name);
        const QString warning = confirm::nameWarning(request, seen);
        QTableWidgetItem *nameItem =
            textItem(isolated(name), warning.isEmpty() ? name : QString(name % u'\n' % warning));
        if (!warning.isEmpty())
            nameItem->setIcon(theme::icon(u"warning"_s));
        setItem(row, NameColumn, nameItem);
        const QString id = wholeClientId(seen);
        QTableWidgetItem *idItem = textItem(isolatedLtr(id), id);
        idItem->setFont(fixed);
        setItem(row, ClientIdColumn, idItem);
        auto *used = new AgeItem(times::ago(seen.lastUsedAt, request.clocks.hotter()),
                                 ageOf(seen.lastUsedAt, request.clocks.hotter()));
        used->setToolTip(plainToolTip(times::localExact(seen.lastUsedAt)));
        setItem(row, LastUsedColumn, used);
        const QString note = confirm::note(request, seen);
        anyNote = anyNote || !note.isEmpty();
        setItem(row, NoteColumn, textItem(note, note));
        const QString change = changeOf(request, seen);
        setItem(row, ChangedColumn, textItem(change, change));
    }
    setColumnHidden(NoteColumn, !anyNote);
    setColumnHidden(ChangedColumn, request.changed.isEmpty());
    horizontalHeader()->setSortIndicator(LastUsedColumn, Qt::AscendingOrder);
    setSortingEnabled(true);
    resizeColumnsToContents();
    // What one confirms is the client id: no name pushes it out of sight.
    setColumnWidth(NameColumn,
                   std::min(columnWidth(NameColumn), fontMetrics().averageCharWidth() * mostOfName));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columnsWidth = horizontalHeader()->length();
    horizontalHeader()->setStretchLastSection(true);
    const int line = fontMetrics().height();
    verticalHeader()->setDefaultSectionSize(line + line / 2);
}

QSize PlanTable::sizeHint() const
{
    // On a small screen, or with a large font, there must be room for what follows from it.
    const int fitting =
        screen()->availableSize().height() / partOfScreen / verticalHeader()->defaultSectionSize();
    const int rows = std::min(rowCount(), std::clamp(fitting, fewestRowsShown, mostRowsShown));
    const int bar = verticalScrollBar()->sizeHint().width();
    return {m_columnsWidth + bar + 2 * frameWidth(), horizontalHeader()->sizeHint().height() +
                                                         rows * verticalHeader()->defaultSectionSize() +
                                                         2 * frameWidth()};
}

} // namespace rd

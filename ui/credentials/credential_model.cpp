#include "ui/credentials/credential_model.h"

#include "ui/widgets/plain_tool_tip.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace rd {

namespace {

constexpr qint64 secondsOfMinute = 60;
constexpr qsizetype mostRowsAlone = 50; // that are said to have changed one by one

} // namespace

CredentialModel::CredentialModel(const TwoClocks &now, QObject *parent)
    : QAbstractTableModel(parent), m_now(now), m_standsSince(now)
{
    m_worker.setMaxThreadCount(1);
}

bool CredentialModel::upsert(const QList<Credential> &credentials)
{
    const int before = totalCount();
    QList<int> changed;
    bool marks = false;
    bool arranged = false;
    bool left = false;
    ShownChecks checks = m_shownChecks;
    for (const Credential &credential : credentials) {
        const auto at = m_position.constFind(credential.id);
        const bool known = at != m_position.constEnd();
        if (known && m_rows.at(*at)->credential == credential)
            continue;
        const ShownChecks was = known ? checksOf(*at) : ShownChecks();
        const Put news = put(credential);
        left = m_checked.reread(credential) || left;
        const ShownChecks is = checksOf(news.listed);
        checks.possible += is.possible - was.possible;
        checks.checked += is.checked - was.checked;
        marks = marks || news.marks;
        arranged = arranged || news.arranged;
        changed.append(news.listed);
    }
    if (changed.isEmpty())
        return false;
    if (marks || changed.size() > mostRowsAlone)
        cellsChanged();
    else
        cellsChanged(changed);
    setShownChecks(checks);
    if (left)
        Q_EMIT checkedChanged();
    if (arranged)
        askAgain();
    if (totalCount() != before)
        Q_EMIT viewChanged();
    return true;
}

CredentialModel::Put CredentialModel::put(const Credential &credential)
{
    const CredentialRowPtr row = makeCredentialRow(credential, m_collator);
    const auto known = m_position.constFind(credential.id);
    if (known == m_position.constEnd()) {
        const int listed = totalCount();
        m_position.insert(credential.id, listed);
        m_rows.append(row);
        m_answer.place.append(-1);
        return {listed, countSkeleton(*row, 1), true};
    }
    const int listed = *known;
    const CredentialRowPtr before = std::exchange(m_rows[listed], row);
    m_texts.remove(listed);
    bool marks = false;
    if (before->skeleton != row->skeleton) {
        marks = countSkeleton(*before, -1);
        marks = countSkeleton(*row, 1) || marks;
    }
    return {listed, marks, !isArrangedAlike(*before, *row, m_question, m_here, m_now)};
}

bool CredentialModel::countSkeleton(const CredentialRow &row, int by)
{
    if (row.skeleton.isEmpty())
        return false;
    const int count = m_skeletons[row.skeleton] += by;
    if (count == 0)
        m_skeletons.remove(row.skeleton);
    return by > 0 ? count == 2 : count == 1;
}

void CredentialModel::remove(const QSet<QString> &ids)
{
    QList<int> movedTo(m_rows.size(), -1);
    QList<CredentialRowPtr> kept;
    kept.reserve(m_rows.size());
    for (int listed = 0; listed < m_rows.size(); ++listed) {
        const CredentialRowPtr &row = m_rows.at(listed);
        if (ids.contains(row->credential.id)) {
            countSkeleton(*row, -1);
            continue;
        }
        movedTo[listed] = static_cast<int>(kept.size());
        kept.append(row);
    }
    if (kept.size() == m_rows.size())
        return;
    ListAnswer answer{{}, QList<int>(kept.size(), -1)};
    for (const int listed : std::as_const(m_answer.shown)) {
        if (movedTo.at(listed) < 0)
            continue;
        answer.place[movedTo.at(listed)] = static_cast<int>(answer.shown.size());
        answer.shown.append(movedTo.at(listed));
    }
    beginResetModel();
    m_rows = std::move(kept);
    m_answer = std::move(answer);
    m_position.clear();
    for (int listed = 0; listed < m_rows.size(); ++listed)
        m_position.insert(m_rows.at(listed)->credential.id, listed);
    m_texts.clear();
    m_checked.remove(ids);
    endResetModel();
    checksChanged();
    ask();
    Q_EMIT viewChanged();
}

void CredentialModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_position.clear();
    m_skeletons.clear();
    m_checked.clear();
    m_checkShownLater.reset();
    m_texts.clear();
    m_answer = {};
    endResetModel();
    checksChanged();
    ask();
    Q_EMIT viewChanged();
}

void CredentialModel::setFilter(const CredentialFilter &filter)
{
    if (filter == m_question.filter)
        return;
    m_question.filter = filter;
    m_checkShownLater.reset(); // that was about another one
    ask();
}

void CredentialModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= credentialColumnCount)
        return;
    const auto wanted = static_cast<CredentialColumn>(column);
    if (wanted == m_question.column && order == m_question.order)
        return;
    m_question.column = wanted;
    m_question.order = order;
    ask();
}

template <class Value>
void CredentialModel::forgetWords(const QHash<QString, Value> &before, const QHash<QString, Value> &now)
{
    const auto in = [](const QHash<QString, Value> &all, const QString &clientId) {
        const auto found = all.constFind(clientId);
        return found == all.constEnd() ? std::nullopt : std::optional(*found);
    };
    // Of the others nobody has seen anything yet.
    const QList<int> worded = m_texts.keys();
    QList<int> changed;
    for (const int listed : worded) {
        const QString &clientId = m_rows.at(listed)->credential.clientId;
        if (in(before, clientId) == in(now, clientId))
            continue;
        m_texts.remove(listed);
        changed.append(listed);
    }
    cellsChanged(changed);
}

void CredentialModel::setExposures(const Exposures &exposures)
{
    if (exposures == m_here.exposures)
        return;
    const Exposures before = std::exchange(m_here.exposures, exposures);
    forgetWords(before, m_here.exposures);
    if (m_question.column == CredentialColumn::Status)
        askAgain();
}

void CredentialModel::setUnknown(const UnknownOutcomeTimes &unknown)
{
    if (unknown == m_here.unknown)
        return;
    const UnknownOutcomeTimes before = std::exchange(m_here.unknown, unknown);
    forgetWords(before, m_here.unknown);
    if (m_question.column == CredentialColumn::Status ||
        m_question.filter.status == CredentialFilter::Status::Unknown)
        askAgain();
}

void CredentialModel::setOwnClientId(const QString &clientId)
{
    if (clientId == m_ownClientId)
        return;
    m_ownClientId = clientId;
    cellsChanged();
}

void CredentialModel::setNow(const TwoClocks &now)
{
    m_now = now;
    m_standsSince = now;
    m_texts.clear();
    cellsChanged();
    askAgain();
}

bool CredentialModel::moveNow(const TwoClocks &now)
{
    if (std::abs(m_standsSince.server.secsTo(now.server)) < secondsOfMinute &&
        std::abs(m_standsSince.own.secsTo(now.own)) < secondsOfMinute) {
        m_now = now;
        return false;
    }
    setNow(now);
    return true;
}

void CredentialModel::setLastActiveId(const QString &id)
{
    if (id == m_lastActiveId)
        return;
    m_lastActiveId = id;
    cellsChanged();
}

void CredentialModel::ask()
{
    ++m_asked;
    askAgain();
}

void CredentialModel::askAgain()
{
    m_rowsChanged = true;
    if (!m_working)
        start();
}

void CredentialModel::start()
{
    m_working = true;
    m_rowsChanged = false;
    m_worker.start([this, asked = m_asked, rows = m_rows, question = m_question, here = m_here, now = m_now] {
        ListAnswer answer = arrange(rows, question, here, now);
        QMetaObject::invokeMethod(
            this, [this, asked, answer = std::move(answer)] { take(asked, answer); }, Qt::QueuedConnection);
    });
}

void CredentialModel::take(int asked, ListAnswer answer)
{
    m_working = false;
    if (m_rowsChanged)
        start();
    if (asked != m_asked)
        return;
    // Rows that came while the worker was at it.
    answer.place.resize(m_rows.size(), -1);
    const bool different = answer != m_answer;
    m_answered = asked;
    if (different) {
        beginResetModel();
        m_answer = std::move(answer);
        endResetModel();
    }
    countChecks();
    if (const std::optional<bool> checked = std::exchange(m_checkShownLater, std::nullopt))
        setShownChecked(*checked);
    Q_EMIT viewChanged();
}

void CredentialModel::cellsChanged()
{
    if (shownCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(shownCount() - 1, credentialColumnCount - 1));
}

void CredentialModel::cellsChanged(const QList<int> &listed)
{
    for (const int one : listed) {
        if (const int row = m_answer.place.at(one); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, credentialColumnCount - 1));
    }
}

QString CredentialModel::idAt(int row) const
{
    const CredentialRow *at = rowAt(row);
    return at ? at->credential.id : QString();
}

int CredentialModel::rowOf(const QString &id) const
{
    const auto at = m_position.constFind(id);
    return at == m_position.constEnd() ? -1 : m_answer.place.at(*at);
}

const Credential *CredentialModel::find(const QString &id) const
{
    const auto at = m_position.constFind(id);
    return at == m_position.constEnd() ? nullptr : &m_rows.at(*at)->credential;
}

int CredentialModel::lookAlikesOf(const QString &id) const
{
    const auto at = m_position.constFind(id);
    if (at == m_position.constEnd())
        return 0;
    return std::max(0, m_skeletons.value(m_rows.at(*at)->skeleton) - 1);
}

QString CredentialModel::rowAsText(const QString &id) const
{
    const auto at = m_position.constFind(id);
    if (at == m_position.constEnd())
        return {};
    const CredentialRow &row = *m_rows.at(*at);
    return rd::rowAsText(row, contextOf(row));
}

int CredentialModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : shownCount();
}

int CredentialModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : credentialColumnCount;
}

QVariant CredentialModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CredentialRow &row = *rowAt(index.row());
    const auto column = static_cast<CredentialColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textsOf(m_answer.shown.at(index.row())).at(static_cast<std::size_t>(index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(cellToolTip(row, column, contextOf(row)));
    case Qt::AccessibleTextRole: {
        const QString said = cellAccessibleText(row, column, contextOf(row));
        return said.isEmpty() ? QVariant() : said;
    }
    case IdRole:
        return row.credential.id;
    case StatusRole:
        return static_cast<int>(shownStatus(row.credential, m_here, m_now));
    case ShortStatusRole:
        return shortStatus(row, contextOf(row));
    case LookAlikeRole:
        return contextOf(row).lookAlike;
    case OwnRole:
        return contextOf(row).own;
    case LastActiveRole:
        return contextOf(row).lastActive;
    case Qt::CheckStateRole:
        if (column != CredentialColumn::Name || !row.canBeChecked)
            return {};
        return m_checked.contains(row.credential.id) ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

QVariant CredentialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= credentialColumnCount)
        return {};
    const auto column = static_cast<CredentialColumn>(section);
    if (role == Qt::DisplayRole)
        return columnTitle(column);
    if (role == Qt::CheckStateRole && column == CredentialColumn::Name && m_shownChecks.possible > 0)
        return shownCheckState();
    return {};
}

const CredentialRow *CredentialModel::rowAt(int shown) const
{
    return shown >= 0 && shown < shownCount() ? m_rows.at(m_answer.shown.at(shown)).get() : nullptr;
}

CellContext CredentialModel::contextOf(const CredentialRow &row) const
{
    return {m_here, m_now, m_skeletons.value(row.skeleton) > 1,
            !m_ownClientId.isEmpty() && row.credential.clientId == m_ownClientId,
            !m_lastActiveId.isEmpty() && row.credential.id == m_lastActiveId};
}

const CellTexts &CredentialModel::textsOf(int listed) const
{
    const auto known = m_texts.constFind(listed);
    if (known != m_texts.constEnd())
        return *known;
    const CredentialRow &row = *m_rows.at(listed);
    return *m_texts.insert(listed, cellTexts(row, contextOf(row)));
}

} // namespace rd

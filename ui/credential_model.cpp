#include "ui/credential_model.h"

#include "ui/tool_tip.h"

#include <algorithm>
#include <utility>

namespace rd {

CredentialModel::CredentialModel(const TwoClocks &now, QObject *parent)
    : QAbstractTableModel(parent), m_now(now)
{
    m_worker.setMaxThreadCount(1);
}

void CredentialModel::upsert(const QList<Credential> &credentials)
{
    const int before = totalCount();
    bool changed = false;
    bool left = false;
    for (const Credential &credential : credentials) {
        const Credential *known = find(credential.id);
        if (known && *known == credential)
            continue;
        put(credential);
        left = m_checked.reread(credential) || left;
        changed = true;
    }
    if (!changed)
        return;
    cellsChanged();
    if (left)
        checksChanged();
    askAgain();
    if (totalCount() != before)
        Q_EMIT viewChanged();
}

void CredentialModel::put(const Credential &credential)
{
    const CredentialRowPtr row = makeCredentialRow(credential, m_collator);
    countSkeleton(*row, 1);
    const auto known = m_position.constFind(credential.id);
    if (known == m_position.constEnd()) {
        m_position.insert(credential.id, totalCount());
        m_rows.append(row);
        m_answer.place.append(-1);
        return;
    }
    countSkeleton(*m_rows.at(*known), -1);
    m_rows[*known] = row;
    m_texts.remove(*known);
}

void CredentialModel::countSkeleton(const CredentialRow &row, int by)
{
    if (!row.skeleton.isEmpty() && (m_skeletons[row.skeleton] += by) == 0)
        m_skeletons.remove(row.skeleton);
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

void CredentialModel::setExposures(const Exposures &exposures)
{
    if (exposures == m_exposures)
        return;
    m_exposures = exposures;
    m_texts.clear();
    cellsChanged();
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
    m_texts.clear();
    cellsChanged();
    askAgain();
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
    m_worker.start([this, asked = m_asked, rows = m_rows, question = m_question, exposures = m_exposures,
                    now = m_now] {
        ListAnswer answer = arrange(rows, question, exposures, now);
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
        return static_cast<int>(shownStatus(row.credential, m_exposures, m_now));
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
    return {m_exposures, m_now, m_skeletons.value(row.skeleton) > 1,
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

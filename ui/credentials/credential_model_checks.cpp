// CredentialModel: what is checked.
#include "ui/credentials/credential_model.h"

namespace rd {

void CredentialModel::setChecked(const QSet<QString> &ids, bool checked)
{
    if (!checked) {
        if (m_checked.uncheck(ids))
            checksChanged();
        return;
    }
    QList<Credential> chosen;
    for (const QString &id : ids) {
        if (const Credential *credential = find(id))
            chosen.append(*credential);
    }
    if (m_checked.check(chosen))
        checksChanged();
}

void CredentialModel::setShownChecked(bool checked)
{
    if (m_answered != m_asked) {
        m_checkShownLater = checked;
        return;
    }
    QSet<QString> shown;
    for (int row = 0; row < shownCount(); ++row)
        shown.insert(rowAt(row)->credential.id);
    setChecked(shown, checked);
}

void CredentialModel::uncheckAll()
{
    m_checked.clear();
    checksChanged();
}

Qt::CheckState CredentialModel::shownCheckState() const
{
    if (m_shownChecks.checked == 0)
        return Qt::Unchecked;
    return m_shownChecks.checked == m_shownChecks.possible ? Qt::Checked : Qt::PartiallyChecked;
}

Qt::ItemFlags CredentialModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.data(Qt::CheckStateRole).isValid() ? usual | Qt::ItemIsUserCheckable : usual;
}

bool CredentialModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    setChecked({idAt(index.row())}, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

void CredentialModel::checksChanged()
{
    if (shownCount() > 0) {
        const auto column = static_cast<int>(CredentialColumn::Name);
        Q_EMIT dataChanged(index(0, column), index(shownCount() - 1, column), {Qt::CheckStateRole});
    }
    countChecks();
    Q_EMIT checkedChanged();
}

void CredentialModel::countChecks()
{
    ShownChecks counted;
    for (const int listed : std::as_const(m_answer.shown)) {
        const ShownChecks one = checksOf(listed);
        counted.possible += one.possible;
        counted.checked += one.checked;
    }
    setShownChecks(counted);
}

CredentialModel::ShownChecks CredentialModel::checksOf(int listed) const
{
    if (m_answer.place.at(listed) < 0)
        return {};
    const CredentialRow &row = *m_rows.at(listed);
    return {row.canBeChecked ? 1 : 0, m_checked.contains(row.credential.id) ? 1 : 0};
}

void CredentialModel::setShownChecks(const ShownChecks &counted)
{
    if (counted == m_shownChecks)
        return;
    m_shownChecks = counted;
    const auto column = static_cast<int>(CredentialColumn::Name);
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
}

} // namespace rd

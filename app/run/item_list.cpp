#include "run/item_list.h"

#include <utility>

namespace rd {

void ItemList::append(ItemStatus item)
{
    m_items.append(QSharedDataPointer<Shared>(new Shared(std::move(item))));
}

void ItemList::replace(qsizetype index, ItemStatus item)
{
    m_items[index] = QSharedDataPointer<Shared>(new Shared(std::move(item)));
}

ItemStatus &ItemList::operator[](qsizetype index)
{
    return m_items[index]->status;
}

QList<qsizetype> ItemList::changedSince(const ItemList &before) const
{
    const bool same = before.size() == size();
    QList<qsizetype> changed;
    for (qsizetype i = 0; i < size(); ++i) {
        if (!same || m_items.at(i).constData() != before.m_items.at(i).constData())
            changed.append(i);
    }
    return changed;
}

} // namespace rd

#pragma once

#include "run/item_status.h"

#include <QList>
#include <QSharedData>

#include <iterator>
#include <utility>

namespace rd {

// The items of a run, each shared by all copies of the list until it changes in one of them: a snapshot of a
// run of many copies none of them, and what is another item than in an earlier snapshot has news. A value.
class ItemList
{
    struct Shared : QSharedData
    {
        explicit Shared(ItemStatus item) : status(std::move(item)) {}
        ItemStatus status;
    };
    using Items = QList<QSharedDataPointer<Shared>>;

public:
    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = ItemStatus;
        using difference_type = qsizetype;
        using pointer = const ItemStatus *;
        using reference = const ItemStatus &;

        const_iterator() = default;
        reference operator*() const { return m_at->constData()->status; }
        pointer operator->() const { return &**this; }
        const_iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        const_iterator operator++(int) { return const_iterator(m_at++); }
        bool operator==(const const_iterator &) const = default;

    private:
        friend class ItemList;
        explicit const_iterator(Items::const_iterator at) : m_at(at) {}

        Items::const_iterator m_at{};
    };

    const_iterator begin() const { return const_iterator(m_items.cbegin()); }
    const_iterator end() const { return const_iterator(m_items.cend()); }
    qsizetype size() const { return m_items.size(); }
    bool isEmpty() const { return m_items.isEmpty(); }
    const ItemStatus &at(qsizetype index) const { return m_items.at(index).constData()->status; }
    const ItemStatus &first() const { return at(0); }
    const ItemStatus &last() const { return at(size() - 1); }

    void append(ItemStatus item);
    void replace(qsizetype index, ItemStatus item);
    // For changing it in place: it is this list's own from now on.
    ItemStatus &operator[](qsizetype index);

    // Places of those that are not the very ones of that earlier snapshot; of another run: of all.
    QList<qsizetype> changedSince(const ItemList &before) const;

private:
    Items m_items;
};

} // namespace rd

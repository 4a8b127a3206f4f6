#pragma once

#include "api/credential.h"
#include "credentials/list_state.h"

#include <QSet>
#include <QString>

namespace rd {

// What a sequence of pages must never do (docs/pitfalls.md 5.4). A value; one for each load.
class PageGuard
{
public:
    explicit PageGuard(int mostPages = 10'000) : m_mostPages(mostPages) {}

    // Takes the next page; anything but None ends the load as incomplete.
    ListFault accept(const CredentialPage &page);
    // The cursor of the next page, after accept() said None and the page has more.
    QString nextCursor() const { return m_cursor; }
    int pages() const { return m_pages; }

private:
    int m_mostPages;
    int m_pages = 0;
    QString m_cursor;
    QSet<QString> m_cursors;
    QSet<QString> m_ids;
    QSet<QString> m_clientIds;
};

} // namespace rd

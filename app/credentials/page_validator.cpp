#include "credentials/page_validator.h"

namespace rd {

ListFault PageGuard::accept(const CredentialPage &page)
{
    ++m_pages;
    for (const Credential &credential : page.credentials) {
        if (m_ids.contains(credential.id))
            return m_cursors.contains(credential.id) ? ListFault::RepeatedCursor : ListFault::DuplicateId;
        if (m_clientIds.contains(credential.clientId))
            return ListFault::DuplicateId;
        m_ids.insert(credential.id);
        m_clientIds.insert(credential.clientId);
    }
    if (!page.hasMore)
        return ListFault::None;
    if (page.credentials.isEmpty())
        return ListFault::EmptyPageWithMore;
    if (m_pages >= m_mostPages)
        return ListFault::TooManyPages;
    m_cursor = page.credentials.constLast().id;
    m_cursors.insert(m_cursor);
    return ListFault::None;
}

} // namespace rd

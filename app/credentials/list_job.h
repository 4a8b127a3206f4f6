#pragma once

#include "api/api_error.h"
#include "api/credential.h"
#include "base/job.h"
#include "credentials/list_state.h"
#include "credentials/page_validator.h"
#include "scheduler/api_job.h"

#include <QUrl>

#include <optional>

namespace rd {

class Traffic;

// Reads all pages of the list, 100 rows each. Ends with fault() None when it is complete. Thread: network.
class Listing : public Operation
{
    Q_OBJECT

public:
    // `first`: a first page that is there already.
    Listing(Traffic *traffic, QUrl baseUrl, Priority priority, std::optional<CredentialPage> first,
            QObject *parent = nullptr);

    ListFault fault() const { return m_fault; }
    const std::optional<ApiError> &error() const { return m_error; }
    // Pages that were taken or failed; of a fault the page it happened on.
    int pages() const { return m_guard.pages() + (m_error ? 1 : 0); }
    // The answer to the last page, for its time.
    const Answer &lastAnswer() const { return m_lastAnswer; }
    // When the last page was asked for, monotonic; not of the first one that was there already.
    milliseconds lastSentAt() const { return m_lastSentAt; }

Q_SIGNALS:
    // Never after a fault was found: a page with a fault is not taken.
    void page(const QList<rd::Credential> &credentials);

protected:
    void begin() override;
    void abandon() override;

private:
    void request(const QString &cursor);
    void take(const CredentialPage &page);
    void endWith(ListFault fault);

    Traffic *m_traffic;
    QUrl m_baseUrl;
    Priority m_priority;
    std::optional<CredentialPage> m_first;
    PageGuard m_guard;
    SentCall *m_call = nullptr;
    Answer m_lastAnswer;
    milliseconds m_lastSentAt{};
    ListFault m_fault = ListFault::None;
    std::optional<ApiError> m_error;
    bool m_cancelled = false;
};

} // namespace rd

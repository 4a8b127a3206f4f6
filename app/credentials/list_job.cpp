#include "credentials/list_job.h"

#include "api/response_parser.h"
#include "scheduler/request_scheduler.h"

namespace rd {

namespace {

constexpr int pageSize = 100;

} // namespace

Listing::Listing(Traffic *traffic, QUrl baseUrl, Priority priority, std::optional<CredentialPage> first,
                 QObject *parent)
    : Operation(parent), m_traffic(traffic), m_baseUrl(std::move(baseUrl)), m_priority(priority),
      m_first(std::move(first))
{
}

void Listing::begin()
{
    if (m_first)
        take(*std::exchange(m_first, std::nullopt));
    else
        request({});
}

void Listing::request(const QString &cursor)
{
    m_call = m_traffic->call(Call::list(m_baseUrl, pageSize, cursor), m_priority, this);
    connect(m_call, &Operation::finished, this, [this] {
        const SentCall *call = std::exchange(m_call, nullptr);
        m_lastAnswer = call->answer();
        m_lastSentAt = call->sentAt();
        if (m_cancelled) {
            endWith(ListFault::Cancelled);
            return;
        }
        m_error = call->error();
        if (m_error) {
            endWith(ListFault::RequestFailed);
            return;
        }
        const Result<CredentialPage, ApiError> page = parseListAnswer(m_lastAnswer);
        if (page) {
            take(page.value());
        } else {
            m_error = page.error();
            endWith(ListFault::RequestFailed);
        }
    });
    m_call->start();
}

void Listing::take(const CredentialPage &taken)
{
    const ListFault fault = m_guard.accept(taken);
    if (fault != ListFault::None) {
        endWith(fault);
        return;
    }
    // The next request is under way while this page is being looked at.
    if (taken.hasMore)
        request(m_guard.nextCursor());
    Q_EMIT page(taken.credentials);
    if (!taken.hasMore)
        endWith(ListFault::None);
}

void Listing::abandon()
{
    m_cancelled = true;
    if (m_call)
        m_call->cancel();
    else
        endWith(ListFault::Cancelled);
}

void Listing::endWith(ListFault fault)
{
    m_fault = fault;
    finish();
}

} // namespace rd

#include "run/lookup_job.h"

#include "api/response_parser.h"
#include "credentials/list_job.h"
#include "scheduler/request_scheduler.h"

namespace rd {

namespace {

// A gateway may leave the Date out; the skew is then that of an earlier answer.
QDateTime serverTimeOf(const Answer &answer, milliseconds serverSkew)
{
    return answer.serverDate.value_or(answer.receivedAt.addMSecs(serverSkew.count()));
}

ReadingResult::Kind kindOf(CredentialStatus status)
{
    switch (status) {
    case CredentialStatus::Active:
        return ReadingResult::Kind::Active;
    case CredentialStatus::Revoked:
        return ReadingResult::Kind::Revoked;
    case CredentialStatus::Other:
        break;
    }
    return ReadingResult::Kind::OtherStatus;
}

} // namespace

ReadingResult readingOf(const Credential &credential, const Answer &answer, milliseconds serverSkew)
{
    ReadingResult reading;
    reading.kind = kindOf(credential.status);
    reading.credential = credential;
    reading.at = serverTimeOf(answer, serverSkew);
    reading.receivedAt = answer.receivedAt;
    reading.serverDate = answer.serverDate.value_or(QDateTime());
    return reading;
}

Reading::Reading(Traffic *traffic, QUrl baseUrl, PlanItem item, Priority priority, QObject *parent)
    : Operation(parent), m_traffic(traffic), m_baseUrl(std::move(baseUrl)), m_item(std::move(item)),
      m_priority(priority)
{
}

void Reading::begin()
{
    if (m_item.first || !m_item.previousId.isNull())
        askNeighbour();
    else
        readList();
}

void Reading::askNeighbour()
{
    const QString cursor = m_item.first ? QString() : m_item.previousId;
    SentCall *call = m_traffic->call(Call::list(m_baseUrl, 1, cursor), m_priority, this);
    m_current = call;
    connect(call, &Operation::finished, this, [this, call] {
        m_current = nullptr;
        neighbourFinished(call);
    });
    call->start();
}

void Reading::neighbourFinished(const SentCall *call)
{
    if (call->error()) {
        // The neighbour's id may be no cursor any more; anything else would befall the list as well.
        const int status = call->answer().status;
        if (status == 400 || status == 404 || status == 422)
            readList();
        else
            fail(*call->error());
        return;
    }
    const Result<CredentialPage, ApiError> page = parseListAnswer(call->answer());
    if (page && take(page.value().credentials, call->answer(), call->sentAt())) {
        m_result.byNeighbour = true;
        finish();
        return;
    }
    readList();
}

void Reading::readList()
{
    auto *listing = new Listing(m_traffic, m_baseUrl, m_priority, std::nullopt, this);
    m_current = listing;
    connect(listing, &Listing::page, this, [this, listing](const QList<Credential> &credentials) {
        if (!m_found && take(credentials, listing->lastAnswer(), listing->lastSentAt()))
            listing->cancel();
    });
    connect(listing, &Operation::finished, this, [this, listing] {
        m_current = nullptr;
        listFinished(listing);
    });
    listing->start();
}

void Reading::listFinished(const Listing *listing)
{
    if (!m_found) {
        if (listing->fault() == ListFault::RequestFailed && listing->error()) {
            fail(*listing->error());
            return;
        }
        if (listing->fault() != ListFault::None) {
            ApiError error = contentError(ApiError::Kind::BadPage, listing->lastAnswer());
            if (listing->fault() == ListFault::Cancelled)
                error.kind = ApiError::Kind::Cancelled;
            fail(error);
            return;
        }
        m_result.kind = ReadingResult::Kind::Absent;
        m_result.at = serverTimeOf(listing->lastAnswer(), m_traffic->serverSkew());
    }
    finish();
}

bool Reading::take(const QList<Credential> &credentials, const Answer &answer, milliseconds askedAt)
{
    for (const Credential &credential : credentials) {
        if (credential.clientId != m_item.seen.clientId)
            continue;
        m_found = true;
        m_result = readingOf(credential, answer, m_traffic->serverSkew());
        m_result.askedAt = askedAt;
        return true;
    }
    return false;
}

void Reading::fail(const ApiError &error)
{
    m_result.kind = ReadingResult::Kind::Failed;
    m_result.error = error;
    finish();
}

void Reading::abandon()
{
    if (m_current) {
        m_current->cancel();
        return;
    }
    ApiError cancelled;
    cancelled.kind = ApiError::Kind::Cancelled;
    fail(cancelled);
}

} // namespace rd

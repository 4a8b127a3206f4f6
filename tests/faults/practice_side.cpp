#include "faults/practice_side.h"

#include "credentials/list_job.h"

#include <algorithm>

namespace rd {

QByteArray serve(PracticeService *service, const RawRequest &request, const QDateTime &now,
                 const QByteArray &headers)
{
    QByteArray authorization = request.header("Authorization");
    if (authorization.isEmpty())
        authorization = QByteArray();
    const PracticeAnswer answer = service->answer(
        {request.method, request.path, authorization, request.header("Content-Type"), request.body}, now);
    QByteArray all = headers;
    for (const auto &[name, value] : answer.headers)
        all += name + ": " + value + "\r\n";
    return RawServer::answer(answer.status, answer.body(), answer.type, all);
}

bool isRevoked(const PracticeService &service, const QString &clientId)
{
    const QList<PracticeCredential> all = service.credentials();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const PracticeCredential &one) { return one.clientId == clientId; });
    return found != all.end() && found->revoked;
}

bool ListRead::isTrue(const PracticeService &service) const
{
    return rows.size() == service.credentials().size() && isTrueSoFar(service);
}

bool ListRead::isTrueSoFar(const PracticeService &service) const
{
    const QList<PracticeCredential> all = service.credentials();
    return rows.size() <= all.size() &&
           std::equal(rows.begin(), rows.end(), all.begin(),
                      [](const Credential &read, const PracticeCredential &truth) {
                          return truth.clientId == read.clientId &&
                                 truth.revoked == (read.status == CredentialStatus::Revoked);
                      });
}

void beginReading(Traffic *traffic, const QUrl &baseUrl, ListRead *into)
{
    *into = {};
    auto *listing = new Listing(traffic, baseUrl, Priority::List, std::nullopt);
    QObject::connect(listing, &Listing::page, listing,
                     [into](const QList<Credential> &page) { into->rows.append(page); });
    QObject::connect(listing, &Operation::finished, listing, [into, listing] {
        into->fault = listing->fault();
        into->error = listing->error();
    });
    listing->start();
}

} // namespace rd

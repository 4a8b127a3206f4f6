#pragma once

#include "api/api_error.h"
#include "api/credential.h"
#include "credentials/list_state.h"
#include "fakes/raw_server.h"
#include "practice/service.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace rd {

class Traffic;

// The API's conduct behind a RawServer: the whole answer as it goes out.
QByteArray serve(PracticeService *service, const RawRequest &request, const QDateTime &now,
                 const QByteArray &headers = {});

// Of the credential with that client id.
bool isRevoked(const PracticeService &service, const QString &clientId);

// A list as a client reads it.
struct ListRead
{
    QList<Credential> rows;
    std::optional<ListFault> fault; // nullopt: it has not ended
    std::optional<ApiError> error;

    bool whole() const { return fault == ListFault::None; }
    // What the server holds, in its order; the second as far as it was read.
    bool isTrue(const PracticeService &service) const;
    bool isTrueSoFar(const PracticeService &service) const;
};

// Begins to read into that, which outlives the reading.
void beginReading(Traffic *traffic, const QUrl &baseUrl, ListRead *into);

} // namespace rd

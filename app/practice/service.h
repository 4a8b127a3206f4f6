#pragma once

#include "practice/credential_table.h"
#include "practice/options.h"
#include "practice/rate_window.h"
#include "practice/responses.h"
#include "practice/router.h"
#include "practice/tokens.h"

#include <QDateTime>

#include <mutex>

namespace rd {

// What the practice server does with a request: limit, sign-in, list, revocation, and the faults that were
// asked for. Each request is one step under one lock; it knows no socket and takes the time from its caller.
// Thread: any.
class PracticeService
{
public:
    explicit PracticeService(PracticeOptions options);

    // Empty: it may begin; otherwise one sentence on what is wrong with the state file.
    QString open();

    // With every header but those that the connection needs; `now` is UTC.
    PracticeAnswer answer(const PracticeRequest &request, const QDateTime &now);
    // For what is no request at all.
    PracticeAnswer answerMalformed(int status, const QDateTime &now);

    void provokeNextRevocation(int status, int seconds);
    // Status that the next DELETE is answered with; 0: ordinary.
    int provoked() const;
    void setOtherClient(int percent);
    int otherClient() const;
    void expireTokens(const QDateTime &now);

    struct Counts
    {
        int requests = 0;
        int tokenRequests = 0;
        int listRequests = 0;
        int deletes = 0;
        int tooMany = 0;
    };
    Counts counts() const;
    QList<PracticeCredential> credentials() const;
    QString clientId() const;
    QByteArray clientSecret() const;

private:
    struct Visit;

    PracticeAnswer decide(Visit &visit);
    PracticeAnswer serve(Visit &visit);
    PracticeAnswer issueToken(const Visit &visit);
    PracticeAnswer list(const Visit &visit) const;
    PracticeAnswer revoke(Visit &visit);
    PracticeAnswer provokedAnswer(Visit &visit);
    // Nothing: the bearer token is good.
    std::optional<PracticeAnswer> refusal(const Visit &visit) const;
    void finish(PracticeAnswer *answer, const Visit &visit);
    void addLimitHeaders(PracticeAnswer *answer, const Visit &visit) const;
    void addRetryAfter(PracticeAnswer *answer, const Visit &visit) const;

    mutable std::mutex m_mutex;
    const PracticeOptions m_options;
    RateWindow m_window;
    CredentialBook m_book;
    PracticeTokens m_tokens;
    Counts m_counts;
    int m_provokedStatus = 0;
    int m_provokedSeconds = 0;
};

} // namespace rd

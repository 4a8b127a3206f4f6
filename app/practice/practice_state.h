#pragma once

#include "practice/practice_answers.h"
#include "practice/practice_data.h"
#include "practice/practice_options.h"
#include "practice/practice_server.h"
#include "practice/rate_window.h"

#include <QHash>
#include <QMutex>

namespace rd {

// One request as the state sees it.
struct PracticeRequest
{
    QByteArray method;
    QByteArray path; // as it was sent, without the query
    QHash<QByteArray, QByteArray> query;
    QByteArray authorization;
    QHash<QByteArray, QByteArray> form;
};

// What the practice server knows and does: credentials, tokens, the limit, and the faults that were asked
// for. Each request is one step under one lock. Thread: any.
class PracticeState
{
public:
    explicit PracticeState(PracticeOptions options);

    // Reads the state file. False: it is damaged; nothing was changed.
    bool restore(QString *error);

    PracticeAnswer handle(const PracticeRequest &request);

    QString clientId() const;
    QByteArray clientSecret() const { return m_secret; }
    void provokeNext(int status, int seconds);
    int provoked() const;
    void expireTokens();
    QList<PracticeTruth> truth() const;

    struct Counts
    {
        int all = 0;
        int tokens = 0;
        int deletes = 0;
        int tooMany = 0;
    };
    Counts counts() const;

private:
    PracticeAnswer route(const PracticeRequest &request, const QByteArray &path);
    PracticeAnswer token(const PracticeRequest &request);
    PracticeAnswer list(const PracticeRequest &request);
    PracticeAnswer revoke(const PracticeRequest &request, const QByteArray &segment);
    PracticeAnswer revokeFound(PracticeCredential &credential, const PracticeRequest &request);
    // nullptr: the bearer token is good; otherwise the code of the 401.
    const char *refusal(const QByteArray &authorization) const;
    PracticeAnswer tooMany(const QByteArray &instance, int seconds = -1);
    void addLimitHeaders(PracticeAnswer *answer) const;
    int askedFault();
    int activeCount() const;
    bool save() const;

    mutable QMutex m_mutex;
    PracticeOptions m_options;
    RateWindow m_window;
    QDateTime m_base;
    QList<PracticeCredential> m_credentials;
    QHash<QString, qsizetype> m_byId;
    QHash<QString, qsizetype> m_byClientId;
    QByteArray m_secret;
    QHash<QByteArray, QDateTime> m_tokens; // token → its end
    int m_tokenSerial = 0;
    int m_provoked = 0;
    int m_provokedSeconds = 0;
    Counts m_counts;
};

} // namespace rd

#pragma once

#include "api/token_source.h"
#include "base/clock.h"
#include "base/log_redaction.h"
#include "base/secret.h"
#include "settings/environment.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace rd {

class SentCall;
class Traffic;

// A token that was kept over a restart.
struct KeptToken
{
    std::shared_ptr<const Secret> token;
    QDateTime endsAt; // UTC, local clock
};

// What one signs in with.
struct SessionSeed
{
    SignInKind kind = SignInKind::ClientCredentials;
    QString clientId;
    Secret secret; // the client secret, or the pasted token
    std::optional<KeptToken> kept;
};

// The life of the token of one environment: asks for it, renews it 300 s before its end and once after a 401;
// however many wait for it, one request is under way. Thread: network.
class Session : public QObject, public TokenSource
{
    Q_OBJECT

public:
    Session(Traffic *traffic, Clock *clock, QUrl baseUrl, SessionSeed seed, QObject *parent = nullptr);
    ~Session() override;

    const QUrl &baseUrl() const { return m_baseUrl; }
    // The other prefix of the same host; before the first token is there.
    void setBaseUrl(const QUrl &url) { m_baseUrl = url; }

    TokenOperation *fetchToken(quint64 rejected, QObject *parent) override;

    // What masks its secret and its tokens, those before the present one, too, until an hour after their end:
    // for whoever goes on with its connection after it. Without it they are masked no longer than it lives.
    std::vector<LogRedaction> takeRedactions();

Q_SIGNALS:
    // A new token is in use; to be kept, never waited for.
    void tokenRenewed(std::shared_ptr<const rd::Secret> token, const QDateTime &endsAt);
    // The server wants a new sign-in: the pair, or the pasted token, was turned down.
    void signInNeeded(const rd::ApiError &error);
    // Until when the present token lives (UTC, local clock); null: not known.
    void tokenEndKnown(const QDateTime &endsAt);

private:
    class Waiting;
    void serve(Waiting *waiting, quint64 rejected);
    void leave(Waiting *waiting);
    void request();
    void requestFinished();
    void refuse(const ApiError &error);
    void use(Secret token, milliseconds life);
    void redact(const Secret &token, std::optional<milliseconds> endsAt);
    bool fresh() const;
    bool usable() const;

    struct Redacted
    {
        LogRedaction redaction;
        std::optional<milliseconds> endsAt; // monotonic; nullopt: not known
    };

    Traffic *m_traffic;
    Clock *m_clock;
    std::vector<Redacted> m_redacted;
    QUrl m_baseUrl;
    SignInKind m_kind;
    QString m_clientId;
    Secret m_secret;
    std::optional<BearerToken> m_current;
    std::optional<milliseconds> m_endsAt; // monotonic; nullopt: a pasted token's end is not known
    milliseconds m_margin{};
    quint64 m_generation = 0;
    QList<QPointer<Waiting>> m_waiting;
    SentCall *m_request = nullptr;
    milliseconds m_requestedAt{};
};

} // namespace rd

Q_DECLARE_METATYPE(std::shared_ptr<const rd::Secret>)

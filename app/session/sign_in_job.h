#pragma once

#include "api/api_error.h"
#include "api/credential.h"
#include "base/job.h"

#include <QUrl>

#include <optional>

namespace rd {

class SentCall;
class Session;
class Traffic;

// The other prefix of the same host: /v3 for /api/v3 and the reverse; an invalid URL
// where the path is neither.
QUrl otherPrefix(const QUrl &baseUrl);

// Gets a token and reads the first page; on a 404 that is no problem document tries the other prefix
// once. Stores nothing. Thread: network.
class SignIn : public Operation
{
    Q_OBJECT

public:
    enum class Step { AskingToken, TryingOtherPrefix, ReadingFirstPage };

    // Both outlive it.
    SignIn(Session *session, Traffic *traffic, QObject *parent = nullptr);

    bool ok() const { return !m_error; }
    const std::optional<ApiError> &error() const { return m_error; }
    // Where it ended; tells a refused token from a refused page.
    Step lastStep() const { return m_step; }
    bool otherPrefixAnswered() const { return m_otherPrefix; }
    const CredentialPage &firstPage() const { return m_page; }

Q_SIGNALS:
    void stepChanged(rd::SignIn::Step step);

protected:
    void begin() override;
    void abandon() override;

private:
    void askToken();
    void readFirstPage();
    void pageFinished(const SentCall *call);
    // True: the error was a 404 of a gateway and the other prefix is being asked.
    bool triesOtherPrefix(const ApiError &error);
    void setStep(Step step);
    void endWith(std::optional<ApiError> error);

    Session *m_session;
    Traffic *m_traffic;
    Step m_step = Step::AskingToken;
    bool m_otherPrefix = false;
    QUrl m_firstBase;
    Operation *m_current = nullptr;
    CredentialPage m_page;
    std::optional<ApiError> m_error;
};

} // namespace rd

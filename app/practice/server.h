#pragma once

#include "practice/control.h"
#include "practice/options.h"

#include <QList>
#include <QString>

#include <memory>

namespace rd {

// What the server really holds of one credential: the truth that tests compare with.
struct PracticeTruth
{
    QString clientId;
    QString name;
    bool revoked = false;
    int deletesSeen = 0; // DELETE requests for it, whatever was answered
};

// A faithful server of the API on 127.0.0.1 (cpp-httplib) behind a front that breaks its connections
// when asked to, on threads of their own. Thread: any.
class PracticeServer final : public PracticeControl
{
public:
    explicit PracticeServer(PracticeOptions options);
    ~PracticeServer() override; // stops it

    // false: the port is taken or the state file cannot be read; errorText() says which.
    bool start();
    QString errorText() const;
    int port() const;

    QUrl baseUrl() const override;
    QString clientId() const override;
    QByteArray clientSecret() const override;
    void provokeNextRevocation(int status, int seconds) override;
    void expireTokens() override;
    void breakRequests(const PracticeRule &rule) override;
    void beginOutage(int seconds) override;
    void setOtherClient(int percent) override;
    PracticeProvoked provoked() const override;
    PracticeSeen seen() const override;
    void provokeNothing() override;

    QList<PracticeTruth> truth() const;
    int requestCount() const; // all of them
    int tokenRequestCount() const;
    int deleteCount() const;
    int tooManyCount() const; // answers of 429

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rd

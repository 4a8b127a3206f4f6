#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace rd {

// All that the product may know of the built-in server: where it is, how to sign in, and what to provoke.
// Thread: any.
class PracticeControl
{
public:
    PracticeControl() = default;
    virtual ~PracticeControl() = default;
    PracticeControl(const PracticeControl &) = delete;
    PracticeControl &operator=(const PracticeControl &) = delete;

    virtual QUrl baseUrl() const = 0; // with the prefix
    virtual QString clientId() const = 0;
    virtual QByteArray clientSecret() const = 0; // made up; opens nothing real

    // What the next DELETE is answered with; it then goes back to ordinary. 409 refuses as last active
    // credential, 429 is answered by the limiter for `seconds`, 500 does not apply the revocation.
    virtual void provokeNextRevocation(int status, int seconds = 0) = 0;
    // Every token issued so far is expired at once: the next request is answered 401 token_expired.
    virtual void expireTokens() = 0;
    // Whether the next revocation still is to be answered so; 0: ordinary.
    virtual int provoked() const = 0;
};

} // namespace rd

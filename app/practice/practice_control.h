#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

namespace rd {

// The requests that something is to happen to.
enum class PracticeRequests { Any, Token, List, Revoke };

// What goes wrong on the way of a request; the server itself stays as it is.
enum class PracticeFault {
    LostRequest,    // the connection ends before the server gets it
    LostReply,      // it is carried out and its answer is lost
    NeverAnswered,  // it is carried out and no answer ever comes
    CarriedOutLate, // the server gets it when the client has given up waiting
    HalfAnswer,     // it is carried out; the connection ends within the answer
    Gateway,        // a gateway's page with status 503 in its place
    CaptivePortal,  // a page with status 200 in its place
    Redirect,       // 307 to another host in its place
};

// What was asked for and is not over yet.
struct PracticeProvoked
{
    int nextRevocation = 0; // status; 0: ordinary
    int requests = 0;       // still to be broken
    QDateTime outageUntil;  // UTC; null: none
    int otherClient = 0;    // percent of the limit

    bool any() const { return nextRevocation || requests || outageUntil.isValid() || otherClient; }
    bool operator==(const PracticeProvoked &) const = default;
};

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
    // What befalls the next `count` requests of that kind.
    virtual void breakNext(PracticeRequests which, PracticeFault fault, int count = 1) = 0;
    // For so long every connection ends without an answer, and the server gets nothing. 0: over at once.
    virtual void beginOutage(int seconds) = 0;
    // Another client on the same limit, which spends that share of each window as ours goes on: 0 to 90.
    virtual void setOtherClient(int percent) = 0;
    // Everything that was provoked and is not over.
    virtual PracticeProvoked provoked() const = 0;
    // Ordinary again at once; tokens that were expired stay so.
    virtual void provokeNothing() = 0;
};

} // namespace rd

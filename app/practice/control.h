#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

namespace rd {

// The requests that something is to happen to.
enum class PracticeRequests { Any, Token, List, Revoke };

// What goes wrong on the way of a request; the server itself stays as it is. Where nothing else is said, the
// request is carried out.
enum class PracticeFault {
    LostRequest,    // the connection ends before the server gets it
    LostReply,      // the connection ends in place of the answer
    ResetReply,     // the same by a TCP reset
    NeverAnswered,  // no answer ever comes
    CarriedOutLate, // the server gets it when the client has given up waiting
    HalfStatusLine, // the connection ends within the status line
    HalfAnswer,     // … within the headers
    HalfBody,       // … within the body
    SlowAnswer,     // one byte at a time
    LongLength,     // Content-Length promises more than comes
    ShortLength,    // Content-Length promises half
    TwiceAnswered,  // the whole answer comes twice
    HugeHeader,     // a header of 3 MiB
    GzipBomb,       // 64 MiB of zeros, compressed
    WrongType,      // text/plain, whatever it is
    BodyOn204,      // a 204 with a body
    Interim,        // 50,000 interim answers before the real one
    WrongDate,      // Date is two hours ahead
    FailedAfter,    // status 500 although it was carried out
    Unauthorized,   // 401 in its place: not carried out
    TooMany,        // 429 without a time in its place
    Gateway,        // a gateway's page with status 503 in its place
    CaptivePortal,  // a page with status 200 in its place
    Redirect,       // 307 to another host in its place
};
inline constexpr PracticeFault lastPracticeFault = PracticeFault::Redirect;

// Which requests one fault befalls, counted from when it is asked for.
struct PracticeRule
{
    PracticeFault fault = PracticeFault::LostReply;
    PracticeRequests which = PracticeRequests::Any;
    int first = 1; // 1: the next one
    int every = 0; // and each so many after it; 0: only that one

    bool operator==(const PracticeRule &) const = default;
};

// What was asked for and is not over yet.
struct PracticeProvoked
{
    int nextRevocation = 0;    // status; 0: ordinary
    QList<PracticeRule> rules; // `first` counted from now
    QDateTime outageUntil;     // UTC; null: none
    int otherClient = 0;       // percent of the limit

    bool any() const { return nextRevocation || !rules.isEmpty() || outageUntil.isValid() || otherClient; }
    bool operator==(const PracticeProvoked &) const = default;
};

// What came to the server since it began, and what became of it.
struct PracticeSeen
{
    int requests = 0; // all of them
    int signIns = 0;
    int lists = 0;
    int revocations = 0; // DELETE requests, whatever was answered
    int tooMany = 0;     // answers of 429
    int revoked = 0;     // credentials that are revoked now

    bool operator==(const PracticeSeen &) const = default;
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
    virtual void breakRequests(const PracticeRule &rule) = 0;
    // For so long every connection ends without an answer, and the server gets nothing. 0: over at once.
    virtual void beginOutage(int seconds) = 0;
    // Another client on the same limit, which spends that share of each window as ours goes on: 0 to 90.
    virtual void setOtherClient(int percent) = 0;
    // Everything that was provoked and is not over.
    virtual PracticeProvoked provoked() const = 0;
    virtual PracticeSeen seen() const = 0;
    // Ordinary again at once; tokens that were expired stay so.
    virtual void provokeNothing() = 0;
};

} // namespace rd

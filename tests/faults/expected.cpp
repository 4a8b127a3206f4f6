#include "faults/expected.h"

#include "ui/text/texts.h"

namespace rd {

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;
using Which = PracticeRequests;

Kind kindOfStatus(int status, Which which)
{
    switch (status) {
    case 401:
        return Kind::Unauthorized;
    case 403:
        return Kind::Forbidden;
    case 404:
        return Kind::NotFound;
    case 409:
        return Kind::Conflict;
    case 422:
        return Kind::Unprocessable;
    case 429:
        return Kind::RateLimited;
    case 500:
        return Kind::ServerError;
    case 200:
        return which == Which::Token  ? Kind::BadToken
               : which == Which::List ? Kind::BadPage
                                      : Kind::UnexpectedStatus;
    default:
        return status >= 500   ? Kind::Unavailable
               : status >= 400 ? Kind::BadRequest
               : status >= 300 ? Kind::Redirected
                               : Kind::UnexpectedStatus;
    }
}

// A part of the sentence that only this kind has; `status` tells some of them apart.
QString fragment(const ApiError &error)
{
    const bool revocation = error.method == "DELETE";
    switch (error.kind) {
    case Kind::BadRequest:
        return u"did not understand the request"_s;
    case Kind::Unauthorized:
        return error.method == "POST" ? u"did not accept this client ID and secret"_s : u"sign-in"_s;
    case Kind::Forbidden:
        return u"you may not"_s;
    case Kind::NotFound:
        return revocation ? u"did not find this credential"_s : u"no Dinie API at this address"_s;
    case Kind::Conflict:
        return error.problem.code == u"last_active_credential"_s ? u"must keep one active"_s : u"refused"_s;
    case Kind::Unprocessable:
        return u"does not accept"_s;
    case Kind::RateLimited:
        return u"slow down"_s;
    case Kind::ServerError:
        return u"wrong inside the server"_s;
    case Kind::Unavailable:
        return error.status == 502   ? u"no usable response from the API"_s
               : error.status == 504 ? u"waited too long for the API"_s
                                     : u"currently unavailable"_s;
    case Kind::Redirected:
        return u"did not follow"_s;
    case Kind::UnexpectedStatus:
        return u"neither yes nor no"_s;
    case Kind::InterimAnswer:
        return u"only an interim response"_s;
    case Kind::HostNotFound:
        return u"No address was found"_s;
    case Kind::ConnectionRefused:
        return u"Could not connect"_s;
    case Kind::TlsRejected:
        return error.tlsTooOld             ? u"only outdated encryption, so nothing was sent"_s
               : error.tlsErrors.isEmpty() ? u"No encrypted connection to"_s
                                           : u"is not trusted, so nothing was sent"_s;
    case Kind::ProxyFailed:
        return u"The proxy did not let"_s;
    case Kind::ProxyAuthentication:
        return u"The proxy requires a user name and a password"_s;
    case Kind::Deadline:
        return u"in time"_s;
    case Kind::ConnectionLost:
        return u"broke before the response arrived"_s;
    case Kind::Truncated:
        return u"broke off"_s;
    case Kind::TooLarge:
        return u"larger than Revoke Desk accepts"_s;
    case Kind::BadPage:
        return u"not a list of credentials"_s;
    case Kind::BadToken:
        return u"no usable token"_s;
    case Kind::Cancelled:
    case Kind::InvalidRequest:
    case Kind::NotSignedIn:
        break;
    }
    return u"an error that no fault makes"_s;
}

// The server may have acted, whatever the answer was.
bool leavesDoubt(const ApiError &error)
{
    switch (error.kind) {
    case Kind::ServerError:
    case Kind::Unavailable:
    case Kind::UnexpectedStatus:
    case Kind::InterimAnswer:
    case Kind::Deadline:
    case Kind::ConnectionLost:
    case Kind::Truncated:
    case Kind::TooLarge:
        return error.method == "DELETE" && error.mayHaveBeenSent;
    default:
        return false;
    }
}

} // namespace

QList<ApiError::Kind> expectedKinds(const Fault &fault, PracticeRequests which)
{
    using F = Fault::Kind;
    const bool revocation = which == Which::Revoke;
    // Before: a gateway's 503 is what is damaged.
    const QList<Kind> ordinary = fault.when == Fault::When::Before ? QList{Kind::Unavailable} : QList<Kind>();
    const QList<Kind> useless{revocation ? Kind::UnexpectedStatus : kindOfStatus(200, which)};
    const bool genuinePage = fault.when == Fault::When::After && !revocation;
    switch (fault.kind) {
    case F::Close:
    case F::Reset:
    case F::HalfStatus:
    case F::HalfHeaders:
        return {Kind::ConnectionLost};
    case F::HalfBody:
        return genuinePage          ? QList{Kind::Truncated}
               : ordinary.isEmpty() ? QList{Kind::ConnectionLost}
                                    : ordinary;
    case F::Silence:
    case F::Late:
    case F::Drip:
        return {Kind::Deadline};
    case F::HugeHeader: // some versions of Qt give it up by themselves
        return {Kind::Deadline, Kind::ConnectionLost};
    case F::LongLength:
        return genuinePage ? QList{Kind::Truncated} : ordinary;
    case F::ShortLength:
    case F::WrongType:
        return genuinePage ? useless : ordinary;
    case F::GzipBomb:
        return revocation ? useless : QList{Kind::TooLarge, Kind::Truncated};
    case F::Portal:
        return useless;
    case F::Redirect:
        return {Kind::Redirected};
    case F::Interim: // Qt 6.4 takes the first one for the answer
        return QList{Kind::InterimAnswer} + ordinary;
    case F::BodyOn204:
        return revocation ? QList<Kind>() : QList{Kind::UnexpectedStatus};
    case F::Status:
        return {kindOfStatus(fault.status, which)};
    case F::None:
    case F::Twice:
    case F::WrongDate:
        break;
    }
    return ordinary;
}

bool isSentAgain(const Fault &fault, PracticeRequests which)
{
    if (fault.kind == Fault::Kind::Interim)
        return which != Which::Revoke;
    if (fault.kind != Fault::Kind::Status || which == Which::Revoke)
        return false;
    return fault.status == 429 || (fault.status == 401 && which == Which::List);
}

bool mayBeRepeated(const Fault &fault, PracticeRequests which)
{
    using F = Fault::Kind;
    return which != Which::Revoke && (fault.kind == F::Close || fault.kind == F::Reset ||
                                      fault.kind == F::HalfStatus || fault.kind == F::HalfHeaders);
}

QStringList wrongWords(const ApiError &error, const QList<ApiError::Kind> &expected, const QByteArray &secret)
{
    QStringList wrong;
    const texts::Wording words = texts::wording(error);
    const QString all = words.sentence + u' ' + words.explanation;
    if (!expected.contains(error.kind))
        wrong.append(u"error of kind %1: %2"_s.arg(static_cast<int>(error.kind)).arg(words.sentence));
    if (!words.sentence.contains(fragment(error)))
        wrong.append(u"not the words for it: "_s + words.sentence);
    if (words.steps.isEmpty())
        wrong.append(u"no step to take: "_s + words.sentence);
    if (leavesDoubt(error) != all.contains("Only the list can tell"_L1))
        wrong.append(u"doubt where there is none, or none where there is: "_s + all);
    if (error.mayHaveBeenSent && all.contains("nothing was sent"_L1))
        wrong.append(u"it may have been sent: "_s + all);
    const QString body = error.problem.bodyText + error.problem.detail + error.problem.title;
    for (const QString &text : {all, body}) {
        if (text.contains("dinie_at_"_L1) || text.contains(QString::fromLatin1(secret)))
            wrong.append(u"a secret in it: "_s + text);
    }
    return wrong;
}

} // namespace rd

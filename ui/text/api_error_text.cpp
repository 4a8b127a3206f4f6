#include "base/display_text.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rd::texts {

namespace {

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

constexpr qsizetype longestHost = 120; // characters of a host name within a sentence

bool isRevocation(const ApiError &error)
{
    return error.method == "DELETE";
}

bool isSignIn(const ApiError &error)
{
    return error.method == "POST";
}

QString shownHost(const QString &host)
{
    return isolatedLtr(safeText(host, longestHost));
}

QString server(const ApiError &error)
{
    const QString host = error.url.host();
    return host.isEmpty() ? Words::tr("the server", "within a sentence") : shownHost(host);
}

// What to offer where a request may or may not have done its work.
QList<NextStep> stepsInDoubt(const ApiError &error)
{
    return {isRevocation(error) && error.mayHaveBeenSent ? NextStep::CheckAgain : NextStep::TryAgain};
}

// What a lost or useless answer to a revocation means; empty for any other request.
QString doubt(const ApiError &error)
{
    if (!isRevocation(error) || !error.mayHaveBeenSent)
        return {};
    return Words::tr("The server may have revoked the credential anyway. Only the list can tell.");
}

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return QString(first + second);
    return QString(first + u' ' + second);
}

Wording inDoubt(const ApiError &error, const QString &sentence, const QString &explanation)
{
    return {sentence, joined(explanation, doubt(error)), stepsInDoubt(error)};
}

Wording unauthorized(const ApiError &error)
{
    if (isSignIn(error))
        return {Words::tr("The server did not accept this client ID and secret."),
                Words::tr("One of them is mistyped, belongs to another environment, or the credential was "
                          "revoked."),
                {NextStep::ChangeSignIn}};
    if (error.problem.code == "token_expired"_L1)
        return {Words::tr("Your session has expired."),
                Words::tr("Sign in again; everything loaded stays."),
                {NextStep::SignInAgain}};
    return {Words::tr("The server no longer accepts this sign-in."),
            Words::tr("The token expired, or the credential you signed in with was revoked."),
            {NextStep::SignInAgain}};
}

Wording forbidden(const ApiError &error)
{
    return {isRevocation(error) ? Words::tr("You are signed in, but you may not revoke this credential.")
                                : Words::tr("You are signed in, but you may not do this."),
            Words::tr("Sign in with a credential that may manage credentials, or ask whoever granted you "
                      "access. A firewall may also have refused the request."),
            {NextStep::SignInAgain, NextStep::OpenDetails}};
}

Wording notFound(const ApiError &error)
{
    if (isRevocation(error))
        return {Words::tr("The server did not find this credential: it may belong to another environment."),
                Words::tr("Refresh the list to see whether it is still there."),
                {NextStep::Refresh}};
    return {Words::tr("There is no Dinie API at this address."),
            Words::tr("%1 responds, but does not know the path. Check the address of the environment, "
                      "including its end such as /v3.")
                .arg(server(error)),
            {NextStep::ChangeSignIn, NextStep::OpenDetails}};
}

Wording conflict(const ApiError &error)
{
    if (error.problem.code == "last_active_credential"_L1)
        return {Words::tr("The server must keep one active credential."),
                Words::tr("An environment always needs an active credential. Create another one first, then "
                          "revoke this one."),
                {NextStep::Refresh}};
    return {
        Words::tr("The server refused: the credential's current status does not allow this."),
        Words::tr("It may have been revoked or changed in the meantime. Refresh the list to see its status."),
        {NextStep::Refresh, NextStep::OpenDetails}};
}

Wording rateLimited(const ApiError &error)
{
    const auto wait = error.rateLimit.retryAfter ? error.rateLimit.retryAfter : error.rateLimit.resetIn;
    const QString asked = wait ? Words::tr("It asked to wait %1.").arg(times::duration(*wait))
                               : Words::tr("It did not say how long to wait.");
    return {Words::tr("The server asked to slow down; this request was not carried out."),
            asked,
            {NextStep::TryAgain}};
}

Wording badRequest(const ApiError &error)
{
    switch (error.status) {
    case 405:
        return {
            Words::tr("The server does not offer this action at this address."),
            Words::tr("Check the address of the environment. A gateway may also block this kind of request."),
            {NextStep::ChangeSignIn, NextStep::OpenDetails}};
    case 407:
        return {Words::tr("The proxy requires you to sign in."),
                Words::tr("Check the proxy in the network settings."),
                {NextStep::NetworkSettings}};
    case 408:
        return inDoubt(error, Words::tr("The server gave up waiting for the request."),
                       Words::tr("The connection may be slow."));
    case 410:
        return {Words::tr("The requested resource no longer exists."),
                Words::tr("Refresh the list. If the whole API is gone, check the environment's address."),
                {NextStep::Refresh, NextStep::ChangeSignIn}};
    case 413:
    case 414:
    case 431:
        return {Words::tr("The server considers the request too large."),
                Words::tr("The token or the client ID is longer than the server accepts."),
                {NextStep::SignInAgain, NextStep::OpenDetails}};
    default:
        return {Words::tr("The server did not understand the request."),
                Words::tr("Either Revoke Desk has a fault or the API changed. The details say what the "
                          "server rejected."),
                {NextStep::OpenDetails, NextStep::TryAgain}};
    }
}

Wording unavailable(const ApiError &error)
{
    switch (error.status) {
    case 502:
        return inDoubt(error, Words::tr("A gateway got no usable response from the API behind it."),
                       Words::tr("This usually passes within minutes."));
    case 504:
        return inDoubt(error, Words::tr("A gateway waited too long for the API behind it."),
                       Words::tr("This usually passes within minutes."));
    default:
        return inDoubt(error, Words::tr("The API is currently unavailable."),
                       Words::tr("It is overloaded or under maintenance."));
    }
}

Wording byStatus(const ApiError &error)
{
    switch (error.kind) {
    case Kind::Unauthorized:
        return unauthorized(error);
    case Kind::Forbidden:
        return forbidden(error);
    case Kind::NotFound:
        return notFound(error);
    case Kind::Conflict:
        return conflict(error);
    case Kind::Unprocessable:
        return {Words::tr("The request contains a value the server does not accept."),
                Words::tr("The details say which one and why."),
                {NextStep::OpenDetails, NextStep::TryAgain}};
    case Kind::RateLimited:
        return rateLimited(error);
    case Kind::ServerError:
        return inDoubt(error, Words::tr("Something went wrong inside the server."),
                       Words::tr("If this continues, give Dinie's support the request ID from the details."));
    case Kind::Unavailable:
        return unavailable(error);
    case Kind::Redirected:
        return {error.redirectHost.isEmpty()
                    ? Words::tr("The server redirected to another address. Revoke Desk did not follow.")
                    : Words::tr("The server redirected to %1. Revoke Desk did not follow.")
                          .arg(shownHost(error.redirectHost)),
                Words::tr("A token is never sent to another address. Check the address of the environment. A "
                          "network sign-in page may also be in the way."),
                {NextStep::ChangeSignIn, NextStep::OpenDetails}};
    case Kind::UnexpectedStatus:
        return inDoubt(error, Words::tr("The server's response says neither yes nor no."),
                       Words::tr("A proxy may be in between, or the API changed."));
    case Kind::InterimAnswer:
        return inDoubt(
            error, Words::tr("The server sent only an interim response, not the final one."),
            Words::tr("A gateway in between may be the cause. Revoke Desk closed the connection."));
    default:
        return badRequest(error);
    }
}

Wording tlsRejected(const ApiError &error)
{
    if (error.tlsTooOld)
        return {Words::tr("%1 offers only outdated encryption, so nothing was sent.").arg(server(error)),
                Words::tr("It doesn't support TLS 1.2 or later; older versions can be read and changed on "
                          "the way. Whoever runs it, or the proxy in between, must update it."),
                {NextStep::TryAgain, NextStep::NetworkSettings}};
    if (error.tlsErrors.isEmpty())
        return {
            Words::tr("No encrypted connection to %1 could be made, so nothing was sent.").arg(server(error)),
            Words::tr("What responds there does not speak TLS as the API does: a network sign-in page or a "
                      "proxy may be in between, or the port in the address is wrong."),
            {NextStep::TryAgain, NextStep::NetworkSettings, NextStep::ChangeSignIn}};
    return {Words::tr("The certificate of %1 is not trusted, so nothing was sent.").arg(server(error)),
            Words::tr("If your company network inspects traffic, add its CA file in the network settings. "
                      "The certificate chain is under Details. This error can't be ignored: someone may be "
                      "intercepting the connection."),
            {NextStep::NetworkSettings, NextStep::OpenDetails}};
}

Wording byWire(const ApiError &error)
{
    const QString host = server(error);
    switch (error.kind) {
    case Kind::HostNotFound:
        return {Words::tr("No address was found for %1.").arg(host),
                Words::tr("Check the connection and the address of the environment. A company network may "
                          "require a proxy."),
                {NextStep::TryAgain, NextStep::NetworkSettings, NextStep::ChangeSignIn}};
    case Kind::ConnectionRefused:
        return {Words::tr("Could not connect to %1.").arg(host),
                Words::tr("The server is down, a firewall is in between, or a proxy is needed."),
                {NextStep::TryAgain, NextStep::NetworkSettings}};
    case Kind::TlsRejected:
        return tlsRejected(error);
    case Kind::ProxyFailed:
        return {Words::tr("The proxy did not let the request to %1 through.").arg(host),
                Words::tr("It was not found, or it refused. Check it in the network settings."),
                {NextStep::NetworkSettings, NextStep::TryAgain}};
    case Kind::ProxyAuthentication:
        return {Words::tr("The proxy requires a user name and a password, or rejected the ones it got."),
                Words::tr("Type them in the network settings; they are not the ones for the API. Nothing was "
                          "sent to %1.")
                    .arg(host),
                {NextStep::NetworkSettings, NextStep::TryAgain}};
    case Kind::Deadline:
        return inDoubt(error, Words::tr("%1 did not respond in time.").arg(host), {});
    case Kind::Truncated:
        return inDoubt(error, Words::tr("The response from %1 broke off.").arg(host),
                       Words::tr("What was received is ignored."));
    case Kind::TooLarge:
        return inDoubt(error, Words::tr("The response from %1 is larger than Revoke Desk accepts.").arg(host),
                       Words::tr("It is ignored. A proxy may be in between."));
    default:
        return inDoubt(error, Words::tr("The connection to %1 broke before the response arrived.").arg(host),
                       {});
    }
}

QString pageFaultSentence(PageFault fault)
{
    switch (fault) {
    case PageFault::NotJson:
        return Words::tr("It is not JSON: a network sign-in page or a proxy may be in between.");
    case PageFault::NotAPage:
        return Words::tr("It contains no list of credentials, or does not say whether more follow.");
    case PageFault::BadItem:
        return Words::tr("A credential in it has no usable ID.");
    case PageFault::DuplicateMember:
        return Words::tr("It contains one value twice, so two programs could read it differently.");
    }
    return {};
}

QString tokenFaultSentence(TokenFault fault)
{
    switch (fault) {
    case TokenFault::NotJson:
        return Words::tr("It is not JSON: a network sign-in page or a proxy may be in between.");
    case TokenFault::NoToken:
        return Words::tr("Its response has no access token, or one that can't be sent in a request.");
    case TokenFault::NotBearer:
        return Words::tr("Its token is not a bearer token.");
    case TokenFault::NoLifetime:
        return Words::tr("Its response doesn't say how long the token is valid.");
    }
    return {};
}

Wording byContent(const ApiError &error)
{
    switch (error.kind) {
    case Kind::Cancelled:
        return inDoubt(error, Words::tr("The request was cancelled."),
                       error.mayHaveBeenSent ? QString() : Words::tr("It was not sent."));
    case Kind::InvalidRequest:
        return {
            Words::tr("Revoke Desk did not send this request: it could have been misread."),
            Words::tr(
                "The client ID, the token, or the address contains characters that can't be sent safely."),
            {NextStep::ChangeSignIn, NextStep::OpenDetails}};
    case Kind::BadPage:
        return {Words::tr("The server's response is not a list of credentials."),
                pageFaultSentence(error.pageFault),
                {NextStep::TryAgain, NextStep::OpenDetails}};
    case Kind::BadToken:
        return {Words::tr("The server accepted the sign-in but sent no usable token."),
                tokenFaultSentence(error.tokenFault),
                {NextStep::TryAgain, NextStep::OpenDetails}};
    default:
        return {Words::tr("You are not signed in."),
                Words::tr("There is no token to send the request with."),
                {NextStep::SignInAgain}};
    }
}

} // namespace

Wording wording(const ApiError &error)
{
    switch (error.kind) {
    case Kind::BadRequest:
    case Kind::Unauthorized:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Unprocessable:
    case Kind::RateLimited:
    case Kind::ServerError:
    case Kind::Unavailable:
    case Kind::Redirected:
    case Kind::UnexpectedStatus:
    case Kind::InterimAnswer:
        return byStatus(error);
    case Kind::HostNotFound:
    case Kind::ConnectionRefused:
    case Kind::TlsRejected:
    case Kind::ProxyFailed:
    case Kind::ProxyAuthentication:
    case Kind::Deadline:
    case Kind::ConnectionLost:
    case Kind::Truncated:
    case Kind::TooLarge:
        return byWire(error);
    case Kind::Cancelled:
    case Kind::InvalidRequest:
    case Kind::BadPage:
    case Kind::BadToken:
    case Kind::NotSignedIn:
        break;
    }
    return byContent(error);
}

} // namespace rd::texts

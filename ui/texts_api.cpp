#include "base/safe_text.h"
#include "ui/texts.h"
#include "ui/times.h"

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
    return Words::tr("The server may have revoked the credential all the same. Only the list can tell.");
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
        return {Words::tr("The sign-in has run out."),
                Words::tr("Sign in again; nothing that was loaded is lost."),
                {NextStep::SignInAgain}};
    return {Words::tr("The server no longer accepts this sign-in."),
            Words::tr("The token ended, or the credential that you are signed in with was revoked."),
            {NextStep::SignInAgain}};
}

Wording forbidden(const ApiError &error)
{
    return {isRevocation(error) ? Words::tr("You are signed in, but not allowed to revoke this credential.")
                                : Words::tr("You are signed in, but not allowed to do this."),
            Words::tr("Sign in with a credential that may manage credentials, or ask the one who granted "
                      "the access. A firewall in between may also have refused."),
            {NextStep::SignInAgain, NextStep::OpenDetails}};
}

Wording notFound(const ApiError &error)
{
    if (isRevocation(error))
        return {Words::tr("The server did not find this credential: it may belong to another environment."),
                Words::tr("Refresh the list to see whether it is still there."),
                {NextStep::Refresh}};
    return {Words::tr("There is no Dinie API at this address."),
            Words::tr("Something answers at %1, but it does not know the path. Check the address of the "
                      "environment, including its end such as /v3.")
                .arg(server(error)),
            {NextStep::ChangeSignIn, NextStep::OpenDetails}};
}

Wording conflict(const ApiError &error)
{
    if (error.problem.code == "last_active_credential"_L1)
        return {Words::tr("The server keeps one active credential and refused to revoke this one."),
                Words::tr("An environment cannot be left without an active credential. Create another one "
                          "first, then revoke this one."),
                {NextStep::Refresh}};
    return {
        Words::tr("The server refused, since the credential is not in a state that allows this."),
        Words::tr("It may have been revoked or changed meanwhile. Refresh the list to see how it stands."),
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
        return {Words::tr("The server does not offer this action at this address."),
                Words::tr("Check the address of the environment; a gateway may also forbid this kind of "
                          "request."),
                {NextStep::ChangeSignIn, NextStep::OpenDetails}};
    case 407:
        return {Words::tr("A proxy wants to know who you are."),
                Words::tr("Check the proxy in the network settings."),
                {NextStep::NetworkSettings}};
    case 408:
        return inDoubt(error, Words::tr("The server stopped waiting for the request."),
                       Words::tr("The connection may be slow."));
    case 410:
        return {Words::tr("What was asked for is no longer there."),
                Words::tr("Refresh the list. If the whole API is gone, check the environment's address."),
                {NextStep::Refresh, NextStep::ChangeSignIn}};
    case 413:
    case 414:
    case 431:
        return {Words::tr("The server found the request too large."),
                Words::tr("The token or the client ID is longer than it accepts."),
                {NextStep::SignInAgain, NextStep::OpenDetails}};
    default:
        return {Words::tr("The server did not understand the request."),
                Words::tr("This may be a fault of Revoke Desk or a change of the API. The details say what "
                          "the server objects to."),
                {NextStep::OpenDetails, NextStep::TryAgain}};
    }
}

Wording unavailable(const ApiError &error)
{
    switch (error.status) {
    case 502:
        return inDoubt(error, Words::tr("A gateway got no usable answer from the API behind it."),
                       Words::tr("This usually passes within minutes."));
    case 504:
        return inDoubt(error, Words::tr("A gateway waited too long for the API behind it."),
                       Words::tr("This usually passes within minutes."));
    default:
        return inDoubt(error, Words::tr("The API is not available at the moment."),
                       Words::tr("It is overloaded or being maintained."));
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
        return {Words::tr("The server found a value in the request that it does not accept."),
                Words::tr("The details say which one and why."),
                {NextStep::OpenDetails, NextStep::TryAgain}};
    case Kind::RateLimited:
        return rateLimited(error);
    case Kind::ServerError:
        return inDoubt(error, Words::tr("Something went wrong inside the server."),
                       Words::tr("If it stays so, give the request ID from the details to Dinie's support."));
    case Kind::Unavailable:
        return unavailable(error);
    case Kind::Redirected:
        return {error.redirectHost.isEmpty()
                    ? Words::tr("The server pointed to another address, which was not followed.")
                    : Words::tr("The server pointed to %1, which was not followed.")
                          .arg(shownHost(error.redirectHost)),
                Words::tr("A token is never sent to another address. Check the address of the environment; a "
                          "sign-in page of the network may also be in between."),
                {NextStep::ChangeSignIn, NextStep::OpenDetails}};
    case Kind::UnexpectedStatus:
        return inDoubt(error, Words::tr("The server answered in a way that means neither yes nor no."),
                       Words::tr("A proxy may be in between, or the API changed."));
    case Kind::InterimAnswer:
        return inDoubt(
            error, Words::tr("The server sent only an interim answer, not the final one."),
            Words::tr("A gateway in between may be the reason. Revoke Desk closed the connection."));
    default:
        return badRequest(error);
    }
}

Wording tlsRejected(const ApiError &error)
{
    if (error.tlsTooOld)
        return {Words::tr("%1 offers only an outdated kind of encryption, so nothing was sent.")
                    .arg(server(error)),
                Words::tr("It knows no TLS from version 1.2 on, whose older versions can be read and changed "
                          "on the way. Whoever runs it, or the proxy in between, has to update it."),
                {NextStep::TryAgain, NextStep::NetworkSettings}};
    if (error.tlsErrors.isEmpty())
        return {
            Words::tr("No encrypted connection to %1 came about, so nothing was sent.").arg(server(error)),
            Words::tr("What answers there does not speak TLS as the API does: a sign-in page of the "
                      "network or a proxy may be in between, or the address names a wrong port."),
            {NextStep::TryAgain, NextStep::NetworkSettings, NextStep::ChangeSignIn}};
    return {
        Words::tr("The certificate of %1 is not trusted, so nothing was sent.").arg(server(error)),
        Words::tr("A company network that inspects traffic needs its CA file in the network settings. The "
                  "chain is under Details. This cannot be ignored, since somebody may be listening."),
        {NextStep::NetworkSettings, NextStep::OpenDetails}};
}

Wording byWire(const ApiError &error)
{
    const QString host = server(error);
    switch (error.kind) {
    case Kind::HostNotFound:
        return {Words::tr("No address was found for %1.").arg(host),
                Words::tr("Check the connection and the address of the environment. In a company network a "
                          "proxy may be needed."),
                {NextStep::TryAgain, NextStep::NetworkSettings, NextStep::ChangeSignIn}};
    case Kind::ConnectionRefused:
        return {Words::tr("A connection to %1 could not be made.").arg(host),
                Words::tr("The server is down, a firewall is in between, or a proxy is needed."),
                {NextStep::TryAgain, NextStep::NetworkSettings}};
    case Kind::TlsRejected:
        return tlsRejected(error);
    case Kind::ProxyFailed:
        return {Words::tr("The proxy did not let the request to %1 through.").arg(host),
                Words::tr("It was not found, or it refused. Check it in the network settings."),
                {NextStep::NetworkSettings, NextStep::TryAgain}};
    case Kind::ProxyAuthentication:
        return {Words::tr("The proxy wants a user name and a password, or others than it got."),
                Words::tr("Type them in the network settings; they are not those of the API. Nothing was "
                          "sent to %1.")
                    .arg(host),
                {NextStep::NetworkSettings, NextStep::TryAgain}};
    case Kind::Deadline:
        return inDoubt(error, Words::tr("No answer from %1 in time.").arg(host), {});
    case Kind::Truncated:
        return inDoubt(error, Words::tr("The answer of %1 broke off.").arg(host),
                       Words::tr("What arrived is not used."));
    case Kind::TooLarge:
        return inDoubt(error, Words::tr("The answer of %1 is larger than Revoke Desk accepts.").arg(host),
                       Words::tr("It is not used. A proxy may be in between."));
    default:
        return inDoubt(error, Words::tr("The connection to %1 broke before the answer came.").arg(host), {});
    }
}

QString pageFaultSentence(PageFault fault)
{
    switch (fault) {
    case PageFault::NotJson:
        return Words::tr("It is not JSON: a sign-in page of the network or a proxy may be in between.");
    case PageFault::NotAPage:
        return Words::tr("It has no list of credentials, or does not say whether more follow.");
    case PageFault::BadItem:
        return Words::tr("A credential in it has no usable ID.");
    case PageFault::DuplicateMember:
        return Words::tr("It gives one value twice, so that two programs could read it differently.");
    }
    return {};
}

QString tokenFaultSentence(TokenFault fault)
{
    switch (fault) {
    case TokenFault::NotJson:
        return Words::tr("It is not JSON: a sign-in page of the network or a proxy may be in between.");
    case TokenFault::NoToken:
        return Words::tr("Its answer has no access token, or one that can't be sent in a request.");
    case TokenFault::NotBearer:
        return Words::tr("Its token is not a bearer token.");
    case TokenFault::NoLifetime:
        return Words::tr("Its answer doesn't say how long the token is valid.");
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
            Words::tr("Revoke Desk did not send this request, since it could have meant something else."),
            Words::tr("The client ID, the token or the address holds characters that cannot be sent safely."),
            {NextStep::ChangeSignIn, NextStep::OpenDetails}};
    case Kind::BadPage:
        return {Words::tr("What the server sent is not a list of credentials."),
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

#include "practice/router.h"

namespace rd {

namespace {

using To = PracticeRoute::To;

void decide(PracticeRoute *route, const QByteArray &method, const QByteArray &allowed, To to)
{
    route->to = method == allowed ? to : To::WrongMethod;
    route->allow = allowed;
}

} // namespace

PracticeRoute routeOf(const PracticeRequest &request, const QByteArray &prefix)
{
    static const QByteArray one = QByteArrayLiteral("/auth/credentials/");
    PracticeRoute route;
    const qsizetype mark = request.target.indexOf('?');
    route.path = mark < 0 ? request.target : request.target.left(mark);
    if (mark >= 0)
        route.query = QUrlQuery(QString::fromUtf8(request.target.mid(mark + 1)));

    if (route.path != prefix && !route.path.startsWith(QByteArray(prefix + '/'))) {
        route.to = To::Elsewhere;
        return route;
    }
    const QByteArray rest = route.path.mid(prefix.size());
    if (rest == "/auth/token") {
        decide(&route, request.method, "POST", To::Token);
    } else if (rest == "/auth/credentials") {
        decide(&route, request.method, "GET", To::List);
    } else if (rest.startsWith(one) && rest.size() > one.size() && rest.indexOf('/', one.size()) < 0) {
        decide(&route, request.method, "DELETE", To::Revoke);
        route.clientId = QString::fromUtf8(QByteArray::fromPercentEncoding(rest.mid(one.size())));
    }
    return route;
}

} // namespace rd

#include "practice/fault_response.h"

#include "practice/gzip_bomb.h"
#include "practice/responses.h"

#include <QJsonDocument>
#include <QUuid>

namespace rd {

namespace {

using Kind = Fault::Kind;
using End = FaultAnswer::End;

constexpr qsizetype hugeHeader = 3 * 1024 * 1024;
constexpr qsizetype bombSize = 64 * 1024 * 1024;
constexpr int dripStepMs = 5;
constexpr qsizetype lie = 64; // bytes by which a length is wrong

HttpBytes answerOf(int status, const QByteArray &type, const QByteArray &body, const QDateTime &now)
{
    HttpBytes answer{"HTTP/1.1 " + QByteArray::number(status) + " Practice", body};
    answer.setHeader("Date", httpDate(now));
    answer.setHeader("X-Request-Id", "req_" + QUuid::createUuid().toByteArray(QUuid::Id128));
    if (!type.isEmpty())
        answer.setHeader("Content-Type", type);
    if (status != 204 && status != 304)
        answer.setHeader("Content-Length", QByteArray::number(body.size()));
    return answer;
}

QByteArray page(const QByteArray &title)
{
    return "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body><h1>" + title +
           "</h1></body></html>\n";
}

HttpBytes statusAnswer(const Fault &fault, const QDateTime &now)
{
    const QByteArray problem =
        faultAnswer(fault.status == 502 || fault.status == 504 ? 500 : fault.status).body();
    switch (fault.body) {
    case Fault::Body::Problem:
        return answerOf(fault.status, "application/problem+json", problem, now);
    case Fault::Body::Html:
        return answerOf(fault.status, "text/html", page("Practice gateway"), now);
    case Fault::Body::Empty:
        return answerOf(fault.status, {}, {}, now);
    case Fault::Body::Malformed:
        return answerOf(fault.status, "application/problem+json", problem.left(problem.size() / 2), now);
    case Fault::Body::DuplicateKey:
        break;
    }
    return answerOf(fault.status, "application/problem+json",
                    R"({"code":"first","detail":"First",)" + problem.mid(1), now);
}

HttpBytes redirectAnswer(const Fault &fault, const QByteArray &target, const QByteArray &elsewhere,
                         const QDateTime &now)
{
    HttpBytes answer = answerOf(fault.status, {}, {}, now);
    switch (fault.target) {
    case Fault::Target::SameHost:
        answer.setHeader("Location", target + (target.contains('?') ? "&moved" : "?moved"));
        break;
    case Fault::Target::OtherHost:
        answer.setHeader("Location", "//" + elsewhere + target);
        break;
    case Fault::Target::Http:
        answer.setHeader("Location", "http://" + elsewhere + target);
        break;
    }
    return answer;
}

HttpBytes bombAnswer(HttpBytes genuine)
{
    static const QByteArray bomb = zeroBomb(bombSize);
    genuine.head.replace(0, genuine.head.indexOf('\r'), "HTTP/1.1 200 OK");
    genuine.setHeader("Content-Type", "application/json");
    genuine.setHeader("Content-Encoding", "gzip");
    genuine.setHeader("Content-Length", QByteArray::number(bomb.size()));
    genuine.body = bomb;
    return genuine;
}

// Where an answer is cut so that some of it, but not all, has come.
QByteArray cut(Kind kind, const HttpBytes &genuine)
{
    const QByteArray line = genuine.startLine();
    if (kind == Kind::HalfStatus)
        return line.left(line.size() / 2);
    if (kind == Kind::HalfBody && !genuine.body.isEmpty())
        return genuine.head + "\r\n\r\n" + genuine.body.left(genuine.body.size() / 2);
    return genuine.head.left((line.size() + genuine.head.size()) / 2);
}

HttpBytes changed(const Fault &fault, HttpBytes genuine, const QByteArray &target,
                  const QByteArray &elsewhere, const QDateTime &now)
{
    switch (fault.kind) {
    case Kind::LongLength:
        genuine.setHeader("Content-Length", QByteArray::number(genuine.body.size() + lie));
        break;
    case Kind::ShortLength:
        genuine.setHeader("Content-Length", QByteArray::number(genuine.body.size() / 2));
        if (genuine.body.isEmpty())
            genuine.body = QByteArray(lie, ' ');
        break;
    case Kind::HugeHeader:
        genuine.setHeader("X-Padding", QByteArray(hugeHeader, 'x'));
        break;
    case Kind::GzipBomb:
        return bombAnswer(genuine);
    case Kind::WrongType:
        genuine.setHeader("Content-Type", "text/plain");
        break;
    case Kind::Portal:
        return answerOf(200, "text/html", page("Sign in to the network"), now);
    case Kind::Redirect:
        return redirectAnswer(fault, target, elsewhere, now);
    case Kind::BodyOn204:
        return {"HTTP/1.1 204 No Content\r\nContent-Length: 5", "extra"};
    case Kind::Status:
        return statusAnswer(fault, now);
    case Kind::WrongDate:
        genuine.setHeader("Date", httpDate(now.addSecs(fault.hours * 3600LL)));
        break;
    default:
        break;
    }
    return genuine;
}

} // namespace

HttpBytes gatewayAnswer(const QDateTime &now)
{
    return answerOf(503, "text/html", page("503 Service Unavailable"), now);
}

FaultAnswer makeFaultAnswer(const Fault &fault, const HttpBytes &genuine, const QByteArray &target,
                            const QByteArray &elsewhere, const QDateTime &now)
{
    switch (fault.kind) {
    case Kind::Close:
        return {{}, End::Close};
    case Kind::Reset:
        return {{}, End::Reset};
    case Kind::HalfStatus:
    case Kind::HalfHeaders:
    case Kind::HalfBody:
        return {cut(fault.kind, genuine), End::Close};
    case Kind::Silence:
    case Kind::Late:
        return {{}, End::Hold};
    case Kind::Drip:
        return {genuine.bytes(), End::Keep, dripStepMs};
    case Kind::Twice:
        return {genuine.bytes() + genuine.bytes(), End::Keep};
    case Kind::Interim:
        return {QByteArray("HTTP/1.1 103 Early Hints\r\n\r\n").repeated(fault.count) + genuine.bytes(),
                End::Keep};
    case Kind::LongLength:
        return {changed(fault, genuine, target, elsewhere, now).bytes(), End::Close};
    default:
        return {changed(fault, genuine, target, elsewhere, now).bytes(), End::Keep};
    }
}

} // namespace rd

#pragma once

#include "practice/fault.h"
#include "practice/http_message.h"

#include <QByteArray>
#include <QDateTime>

namespace rd {

// What goes out in the place of an answer.
struct FaultAnswer
{
    enum class End {
        Keep, // the connection stays
        Close,
        Reset,
        Hold, // it stays and nothing follows
    };
    QByteArray bytes;
    End end = End::Keep;
    int stepMs = 0; // 0: all at once, otherwise one byte after the other
};

// A gateway's answer of its own, for what the server never got.
HttpBytes gatewayAnswer(const QDateTime &now);

// What a fault makes of `genuine`. `elsewhere`: authority ("host:port") of the other host that redirects
// name; `target`: the path of the request. `now` is UTC.
FaultAnswer makeFaultAnswer(const Fault &fault, const HttpBytes &genuine, const QByteArray &target,
                            const QByteArray &elsewhere, const QDateTime &now);

} // namespace rd

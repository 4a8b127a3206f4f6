#pragma once

#include "practice/control.h"

#include <QString>

#include <optional>

namespace rd {

// One thing that goes wrong on the way of one request (docs/pitfalls.md 7.3): what the library behind cannot
// do, or what stands between a client and a server may do.
struct Fault
{
    enum class Kind {
        None,
        Close,       // an orderly end instead of an answer
        Reset,       // the same as TCP reset
        HalfStatus,  // closes within the status line
        HalfHeaders, // closes within a header
        HalfBody,    // closes within the body; without one: within the headers
        Silence,     // no answer ever comes
        Late,        // the server gets it only when the client has given up; `when` does not matter
        Drip,        // one byte at a time
        LongLength,  // Content-Length promises more than comes; closes then
        ShortLength, // Content-Length promises half; the rest follows on a connection that stays open
        Twice,       // the whole answer comes twice
        HugeHeader,  // a header of 3 MiB
        GzipBomb,    // 64 MiB of zeros, compressed
        WrongType,   // text/plain whatever it is
        Portal,      // a captive portal's page with status 200
        Redirect,    // `status`, Location at `target`
        Interim,     // `count` answers of 103 (RFC 8297) before the real one
        BodyOn204,   // a 204 with a body
        Status,      // `status` with `body`
        WrongDate,   // Date is `hours` off
    };
    enum class When {
        Before, // the server never gets it; what is damaged is a gateway's 503
        After,  // the server has carried it out; its answer is damaged
    };
    enum class Body { Problem, Html, Empty, Malformed, DuplicateKey };
    enum class Target { SameHost, OtherHost, Http };

    Kind kind = Kind::None;
    When when = When::After;
    int status = 0;
    Body body = Body::Problem;
    Target target = Target::OtherHost;
    int hours = 0;
    int count = 0;

    bool operator==(const Fault &) const = default;
};

// What the front does to which requests of one kind, counted from when the rule is given: to the `first`
// one, and where `every` is not 0, to each `every`-th after it.
struct FaultRule
{
    PracticeRequests which = PracticeRequests::Any;
    int first = 1;
    int every = 0;
    Fault fault;

    bool operator==(const FaultRule &) const = default;
};

// "[token/|list/|delete/]KIND[=VALUE]@N|%K[:before|:after]", as revoke-desk-practice --fault takes it.
// nullopt: not of that form.
std::optional<FaultRule> readFaultRule(const QString &text);
// The reverse of it for the fault alone: "status=503/html:before".
QString faultText(const Fault &fault);
// Every KIND and its values, for --help.
QString faultHelp();

// Every fault that there is, with its values, before and after. None forges a 204 for what was not carried
// out: nobody could tell it from a true one.
QList<Fault> allFaults();

} // namespace rd

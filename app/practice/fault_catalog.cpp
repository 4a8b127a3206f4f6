#include "practice/fault_catalog.h"

namespace rd {

namespace {

using Kind = Fault::Kind;
constexpr auto before = Fault::When::Before;
constexpr int interimAnswers = 50'000;
constexpr int hoursAhead = 2;

} // namespace

Fault faultOf(PracticeFault fault)
{
    switch (fault) {
    case PracticeFault::LostRequest:
        return {.kind = Kind::Close, .when = before};
    case PracticeFault::LostReply:
        return {.kind = Kind::Close};
    case PracticeFault::ResetReply:
        return {.kind = Kind::Reset};
    case PracticeFault::NeverAnswered:
        return {.kind = Kind::Silence};
    case PracticeFault::CarriedOutLate:
        return {.kind = Kind::Late};
    case PracticeFault::HalfStatusLine:
        return {.kind = Kind::HalfStatus};
    case PracticeFault::HalfAnswer:
        return {.kind = Kind::HalfHeaders};
    case PracticeFault::HalfBody:
        return {.kind = Kind::HalfBody};
    case PracticeFault::SlowAnswer:
        return {.kind = Kind::Drip};
    case PracticeFault::LongLength:
        return {.kind = Kind::LongLength};
    case PracticeFault::ShortLength:
        return {.kind = Kind::ShortLength};
    case PracticeFault::TwiceAnswered:
        return {.kind = Kind::Twice};
    case PracticeFault::HugeHeader:
        return {.kind = Kind::HugeHeader};
    case PracticeFault::GzipBomb:
        return {.kind = Kind::GzipBomb};
    case PracticeFault::WrongType:
        return {.kind = Kind::WrongType};
    case PracticeFault::BodyOn204:
        return {.kind = Kind::BodyOn204};
    case PracticeFault::Interim:
        return {.kind = Kind::Interim, .count = interimAnswers};
    case PracticeFault::WrongDate:
        return {.kind = Kind::WrongDate, .hours = hoursAhead};
    case PracticeFault::FailedAfter:
        return {.kind = Kind::Status, .status = 500};
    case PracticeFault::Unauthorized:
        return {.kind = Kind::Status, .when = before, .status = 401};
    case PracticeFault::TooMany:
        return {.kind = Kind::Status, .when = before, .status = 429};
    case PracticeFault::Gateway:
        return {.kind = Kind::Status, .when = before, .status = 503, .body = Fault::Body::Html};
    case PracticeFault::CaptivePortal:
        return {.kind = Kind::Portal, .when = before};
    case PracticeFault::Redirect:
        break;
    }
    return {.kind = Kind::Redirect, .when = before, .status = 307};
}

std::optional<PracticeFault> practiceFaultOf(const Fault &fault)
{
    for (int i = 0; i <= static_cast<int>(lastPracticeFault); ++i) {
        const auto one = static_cast<PracticeFault>(i);
        if (faultOf(one) == fault)
            return one;
    }
    return std::nullopt;
}

} // namespace rd

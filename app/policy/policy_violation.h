#pragma once

namespace rd {

// What a policy says no to; ui/text/policy_text.h words it.
enum class PolicyFault {
    None,
    ReadOnly,
    Unusable, // see Policy::closing()
    TooMany,
    OwnCredential,
    OwnUnknown, // a pasted token: any credential may be the own one
    ReasonMissing,
    TicketMissing,
    TicketMismatch,
    Pace,
    OwnMeanwhile, // signed in since the confirmation as a credential of the plan
    Address,      // of an environment
    SignInClosed, // see Policy::signInClosing()
    Practice,
    PastedToken,
    KeychainOnly, // "this session only" is not for the person to choose
    SessionOnly,  // what was kept must not be used
};

} // namespace rd

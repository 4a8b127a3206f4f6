#pragma once

#include <cstdint>
#include <iosfwd>
#include <vector>

namespace rd {

// What a person does next. Where the window does not offer it at that moment, something that it does offer is
// done instead.
enum class Deed {
    AsOffered,   // one of those that the window offers, by `which`
    Confirm,     // of several or one, by the bits of `which`
    ConfirmHeld, // the same with the hold before the first request
    Pause,
    Resume,
    Stop,
    TryNow,
    Yes, // to whatever is asked
    No,
    AgreeToWait, // above 10 minutes, for a reading
    GoOn,        // with what an earlier start left
    CheckAgain,
    Leave,
    RetryRest,
    SignIn,      // as the same credential
    SignInOther, // as another one
    SignOut,     // and in again
    Restart,     // the program
    LookAway,
    LookBack,
    Lock,
    Unlock,
    Refresh,
    WaitForNext, // until the next thing that falls due
    WaitLong,    // a quarter of an hour
    ServerWakes, // what it held back is answered
    Count
};

struct Step
{
    Deed deed = Deed::Confirm;
    std::uint8_t which = 0;
};

// What the server does with the next DELETE, page or token request; when the list is at its end, what it
// should.
enum class OnDelete {
    Good,
    DoneLost,
    NotDoneLost,
    Done500,
    NotDone500,
    Refused401,
    SignIn401, // and the next token request is refused, too
    Wait5,
    Wait900,
    Gone404,
    Refused409,
    DoneSilent,
    NotDoneSilent,
    Held,     // done and answered when the server wakes, unless the request is too old by then
    HeldLost, // not done; the connection ends when the server wakes
    Count
};
enum class OnList { Good, Error500, Lost, Refused401, SignIn401, Wait5, Silent, Count };
enum class OnToken { Good, Refused401, Error500, Count };

struct Scenario
{
    int limit = 0; // requests a minute; 0: none
    std::vector<Step> steps;
    std::vector<OnDelete> deletes;
    std::vector<OnList> lists;    // before the first DELETE
    std::vector<OnList> readings; // after it
    std::vector<OnToken> tokens;
};

const char *deedName(Deed deed);
std::ostream &operator<<(std::ostream &stream, const Scenario &scenario);

} // namespace rd

#pragma once

namespace rd {

// What a person asks for, whichever way it comes: a click, a key, assistive technology, a menu on the
// desktop's bus, a second start.
enum class Command {
    Open,          // sign in, open another environment, call that off
    Store,         // what the keychain is to keep
    SignOut,       // leave the environment
    Forget,        // and delete what is kept of it
    Read,          // refresh, check again, verify the journal
    Revoke,        // begin to revoke, or ask to
    GoOn,          // resume, try now, wait, and every answer that a run waits for
    AcceptJournal, // as it is now
    Look,          // everything that only shows, chooses, copies or sets up
    Pause,
    Stop, // a run, or its hold
    Unlock,
    Quit,
};

// While nobody knows who sits there: what only holds back, the way back in and the way out.
bool isTakenWhileLocked(Command command);

} // namespace rd

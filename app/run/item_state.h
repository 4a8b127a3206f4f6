#pragma once

#include "run/item_status.h"

#include <cstddef>
#include <optional>

namespace rd {

// What one credential of a run is doing: decides what a stop, a new sign-in and its timer mean for it.
enum class ItemState {
    Queued, // waits for its turn
    CheckingDrift,
    RecordingIntent, // the attempt row is on its way to the disk
    Waiting,         // its DELETE waits for the token or its turn
    TakingBack,      // the same, and is taken back into the queue
    OnWire,
    LookingUp,
    WaitingToLookUp,        // timer
    WaitingToRetry,         // timer
    WaitingForSignInToSend, // its next attempt wants another sign-in
    WaitingForSignInToRead, // looking it up wants another sign-in
    RecordingOutcome,       // its outcome is known, and on its way to the disk
    Done,
    Count
};

inline constexpr std::size_t itemStateCount = static_cast<std::size_t>(ItemState::Count);

// Whether an item in `from` may come to be in `to` next.
bool mayFollow(ItemState from, ItemState to);
// The two in which its timer runs.
bool isTimed(ItemState state);
// What people see of it; nullopt: what they saw before.
std::optional<ItemStatus::Phase> phaseOf(ItemState state);

} // namespace rd

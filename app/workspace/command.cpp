#include "workspace/command.h"

namespace rd {

bool isTakenWhileLocked(Command command)
{
    switch (command) {
    case Command::Pause:
    case Command::Stop:
    case Command::Unlock:
    case Command::Quit:
        return true;
    case Command::Open:
    case Command::Store:
    case Command::SignOut:
    case Command::Forget:
    case Command::Read:
    case Command::Revoke:
    case Command::GoOn:
    case Command::AcceptJournal:
    case Command::Look:
        break;
    }
    return false;
}

} // namespace rd

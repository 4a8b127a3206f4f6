#pragma once

class QString;

namespace rd {

class SecretStore;

// `revoke-desk --verify-journal`: checks the journal of that folder, says on standard output what it found
// and what it could not check. Needs an application object and no display; names no secret. Ends the event
// loop with the exit code: 0 intact, 1 altered, 3 cannot be read, 4 intact as far as it could be checked, or
// changed once and accepted.
void beginVerifyingJournal(const QString &folder, SecretStore *secrets);

} // namespace rd

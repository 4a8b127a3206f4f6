#pragma once

class QString;

namespace rd {

struct PolicyPlaces;

// `revoke-desk --print-policy`: says on standard output what the policies of these places decide and what is
// wrong with them. Needs an application object and no display. The exit code: 0 no problems, 4 problems, 3
// not everything could be printed: standard error says why. Settings that the program would not read are left
// out.
int printPolicy(const PolicyPlaces &places, const QString &configDir);

} // namespace rd

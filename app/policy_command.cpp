#include "policy_command.h"

#include "base/standard_streams.h"
#include "settings/policy_places.h"
#include "settings/preferences.h"
#include "ui/policy_report.h"

namespace rd {

namespace {

enum ExitCode { NoProblems = 0, Problems = 4 };

} // namespace

int printPolicy(const PolicyPlaces &places, const QString &configDir)
{
    const Preferences preferences(configDir, readPolicy(places));
    writeOutput(policyReport(preferences));
    return preferences.policy().problems().isEmpty() ? NoProblems : Problems;
}

} // namespace rd

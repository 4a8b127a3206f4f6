#include "program/print_policy_command.h"

#include "base/display_text.h"
#include "base/product_info.h"
#include "platform/console_streams.h"
#include "policy/policy_locations.h"
#include "policy/preferences.h"
#include "settings/settings_check.h"
#include "ui/policy/policy_report.h"

namespace rd {

namespace {

constexpr qsizetype longestPath = 4096; // Linux: PATH_MAX

enum ExitCode { NoProblems = 0, NotPrinted = 3, Problems = 4 };

void complain(const QString &sentence)
{
    writeError(product::program + QStringLiteral(": ") + sentence + QLatin1Char('\n'));
}

} // namespace

int printPolicy(const PolicyPlaces &places, const QString &configDir)
{
    const SettingsCheck settings = checkSettings(configDir);
    const bool good = settings.fault == SettingsFault::None;
    const Preferences preferences(good ? configDir : QString(), readPolicy(places));
    if (!writeOutput(policyReport(preferences))) {
        complain(QStringLiteral("The policies could not be printed: can't write to standard output."));
        return NotPrinted;
    }
    if (!good) {
        complain(QStringLiteral("Printed without the user's own settings: someone else may have put them "
                                "there, or they are not settings: %1")
                     .arg(safeText(settings.path, longestPath)));
        return NotPrinted;
    }
    return preferences.policy().problems().isEmpty() ? NoProblems : Problems;
}

} // namespace rd

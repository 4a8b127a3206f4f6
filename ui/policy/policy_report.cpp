#include "ui/policy/policy_report.h"

#include "base/display_text.h"
#include "ui/text/policy_text.h"

#include <limits>

namespace rd {

namespace {

constexpr qsizetype uncut = std::numeric_limits<qsizetype>::max();

// Without the marks that isolate text in a window.
QString bare(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

QString policyReport(const Preferences &preferences)
{
    QString report;
    for (const PolicyKey &key : policyKeys()) {
        const Policy::Entry entry = preferences.entry(key.id);
        const QString value = entry.unknownFrom.isNull() ? safeText(policyText(entry.value), uncut)
                                                         : policy_words::unknownValue();
        report += QStringLiteral("%1 = %2  (%3)\n").arg(key.name, value, policy_words::origin(entry));
    }
    const Policy &policy = preferences.policy();
    const QString hidden = bare(policy_words::hidden(policy));
    if (policy.problems().isEmpty() && hidden.isEmpty())
        return report;
    report += QStringLiteral("\n");
    if (!hidden.isEmpty())
        report += QStringLiteral("note: %1\n").arg(hidden);
    if (policy.problems().isEmpty())
        return report;
    for (const PolicyProblem &problem : policy.problems())
        report += QStringLiteral("problem: %1\n").arg(bare(policy_words::wholeSentence(problem)));
    return report += QStringLiteral("%1\n").arg(policy_words::consequence(policy));
}

} // namespace rd

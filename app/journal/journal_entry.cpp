#include "journal/journal_entry.h"

#include <array>
#include <utility>

namespace rd {

namespace {

using Kind = JournalEntry::Kind;

constexpr std::array<std::pair<Kind, QLatin1String>, 17> kindTexts{{
    {Kind::Plan, QLatin1String("plan")},
    {Kind::Attempt, QLatin1String("attempt")},
    {Kind::Answer, QLatin1String("answer")},
    {Kind::NotSent, QLatin1String("not_sent")},
    {Kind::Wait, QLatin1String("wait")},
    {Kind::Reading, QLatin1String("reading")},
    {Kind::Outcome, QLatin1String("outcome")},
    {Kind::State, QLatin1String("state")},
    {Kind::Note, QLatin1String("note")},
    {Kind::Accepted, QLatin1String("accepted")},
    {Kind::Began, QLatin1String("began")},
    {Kind::Verified, QLatin1String("verified")},
    {Kind::Exported, QLatin1String("exported")},
    {Kind::Place, QLatin1String("place")},
    {Kind::Incident, QLatin1String("incident")},
    {Kind::Alarm, QLatin1String("alarm")},
    {Kind::SystemLog, QLatin1String("system_log")},
}};

} // namespace

QString journalKindText(JournalEntry::Kind kind)
{
    for (const auto &[one, text] : kindTexts) {
        if (one == kind)
            return text;
    }
    return {};
}

std::optional<JournalEntry::Kind> journalKindFromText(const QString &text)
{
    for (const auto &[kind, one] : kindTexts) {
        if (one == text)
            return kind;
    }
    return std::nullopt;
}

} // namespace rd

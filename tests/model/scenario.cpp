#include "model/scenario.h"

#include <array>
#include <ostream>

namespace rd {

namespace {

constexpr std::array<const char *, static_cast<std::size_t>(Deed::Count)> deedNames{
    "offered", "confirm",     "confirmHeld", "pause",    "resume",     "stop",     "tryNow",
    "yes",     "no",          "agreeToWait", "goOn",     "checkAgain", "leave",    "retry",
    "signIn",  "signInOther", "signOut",     "restart",  "lookAway",   "lookBack", "lock",
    "unlock",  "refresh",     "waitForNext", "waitLong", "serverWakes"};
constexpr std::array<const char *, static_cast<std::size_t>(OnDelete::Count)> deleteNames{
    "good",    "doneLost", "notDoneLost", "done500",    "notDone500",    "401",  "wait5",
    "wait900", "404",      "409",         "doneSilent", "notDoneSilent", "held", "heldLost"};
constexpr std::array<const char *, static_cast<std::size_t>(OnList::Count)> listNames{
    "good", "500", "lost", "401", "signIn401", "wait5", "silent"};
constexpr std::array<const char *, static_cast<std::size_t>(OnToken::Count)> tokenNames{"good", "401", "500"};

template <class Values, class Names>
void print(std::ostream &stream, const char *what, const Values &values, const Names &names)
{
    stream << what << ':';
    for (const auto value : values)
        stream << ' ' << names[static_cast<std::size_t>(value)];
    stream << '\n';
}

} // namespace

const char *deedName(Deed deed)
{
    return deedNames[static_cast<std::size_t>(deed)];
}

std::ostream &operator<<(std::ostream &stream, const Scenario &scenario)
{
    stream << "limit: " << scenario.limit << "\nperson:";
    for (const Step &step : scenario.steps)
        stream << ' ' << deedName(step.deed) << '(' << int(step.which) << ')';
    stream << '\n';
    print(stream, "deletes", scenario.deletes, deleteNames);
    print(stream, "lists", scenario.lists, listNames);
    print(stream, "readings", scenario.readings, listNames);
    print(stream, "tokens", scenario.tokens, tokenNames);
    return stream;
}

} // namespace rd

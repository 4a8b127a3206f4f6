#include "base/display_text.h"
#include "plan/risk.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace rd::texts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

constexpr qsizetype longestStatus = 24; // characters of a status that we do not know

QString olderList(const ListState &state, const QDateTime &now)
{
    return Words::tr("%n credential(s) as of %1", nullptr, state.count).arg(times::when(state.asOf, now));
}

} // namespace

QString listSentence(const ListState &state, const QDateTime &now)
{
    switch (state.phase) {
    case ListState::Phase::NotLoaded:
        return Words::tr("Not loaded yet");
    case ListState::Phase::Loading:
        if (state.asOf.isValid())
            return Words::tr("%1 · refreshing, %2 read", "an older list")
                .arg(olderList(state, now))
                .arg(state.loaded);
        return Words::tr("%n loaded, still loading", "credentials", state.loaded);
    case ListState::Phase::Complete:
        return Words::tr("%n credential(s), complete, as of %1", nullptr, state.count)
            .arg(times::when(state.asOf, now));
    case ListState::Phase::Incomplete:
        break;
    }
    // What shows is the last complete list.
    if (state.asOf.isValid())
        return state.fault == ListFault::Cancelled
                   ? Words::tr("%1 · refresh stopped", "an older list").arg(olderList(state, now))
                   : Words::tr("%1 · refresh failed: page %2", "an older list")
                         .arg(olderList(state, now))
                         .arg(state.failedPage);
    if (state.fault == ListFault::Cancelled)
        return Words::tr("%n credential(s), incomplete: loading was stopped", nullptr, state.count);
    return Words::tr("%n credential(s), incomplete: page %1 failed", nullptr, state.count)
        .arg(state.failedPage);
}

Wording wording(const ListState &state)
{
    if (state.phase != ListState::Phase::Incomplete)
        return {};
    const QList<NextStep> steps{NextStep::TryAgain};
    const QString shown = state.asOf.isValid() ? Words::tr("The previously loaded list is still shown.")
                                               : Words::tr("What was loaded stays, but may be incomplete.");
    switch (state.fault) {
    case ListFault::None:
    case ListFault::RequestFailed:
        if (state.error) {
            // A gateway's page or a problem can be read whatever it is.
            Wording words = wording(*state.error);
            if (!words.steps.contains(NextStep::OpenDetails))
                words.steps.append(NextStep::OpenDetails);
            return words;
        }
        return {Words::tr("The list could not be loaded completely."), shown, steps};
    case ListFault::RepeatedCursor:
        return {Words::tr("The server returned a page that was already loaded."), shown, steps};
    case ListFault::EmptyPageWithMore:
        return {Words::tr("The server sent an empty page and said that more follow."), shown, steps};
    case ListFault::DuplicateId:
        return {Words::tr("The server sent the same credential twice."), shown, steps};
    case ListFault::TooManyPages:
        return {Words::tr("The list is longer than Revoke Desk can load."), shown, steps};
    case ListFault::Cancelled:
        break;
    }
    return {Words::tr("Loading was stopped."), shown, steps};
}

QString statusWord(const Credential &credential, const QDateTime &now)
{
    switch (credential.status) {
    case CredentialStatus::Active:
        return isExpired(credential, now) ? Words::tr("Expired") : Words::tr("Active");
    case CredentialStatus::Revoked:
        return Words::tr("Revoked");
    case CredentialStatus::Other:
        break;
    }
    return credential.statusText.isEmpty() ? Words::tr("Unknown status")
                                           : isolated(safeText(credential.statusText, longestStatus));
}

} // namespace rd::texts

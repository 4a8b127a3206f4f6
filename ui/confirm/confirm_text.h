#pragma once

#include "ui/confirm/confirm_request.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

// The words of a confirmation. Plain text; server text in it is made
// safe and isolated. Thread: GUI.
namespace rd::confirm {

// The moment that the figures are for: it moves on while the dialog is open.
struct Moment
{
    TwoClocks clocks;
    Pace pace = Pace::Fast; // as chosen until now
};

QString title(const Plan &plan);
QString question(const ConfirmRequest &request);
// "Staging · sandbox.api.dinie.com.br"
QString place(const Plan &plan);
// Of a run that was confirmed before; empty: it was not.
QString whyAgain(const ConfirmRequest &request);
// At most four, numbers first.
QStringList consequences(const ConfirmRequest &request, const Moment &moment);
// "3 used in the last 24 hours · 11 never used"; bands without any are left out.
QString useBands(const Plan &plan, const TwoClocks &clocks);
// "about 3 min", "2 min to 3 min"; of an estimate whose limit is known.
QString howLong(const RunEstimate &estimate);
// "You can cancel during the 5 s before the first request."
QString holdSentence(std::chrono::milliseconds hold);
// Of names that may be taken for others; empty: nothing to say.
QString nameWarning(const ConfirmRequest &request);
// The same of one credential among several.
QString nameWarning(const ConfirmRequest &request, const Credential &credential);
// What is special about one of several: "signed in with it, goes last"; empty: nothing.
QString note(const ConfirmRequest &request, const Credential &credential);
// Where the two clocks are more than a minute apart: by how much, and that the hotter one counts; empty: they
// are not.
QString clocksWarning(const ConfirmRequest &request);
// Of what was revoked here, but is not by the list; empty: nothing is.
QString disputeWarning(const ConfirmRequest &request);
// Several that were chosen from a list that may not be all (docs/pitfalls.md 1.10); empty: it was complete.
QString listWarning(const ConfirmRequest &request);

QString keepVerb(const Plan &plan);
QString revokeVerb(const Plan &plan);

// Level 2, one credential: what is typed, and the label that asks for it.
QString idTail(const Plan &plan);
QString idTailLabel(const Plan &plan);
// Levels 3 and 4: "revoke 14" in the person's language.
QString command(const Plan &plan);
QString commandLabel(const Plan &plan);
QString ownIdLabel();
QString reviewedLabel(const Plan &plan);

// How many characters level 2 asks for.
inline constexpr int tailLength = 6;

} // namespace rd::confirm

#pragma once

#include "api/credential.h"

#include <QDateTime>
#include <QString>

namespace rd {

// Which credentials the list shows. Pure; used on a worker thread.
struct CredentialFilter
{
    // Expired: active for the server, but its end has passed; such a one is not Active here.
    // Unknown: its latest revocation here has an outcome that nobody knows; it has its other status, too.
    enum class Status { All, Active, Expired, Revoked, Other, Unknown };
    // A last use that is unknown counts as one right now. NotIn30Days
    // has those that were never used, too: with Last30Days it makes up the whole list.
    enum class LastUsed { Any, LastHour, LastDay, Last30Days, NotIn30Days, Never };
    QString text; // in name or client id, without regard to case or accents' composition; empty: all
    Status status = Status::All;
    LastUsed lastUsed = LastUsed::Any;

    bool operator==(const CredentialFilter &) const = default;
};

// The form in which names, client ids and the filter's text are compared (NFKC, case-folded).
QString foldForFilter(const QString &text);

// `folded` is foldForFilter(name) + '\n' + foldForFilter(clientId), kept by the caller so that typing is
// quick; `foldedText` is foldForFilter(filter.text). `unknown`: see Status::Unknown.
bool matches(const Credential &credential, const QString &folded, const CredentialFilter &filter,
             const QString &foldedText, const QDateTime &now, bool unknown = false);

} // namespace rd

#pragma once

#include "api/credential.h"
#include "base/two_clocks.h"
#include "settings/environment.h"

#include <QList>
#include <QString>

namespace rd {

// How long ago a credential was used, for the levels and the counts of the confirmation.
enum class UseBand { Now, LastDay, Last30Days, Older, Never };

// By the hotter clock. Now: a last use that is missing, unreadable or in either's future. LastDay up to and
// with 24 h, Last30Days up to and with 30 d.
UseBand useBand(const Credential &credential, const TwoClocks &clocks);
// By both clocks.
bool isExpired(const Credential &credential, const TwoClocks &clocks);

enum class RiskLevel { Button = 1, Challenge = 2, Count = 3, Own = 4 };

struct Risk
{
    RiskLevel level = RiskLevel::Button;
    bool containsOwn = false;
    bool ownUnknown = false; // a pasted token: the app cannot tell which credential it is signed in with
    int usedLastDay = 0;
    bool lastActive = false; // the set holds every active credential of a complete list: one will be refused
};

// `activeInList`: active credentials in the list when it is complete, -1 otherwise.
Risk assessRisk(const QList<Credential> &credentials, EnvironmentKind environment, const QString &ownClientId,
                int activeInList, const TwoClocks &clocks);

} // namespace rd

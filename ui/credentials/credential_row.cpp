#include "ui/credentials/credential_row.h"

#include "base/display_text.h"
#include "credentials/checked_credentials.h"
#include "credentials/credential_filter.h"
#include "plan/risk.h"
#include "text/confusables.h"

namespace rd {

namespace {

constexpr qsizetype longestCell = 200; // characters; a cell elides further, its tool tip has the whole

} // namespace

CredentialRowPtr makeCredentialRow(const Credential &credential, const QCollator &collator)
{
    const QString folded = foldForFilter(credential.name) + u'\n' + foldForFilter(credential.clientId);
    return std::make_shared<const CredentialRow>(
        CredentialRow{credential, safeText(credential.name, longestCell),
                      safeId(credential.clientId, longestCell), folded, lookAlikeSkeleton(credential.name),
                      collator.sortKey(credential.name), CheckedSet::accepts(credential)});
}

QCollator nameCollator()
{
    // The C locale would order by code point.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

ShownStatus shownStatus(const Credential &credential, const KnownHere &here, const TwoClocks &clocks)
{
    const auto exposure = here.exposures.constFind(credential.clientId);
    const bool revokedHere = exposure != here.exposures.constEnd();
    if (credential.status != CredentialStatus::Revoked && !revokedHere &&
        here.unknown.contains(credential.clientId))
        return ShownStatus::Unknown;
    switch (credential.status) {
    case CredentialStatus::Active:
        if (revokedHere)
            return ShownStatus::Disputed;
        return isExpired(credential, clocks.server) ? ShownStatus::Expired : ShownStatus::Active;
    case CredentialStatus::Revoked:
        return revokedHere && exposure->guaranteedEnd > clocks.own ? ShownStatus::TokensAlive
                                                                   : ShownStatus::Revoked;
    case CredentialStatus::Other:
        break;
    }
    return revokedHere ? ShownStatus::Disputed : ShownStatus::Other;
}

} // namespace rd

// SignInForm: which environments it offers, and what a policy decides of it.
#include "base/display_text.h"
#include "policy/policy_environments.h"
#include "ui/sign_in/sign_in_form.h"
#include "ui/text/policy_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/environment_style.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSignalBlocker>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

// Empty: the person types it.
QString referenceAddress(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Production:
        return u"https://api.dinie.com.br/v3"_s;
    case EnvironmentKind::Sandbox:
        return u"https://sandbox.api.dinie.com.br/v3"_s;
    case EnvironmentKind::Custom:
    case EnvironmentKind::Practice:
        break;
    }
    return {};
}

} // namespace

void SignInForm::fillPlaces()
{
    m_places.clear();
    const QList<PolicyEnvironment> decided = policyEnvironments(m_policy);
    for (const PolicyEnvironment &environment : decided) {
        if (isServerAllowed(environment.baseUrl, m_policy))
            m_places.append({environment.kind, safeText(environment.name, longestName), environment.name,
                             environment.baseUrl.toString()});
    }
    const bool setUp = !m_places.isEmpty();
    if (!setUp) {
        for (const auto &[kind, label] : {std::pair(EnvironmentKind::Sandbox, tr("Sandbox")),
                                          std::pair(EnvironmentKind::Production, tr("Production"))}) {
            const QString address = referenceAddress(kind);
            if (isServerAllowed(QUrl(address), m_policy))
                m_places.append({kind, label, {}, address});
        }
    }
    if (!setUp || !serversInForce(m_policy).addresses.isEmpty())
        m_places.append({EnvironmentKind::Custom, tr("Custom address"), {}, {}});
    m_kind->clear();
    for (const Place &entry : std::as_const(m_places))
        m_kind->addItem(theme::icon(environmentLook(entry.kind).icon), entry.label);
    showPlacesDecided();
}

void SignInForm::showPlacesDecided()
{
    const ServersInForce servers = serversInForce(m_policy);
    QList<PolicyId> decided;
    if (std::any_of(m_places.cbegin(), m_places.cend(),
                    [](const Place &entry) { return !entry.name.isEmpty(); }))
        decided.append(PolicyId::Environments);
    if (!servers.addresses.isEmpty())
        decided.append(PolicyId::AllowedBaseUrls);
    const QString sentence = policy_words::lockedSettings(decided, m_policy);
    m_placesDecided->setText(sentence);
    m_placesDecided->setVisible(!decided.isEmpty());
    m_kind->setAccessibleDescription(sentence);
}

SignInForm::Place SignInForm::place() const
{
    return m_places.value(m_kind->currentIndex());
}

bool SignInForm::choosePlace(const QString &name)
{
    const auto named = std::find_if(m_places.cbegin(), m_places.cend(), [&](const Place &place) {
        return !place.name.isEmpty() && place.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (named == m_places.cend())
        return false;
    m_kind->setCurrentIndex(static_cast<int>(std::distance(m_places.cbegin(), named)));
    return true;
}

// What a policy sets up has its name from its address, or its server; the rest goes by its kind. -1: none.
int SignInForm::placeOf(const Environment &environment) const
{
    const auto first = [this](const auto &isIt) {
        const auto found = std::find_if(m_places.cbegin(), m_places.cend(), isIt);
        return found == m_places.cend() ? -1 : static_cast<int>(std::distance(m_places.cbegin(), found));
    };
    const int same = first([&](const Place &entry) {
        return !entry.name.isEmpty() && QUrl(entry.address) == environment.baseUrl;
    });
    if (same >= 0)
        return same;
    const int onServer = first([&](const Place &entry) {
        return !entry.name.isEmpty() && isSameServer(QUrl(entry.address), environment.baseUrl);
    });
    if (onServer >= 0)
        return onServer;
    return first([&](const Place &entry) { return entry.name.isEmpty() && entry.kind == environment.kind; });
}

void SignInForm::setPolicy(const Policy &policy)
{
    m_policy = policy;
    {
        const QSignalBlocker quiet(m_kind);
        fillPlaces();
    }
    startNew();
}

void SignInForm::resetRemember()
{
    const Policy::Entry decided = m_policy.entry(PolicyId::SecretStorage);
    const bool open = mayKeepSecrets(m_policy) && !mustKeepSecrets(m_policy);
    m_remember->setChecked(mayKeepSecrets(m_policy));
    m_remember->setEnabled(open);
    m_storage->setVisible(!open);
    m_storage->setText(policy_words::lockedSetting(decided));
}

void SignInForm::resetSignInKind()
{
    const bool open = m_policy.flag(PolicyId::PastedToken);
    const QString why = open ? QString() : policy_words::lockedSetting(m_policy.entry(PolicyId::PastedToken));
    m_pair->setChecked(true);
    m_token->setEnabled(open);
    m_token->setAccessibleDescription(why);
    m_tokenDecided->setText(why);
    m_tokenDecided->setVisible(!open);
}

} // namespace rd

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace rd {

// What administrators are given to set policies with, made from policyKeys() and policy_words: never edited
// by hand. `revoke-desk-policy-templates` writes them; a test compares them with what is committed.
struct PolicyTemplate
{
    QString path; // below packaging/policies
    QByteArray bytes;
};

// All of them. Call it while no translation is installed; it installs Portuguese for its own file.
QList<PolicyTemplate> policyTemplates();

// Group policy (Windows): what can be set, and where in the registry it stands.
QByteArray policyAdmx();
// The words for it in the language that is installed.
QByteArray policyAdml();
// A configuration profile (macOS) that sets every key to its example.
QByteArray policyProfile();
// A file for the system's folder (Linux) that does the same.
QByteArray policyExample();

// The administrator's guide with a new table of keys between its two marks; the same where they are missing.
QByteArray withPolicyTable(const QByteArray &guide);

} // namespace rd

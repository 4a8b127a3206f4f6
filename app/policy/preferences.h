#pragma once

#include "policy/policy.h"

#include <QString>

namespace rd {

// What holds for this person: the policy, where it decides; else what the person set in the program itself,
// in `preferences.ini` of the configuration folder (an empty name: nothing is read or written); else what is
// usual. Thread: GUI.
class Preferences
{
public:
    explicit Preferences(const QString &configDir, Policy policy = {});

    const Policy &policy() const { return m_policy; }
    Policy::Entry entry(PolicyId id) const;
    bool flag(PolicyId id) const { return entry(id).value.toBool(); }
    int number(PolicyId id) const { return entry(id).value.toInt(); }
    QString text(PolicyId id) const { return entry(id).value.toString(); }

    // Of a key that the person may set, and that the policy leaves open. False: it is not, or the file could
    // not be written.
    [[nodiscard]] bool set(PolicyId id, const QVariant &value);

    // "en", "pt_BR" or empty for the system's.
    QString language() const;
    [[nodiscard]] bool setLanguage(const QString &code);

    QString filePath() const { return m_path; }

private:
    QString m_path;
    Policy m_policy;
};

} // namespace rd

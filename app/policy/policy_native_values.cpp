#include "policy/policy_native_values.h"

#include <QSettings>

#include <algorithm>

namespace rd {

namespace {

bool isFlagNumber(const QVariant &value)
{
    bool whole = false;
    const int number = value.toInt(&whole);
    return whole && (number == 0 || number == 1);
}

// A registry key itself may have a value, "." to QSettings; empty, it is one that a tool made with the key.
QStringList valueNames(const QSettings &settings)
{
    const auto ofTheKey = QStringLiteral(".");
    QStringList names = settings.childKeys();
    if (settings.value(ofTheKey).toString().isEmpty())
        names.removeAll(ofTheKey);
    return names;
}

QStringList numberedValues(QSettings &settings, const QString &group)
{
    settings.beginGroup(group);
    QStringList names = valueNames(settings);
    std::sort(names.begin(), names.end(),
              [](const QString &one, const QString &other) { return one.toInt() < other.toInt(); });
    QStringList values;
    for (const QString &name : std::as_const(names))
        values.append(settings.value(name).toString());
    settings.endGroup();
    return values;
}

} // namespace

QVariant nativeValue(const PolicyKey &key, const QVariant &value)
{
    if (key.type == PolicyType::Flag) {
        const QString word = value.toString().toLower();
        if (word == QLatin1String("true") || word == QLatin1String("false"))
            return word == QLatin1String("true");
        return isFlagNumber(value) ? QVariant(value.toInt() == 1) : value;
    }
    if (key.type == PolicyType::Number) {
        bool whole = false;
        const int number = value.toString().toInt(&whole);
        return whole ? QVariant(number) : value;
    }
    // An INI file and REG_MULTI_SZ with a single entry give a text.
    if (key.type == PolicyType::List && value.metaType().id() == QMetaType::QString)
        return QStringList(value.toString());
    return value;
}

PolicyLevel readNativePolicy(QSettings &settings, const QString &source)
{
    PolicyLevel level;
    if (settings.status() != QSettings::NoError) {
        level.problems.append({PolicyProblem::Kind::Unreadable, source, {}, {}});
        return level;
    }
    const QStringList names = valueNames(settings);
    for (const QString &name : names) {
        const PolicyKey *key = findPolicyKey(name);
        const QVariant value = settings.value(name);
        level.given.append({name, key ? nativeValue(*key, value) : value, source});
    }
    const QStringList groups = settings.childGroups();
    for (const QString &group : groups) {
        const PolicyKey *key = findPolicyKey(group);
        const QStringList values = numberedValues(settings, group);
        // Editors of group policies leave the key of a list behind that is no longer decided.
        const bool isLeft = key && key->type == PolicyType::List && values.isEmpty();
        if (!isLeft)
            level.given.append({group, values, source});
    }
    return level;
}

} // namespace rd

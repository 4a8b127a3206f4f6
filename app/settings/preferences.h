#pragma once

#include <QString>

namespace rd {

// What the operator set in the program itself, in `preferences.ini` of the configuration folder. Thread: GUI.
class Preferences
{
public:
    explicit Preferences(const QString &configDir);

    // "en", "pt_BR" or empty for the system's.
    QString language() const;
    void setLanguage(const QString &code);

    QString filePath() const { return m_path; }

private:
    QString m_path;
};

} // namespace rd

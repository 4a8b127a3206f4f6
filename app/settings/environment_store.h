#pragma once

#include "settings/environment.h"

#include <QList>

#include <optional>

namespace rd {

// The environments the operator has set up, in `environments.ini` of the configuration folder
// (0600, folder 0700). Holds no secret. Practice is never in it. Thread: GUI.
class EnvironmentStore
{
public:
    explicit EnvironmentStore(const QString &configDir);

    // In the order in which they were added. Entries that cannot be read are left in the file and out of the
    // list.
    QList<Environment> all() const;
    std::optional<Environment> find(const QString &id) const;

    // Adds it or replaces the one with its id; false: the file could not be written (nothing changed).
    [[nodiscard]] bool save(const Environment &environment);
    [[nodiscard]] bool remove(const QString &id);

    // The one that was open last; empty: none.
    QString lastOpened() const;
    // False: it could not be written.
    [[nodiscard]] bool setLastOpened(const QString &id);

    QString filePath() const { return m_path; }

private:
    QString m_path;
};

} // namespace rd

#pragma once

#include "credentials/credential_filter.h"
#include "ui/credentials/column_layout.h"

#include <QSet>
#include <QSettings>
#include <QString>

#include <optional>

class QSplitter;
class QWidget;

namespace rd {

// How the window looked when it was last closed: `window.ini` of the configuration folder. Never what was
// selected or typed, and nothing that names a credential or an environment. A file that makes no sense is as
// good as none.
class ViewState
{
public:
    explicit ViewState(const QString &configDir);

    std::optional<ColumnLayout> columns() const;
    void setColumns(const ColumnLayout &layout);

    void restoreGeometry(QWidget *window) const;
    void saveGeometry(const QWidget *window);
    // By the splitter's objectName.
    void restoreSplitter(QSplitter *splitter) const;
    void saveSplitter(const QSplitter *splitter);

    CredentialFilter::Status statusFilter() const;
    void setStatusFilter(CredentialFilter::Status status);

    // Ids of runs whose panels were closed: they do not come back. The latest ones.
    QSet<QString> closedRuns() const;
    void addClosedRun(const QString &runId);
    void forgetClosedRuns();

private:
    void keep(const QString &key, const QVariant &value);

    QSettings m_settings;
    bool m_mayWrite; // else the next window looks as it is made; nothing else is lost
};

} // namespace rd

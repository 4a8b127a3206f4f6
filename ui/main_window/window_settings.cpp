#include "ui/main_window/window_settings.h"

#include "platform/private_file.h"

#include <QSplitter>
#include <QWidget>

#include <algorithm>
#include <array>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostClosedRuns = 50; // of a day; older ones are not shown anyway
constexpr double narrowest = 2;          // characters
constexpr double widest = 400;

// Stable names, in the order of CredentialColumn and CredentialFilter::Status.
constexpr std::array<QLatin1StringView, credentialColumnCount> columnNames{
    "name"_L1, "client-id"_L1, "status"_L1, "last-used"_L1, "created"_L1, "expires"_L1};
constexpr std::array<QLatin1StringView, 6> statusNames{"all"_L1,     "active"_L1, "expired"_L1,
                                                       "revoked"_L1, "other"_L1,  "unknown"_L1};

template <class Enum, std::size_t size>
std::optional<Enum> fromName(const std::array<QLatin1StringView, size> &names, const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Enum>(std::distance(names.begin(), found));
}

QString nameOf(CredentialColumn column)
{
    return columnNames.at(static_cast<std::size_t>(column));
}

// "client-id 44.5 shown"
QString columnToText(const ColumnLayout::Column &column)
{
    return u"%1 %2 %3"_s.arg(nameOf(column.column), QString::number(column.width, 'f', 2),
                             column.shown ? u"shown"_s : u"hidden"_s);
}

std::optional<ColumnLayout::Column> columnFromText(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 3)
        return std::nullopt;
    const auto column = fromName<CredentialColumn>(columnNames, parts.at(0));
    bool isNumber = false;
    const double width = parts.at(1).toDouble(&isNumber);
    if (!column || !isNumber || !(width >= narrowest && width <= widest))
        return std::nullopt;
    return ColumnLayout::Column{*column, width, parts.at(2) != "hidden"_L1};
}

bool holdsEachOnce(const QList<ColumnLayout::Column> &columns)
{
    return columns.size() == credentialColumnCount &&
           std::all_of(columnNames.begin(), columnNames.end(), [&](QLatin1StringView name) {
               return std::count_if(columns.begin(), columns.end(), [&](const ColumnLayout::Column &column) {
                          return nameOf(column.column) == name;
                      }) == 1;
           });
}

QString splitterKey(const QSplitter *splitter)
{
    return "splitter/"_L1 + splitter->objectName();
}

} // namespace

ViewState::ViewState(const QString &configDir)
    : m_settings(configDir + "/window.ini"_L1, QSettings::IniFormat),
      m_mayWrite(preparePrivateFile(m_settings.fileName())) // QSettings would leave both to the umask
{
}

void ViewState::keep(const QString &key, const QVariant &value)
{
    if (m_mayWrite)
        m_settings.setValue(key, value);
}

std::optional<ColumnLayout> ViewState::columns() const
{
    ColumnLayout layout;
    const QStringList texts = m_settings.value("list/columns"_L1).toStringList();
    for (const QString &text : texts) {
        const auto column = columnFromText(text);
        if (!column)
            return std::nullopt;
        layout.columns.append(*column);
    }
    const auto sort = fromName<CredentialColumn>(columnNames, m_settings.value("list/sort"_L1).toString());
    if (!holdsEachOnce(layout.columns) || !sort)
        return std::nullopt;
    layout.sortColumn = *sort;
    layout.order = m_settings.value("list/descending"_L1).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    return layout;
}

void ViewState::setColumns(const ColumnLayout &layout)
{
    QStringList texts;
    for (const ColumnLayout::Column &column : layout.columns)
        texts.append(columnToText(column));
    keep("list/columns"_L1, texts);
    keep("list/sort"_L1, nameOf(layout.sortColumn));
    keep("list/descending"_L1, layout.order == Qt::DescendingOrder);
}

void ViewState::restoreGeometry(QWidget *window) const
{
    window->restoreGeometry(m_settings.value("window/geometry"_L1).toByteArray());
}

void ViewState::saveGeometry(const QWidget *window)
{
    keep("window/geometry"_L1, window->saveGeometry());
}

void ViewState::restoreSplitter(QSplitter *splitter) const
{
    splitter->restoreState(m_settings.value(splitterKey(splitter)).toByteArray());
}

void ViewState::saveSplitter(const QSplitter *splitter)
{
    keep(splitterKey(splitter), splitter->saveState());
}

CredentialFilter::Status ViewState::statusFilter() const
{
    const QString name = m_settings.value("list/status"_L1).toString();
    return fromName<CredentialFilter::Status>(statusNames, name).value_or(CredentialFilter::Status::All);
}

void ViewState::setStatusFilter(CredentialFilter::Status status)
{
    keep("list/status"_L1, QString(statusNames.at(static_cast<std::size_t>(status))));
}

QSet<QString> ViewState::closedRuns() const
{
    const QStringList ids = m_settings.value("runs/closed"_L1).toStringList();
    return {ids.begin(), ids.end()};
}

void ViewState::addClosedRun(const QString &runId)
{
    QStringList ids = m_settings.value("runs/closed"_L1).toStringList();
    ids.removeAll(runId);
    ids.append(runId);
    m_settings.setValue("runs/closed"_L1, ids.mid(std::max<qsizetype>(0, ids.size() - mostClosedRuns)));
}

void ViewState::forgetClosedRuns()
{
    m_settings.remove("runs/closed"_L1);
}

} // namespace rd

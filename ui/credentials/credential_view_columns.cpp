// CredentialView: how its columns stand.
#include "ui/credentials/checkable_header.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/credential_view.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int clientIdCharacters = 41; // "dinie_ci_" and 32 hex digits
constexpr double nameCharacters = 33;  // with the check box
constexpr double fewestOfName = 19;
constexpr double statusCharacters = 36; // "Revoked · tokens end 15:42 (38 min)"
constexpr double fewestOfStatus = 20;   // "Revoked → 15:42"
constexpr double lastUsedCharacters = 14;

// The last column fills what is left; its own width is only there while it does not.
class OwnWidths
{
public:
    explicit OwnWidths(QHeaderView *header) : m_header(header) { m_header->setStretchLastSection(false); }
    ~OwnWidths() { m_header->setStretchLastSection(true); }
    OwnWidths(const OwnWidths &) = delete;
    OwnWidths &operator=(const OwnWidths &) = delete;

private:
    QHeaderView *m_header;
};

} // namespace

void CredentialView::setUpHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header = new CheckHeader(this);
    setHorizontalHeader(header);
    connect(header, &CheckHeader::boxClicked, this, [this] {
        const bool check = m_model->shownCheckState() != Qt::Checked;
        Q_EMIT aboutToCheckShown();
        m_model->setShownChecked(check);
    });
    header->setObjectName(u"credentialHeader"_s);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &CredentialView::showHeaderMenu);
    header->setSortIndicator(static_cast<int>(m_model->question().column), m_model->question().order);
    setSortingEnabled(true);
}

void CredentialView::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_columnActions);
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

// Client ids as the server makes them show whole, so that two of them never look the same
// (docs/pitfalls.md 3.3).
ColumnLayout CredentialView::standardColumns(int room) const
{
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    const QFontMetrics fixed(theme::monospace(font()));
    const double clientId =
        fixed.horizontalAdvance(QString(clientIdCharacters, u'0')) + 2.0 * margin + fixed.averageCharWidth();
    const double id = std::ceil(clientId / m_character);
    double name = nameCharacters;
    double status = statusCharacters;
    if (room > 0) {
        const double missing =
            name + id + status + lastUsedCharacters - std::floor(double(room) / m_character);
        const double most = name - fewestOfName + status - fewestOfStatus;
        const double share = std::clamp(missing / most, 0.0, 1.0);
        name -= share * (name - fewestOfName);
        status -= share * (status - fewestOfStatus);
    }
    return {{{CredentialColumn::Name, name, true},
             {CredentialColumn::ClientId, id, true},
             {CredentialColumn::Status, status, true},
             {CredentialColumn::LastUsed, lastUsedCharacters, true},
             {CredentialColumn::Created, 17, true},
             {CredentialColumn::Expires, 17, true}},
            CredentialColumn::Name,
            Qt::AscendingOrder};
}

// Of a hidden column Qt keeps the width to itself; it comes back with the standard one after a restart.
ColumnLayout CredentialView::columnLayout() const
{
    const QHeaderView *header = horizontalHeader();
    const OwnWidths own(horizontalHeader());
    ColumnLayout layout{{}, m_model->question().column, m_model->question().order};
    for (int visual = 0; visual < credentialColumnCount; ++visual) {
        const int column = header->logicalIndex(visual);
        const bool shown = !isColumnHidden(column);
        const double width =
            shown ? double(columnWidth(column)) / m_character : standardColumns().columns.at(column).width;
        layout.columns.append({static_cast<CredentialColumn>(column), width, shown});
    }
    return layout;
}

void CredentialView::setColumnLayout(const ColumnLayout &layout)
{
    QHeaderView *header = horizontalHeader();
    const OwnWidths own(header);
    for (int visual = 0; visual < layout.columns.size(); ++visual) {
        const ColumnLayout::Column &wanted = layout.columns.at(visual);
        const int column = static_cast<int>(wanted.column);
        header->moveSection(header->visualIndex(column), visual);
        setColumnWidth(column, static_cast<int>(std::lround(wanted.width * m_character)));
        m_columnActions.at(column)->setChecked(wanted.shown || !m_columnActions.at(column)->isEnabled());
    }
    sortByColumn(static_cast<int>(layout.sortColumn), layout.order);
}

void CredentialView::applyFont()
{
    const int line = fontMetrics().height();
    verticalHeader()->setDefaultSectionSize(line + line * 2 / 3);
    const int character = std::max(1, fontMetrics().averageCharWidth());
    if (m_character > 0 && character != m_character) {
        const OwnWidths own(horizontalHeader());
        for (int column = 0; column < credentialColumnCount; ++column)
            setColumnWidth(column, columnWidth(column) * character / m_character);
    }
    m_character = character;
}

} // namespace rd

#include "ui/credentials/credential_delegate.h"

#include "ui/credentials/check_box_painter.h"
#include "ui/credentials/credential_model.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace rd {

namespace {

using namespace Qt::StringLiterals;
using theme::Tone;

ShownStatus statusOf(const QModelIndex &index)
{
    return static_cast<ShownStatus>(index.data(CredentialModel::StatusRole).toInt());
}

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

// Ground, selection and focus, without words.
void paintGround(QPainter *painter, QStyleOptionViewItem option)
{
    option.text.clear();
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

QRect contentRect(const QStyleOptionViewItem &option)
{
    const int margin = styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    return option.rect.adjusted(margin, 0, -margin, 0);
}

QPalette::ColorRole textRole(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
}

// With the colours of the state that the row is in, as the style chooses them for the other columns.
QPalette paletteOf(const QStyleOptionViewItem &option)
{
    QPalette palette = option.palette;
    if (!(option.state & QStyle::State_Enabled))
        palette.setCurrentColorGroup(QPalette::Disabled);
    else
        palette.setCurrentColorGroup(option.state & QStyle::State_Active ? QPalette::Active
                                                                         : QPalette::Inactive);
    return palette;
}

// What is left beside the check box; rows without one keep the room, so that names stand below each other.
QRect besideCheckMark(const QStyleOptionViewItem &option)
{
    QRect content = contentRect(option);
    content.setLeft(checkMarkArea(option.rect, option.font).right() + 1);
    return content;
}

int totalWidth(const QList<Badge> &badges, const QFont &font, int gap)
{
    return std::accumulate(badges.begin(), badges.end(), 0, [&](int sum, const Badge &badge) {
        return sum + gap + badgeSize(badge, font).width();
    });
}

} // namespace

Badge statusBadge(ShownStatus status, const QString &words)
{
    switch (status) {
    case ShownStatus::Active:
        return {Tone::Ok, u"active"_s, words};
    case ShownStatus::Disputed:
        return {Tone::Danger, u"warning"_s, words};
    case ShownStatus::Unknown:
        return {Tone::Warning, u"unknown"_s, words};
    case ShownStatus::Expired:
        return {Tone::Warning, u"expired"_s, words};
    case ShownStatus::TokensAlive:
        return {Tone::Warning, u"waiting"_s, words};
    case ShownStatus::Revoked:
        return {Tone::Neutral, u"revoked"_s, words};
    case ShownStatus::Other:
        break;
    }
    return {Tone::Information, u"unknown"_s, words};
}

void CredentialDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features &= ~QStyleOptionViewItem::HasCheckIndicator; // see paintCheckMark()
    if (index.column() == static_cast<int>(CredentialColumn::ClientId)) {
        option->font = theme::monospace(option->font);
        option->fontMetrics = QFontMetrics(option->font);
    }
    if (statusOf(index) == ShownStatus::Revoked)
        option->palette.setColor(QPalette::Text, theme::quietText(option->palette));
}

void CredentialDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    if (index.column() == static_cast<int>(CredentialColumn::Name))
        paintName(painter, option, index);
    else if (index.column() == static_cast<int>(CredentialColumn::Status))
        paintStatus(painter, option, index);
    else
        QStyledItemDelegate::paint(painter, option, index);
}

void CredentialDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &given,
                                     const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintGround(painter, option);
    const QRect room = contentRect(option);
    Badge badge = statusBadge(statusOf(index), option.text);
    const QString shorter = index.data(CredentialModel::ShortStatusRole).toString();
    if (!shorter.isEmpty() && badgeSize(badge, option.font).width() > room.width())
        badge.text = shorter;
    paintBadge(painter, room, badge, option.font, option.palette);
}

void CredentialDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &given,
                                   const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintGround(painter, option);
    if (const QVariant state = index.data(Qt::CheckStateRole); state.isValid())
        paintCheckMark(painter, checkMarkRect(option.rect, option.font), state.value<Qt::CheckState>(),
                       option.palette);

    QList<Badge> badges;
    if (index.data(CredentialModel::LookAlikeRole).toBool())
        badges.append({Tone::Warning, u"warning"_s, tr("look-alike", "badge of a name")});
    if (index.data(CredentialModel::OwnRole).toBool())
        badges.append({Tone::Information, u"information"_s, tr("you", "badge: signed in with this one")});
    if (index.data(CredentialModel::LastActiveRole).toBool())
        badges.append({Tone::Warning, u"warning"_s, tr("last active", "badge: the only active credential")});
    const QRect content = besideCheckMark(option);
    const int gap = option.fontMetrics.averageCharWidth();
    const int nameWidth = option.fontMetrics.horizontalAdvance(option.text);
    QList<Badge> symbols = badges;
    for (Badge &badge : symbols)
        badge.text.clear();
    // Badges lose their words where that saves the name from being elided, or from half of the cell.
    const int symbolWidth = totalWidth(symbols, option.font, gap);
    const int wanted =
        nameWidth + symbolWidth < content.width() ? nameWidth : std::min(nameWidth, content.width() / 2);
    if (totalWidth(badges, option.font, gap) + wanted >= content.width())
        badges = symbols;
    const int left = std::max(0, content.width() - totalWidth(badges, option.font, gap));
    const QRect words(content.topLeft(), QSize(std::min(left, nameWidth + 1), content.height()));
    painter->save();
    painter->setFont(option.font);
    styleOf(option)->drawItemText(painter, words, Qt::AlignVCenter | Qt::AlignLeft, paletteOf(option), true,
                                  option.fontMetrics.elidedText(option.text, Qt::ElideMiddle, words.width()),
                                  textRole(option));
    painter->restore();
    QRect rest(words.topRight() + QPoint(gap, 0), content.bottomRight());
    for (const Badge &badge : std::as_const(badges)) {
        paintBadge(painter, rest, badge, option.font, option.palette);
        rest.setLeft(rest.left() + badgeSize(badge, option.font).width() + gap);
    }
}

bool CredentialDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                     const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid() || event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !checkMarkArea(option.rect, option.font).contains(mouse->pos()))
        return false;
    const bool checked = state.value<Qt::CheckState>() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace rd

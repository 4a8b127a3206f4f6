#include "ui/runs/outcome_bar.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <numeric>

namespace rd {

QColor OutcomeBar::colourOf(Segment segment, const QPalette &palette)
{
    switch (segment) {
    case Revoked:
        return theme::text(theme::Tone::Ok, palette);
    case Refused:
        return theme::text(theme::Tone::Danger, palette);
    case Unknown:
        return theme::text(theme::Tone::Warning, palette);
    case UnderWay:
        return theme::text(theme::Tone::Information, palette);
    default:
        return palette.color(QPalette::Mid);
    }
}

OutcomeBar::Segment OutcomeBar::segmentOf(const ItemStatus &item)
{
    switch (item.outcome) {
    case Outcome::Pending:
        return item.phase == ItemStatus::Phase::Queued ? OutcomeBar::Waiting : OutcomeBar::UnderWay;
    case Outcome::Revoked:
    case Outcome::RevokedReplyLost:
    case Outcome::AlreadyRevoked:
        return OutcomeBar::Revoked;
    case Outcome::Refused:
    case Outcome::NotFound:
    case Outcome::StillActive:
        return OutcomeBar::Refused;
    case Outcome::Unknown:
        return OutcomeBar::Unknown;
    case Outcome::NotAttempted:
        break;
    }
    return OutcomeBar::NotSent;
}

OutcomeBar::OutcomeBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OutcomeBar::setItems(const ItemList &items)
{
    m_counts.fill(0);
    for (const ItemStatus &item : items)
        ++m_counts[segmentOf(item)];
    setAccessibleName(legend());
    update();
}

QString OutcomeBar::legend() const
{
    const std::array<QString, SegmentCount> words{tr("■ %n revoked", nullptr, m_counts[Revoked]),
                                                  tr("▲ %n not revoked", nullptr, m_counts[Refused]),
                                                  tr("◆ %n unknown", nullptr, m_counts[Unknown]),
                                                  tr("□ %n not sent", nullptr, m_counts[NotSent]),
                                                  tr("◐ %n in progress", nullptr, m_counts[UnderWay]),
                                                  tr("○ %n waiting", nullptr, m_counts[Waiting])};
    QStringList parts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (m_counts[i] > 0)
            parts.append(words[i]);
    }
    return parts.join(QStringLiteral("   "));
}

QSize OutcomeBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() / 2};
}

void OutcomeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int total = std::accumulate(m_counts.begin(), m_counts.end(), 0);
    if (total == 0)
        return;
    int done = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const int from = width() * done / total;
        done += m_counts[i];
        painter.fillRect(QRect(from, 0, width() * done / total - from, height()),
                         colourOf(static_cast<Segment>(i), palette()));
    }
}

} // namespace rd

#include "ui/confirm/client_id_label.h"

#include "base/display_text.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace rd {

namespace {

constexpr char16_t leftToRightOverride = u'\u202D';
constexpr char16_t popDirection = u'\u202C';
constexpr int groupLength = 4;
constexpr int fewestPerLine = 16;
constexpr int mostPerLine = 48;

} // namespace

ClientIdText::ClientIdText(const QString &clientId, int tail, QWidget *parent)
    : QWidget(parent), m_text(safeId(clientId, clientId.size() * 16)),
      m_drawn(leftToRightOverride + m_text + popDirection),
      m_tail(static_cast<int>(safeId(lastCharacters(clientId, tail)).size()))
{
    setAccessibleName(m_text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSizeF ClientIdText::lay(QTextLayout &layout, qreal width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);

    QList<QTextLayout::FormatRange> formats;
    const qsizetype groups = m_text.lastIndexOf(u'_') + 1;
    QTextCharFormat wide;
    wide.setFontLetterSpacingType(QFont::PercentageSpacing);
    wide.setFontLetterSpacing(150);
    for (qsizetype end = groups + groupLength; end < m_text.size(); end += groupLength)
        formats.append({static_cast<int>(end), 1, wide}); // one further on, behind the override
    QTextCharFormat asked;
    asked.setFontUnderline(true);
    asked.setFontWeight(QFont::Bold);
    if (m_tail > 0)
        formats.append({static_cast<int>(m_text.size()) - m_tail + 1, m_tail, asked});
    layout.setFormats(formats);

    QSizeF used;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, used.height()});
        used = {std::max(used.width(), line.naturalTextWidth()), used.height() + line.height()};
    }
    layout.endLayout();
    return used;
}

QSize ClientIdText::sizeHint() const
{
    QTextLayout layout(m_drawn, theme::monospace(font()));
    const qreal width = QFontMetricsF(layout.font()).averageCharWidth() * mostPerLine;
    const QSizeF used = lay(layout, width);
    return {static_cast<int>(std::ceil(used.width())), static_cast<int>(std::ceil(used.height()))};
}

QSize ClientIdText::minimumSizeHint() const
{
    const QFontMetrics metrics(theme::monospace(font()));
    return {metrics.averageCharWidth() * fewestPerLine, metrics.height()};
}

int ClientIdText::heightForWidth(int width) const
{
    QTextLayout layout(m_drawn, theme::monospace(font()));
    return static_cast<int>(std::ceil(lay(layout, width).height()));
}

void ClientIdText::paintEvent(QPaintEvent *)
{
    QTextLayout layout(m_drawn, theme::monospace(font()));
    lay(layout, width());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    layout.draw(&painter, {});
}

} // namespace rd

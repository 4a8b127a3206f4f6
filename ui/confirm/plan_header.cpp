#include "ui/confirm/plan_header.h"

#include "ui/confirm/confirm_text.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

} // namespace

IdentityBlock::IdentityBlock(const Plan &plan, QWidget *parent)
    : QFrame(parent), m_look(environmentLook(plan.environmentKind)), m_icon(new PlainLabel(this)),
      m_rows(new QVBoxLayout(this))
{
    setObjectName(u"identity"_s);
    auto *place = new PlainLabel(
        tr("%1 · %2", "environment's word, its name and host").arg(m_look.word, confirm::place(plan)), this);
    place->setObjectName(u"identityPlace"_s);
    place->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    place->setFont(bold);

    auto *where = new QHBoxLayout;
    where->addWidget(m_icon, 0, Qt::AlignTop);
    where->addWidget(place, 1);
    m_rows->addLayout(where);
    recolour();
}

void IdentityBlock::addRow(QWidget *row)
{
    m_rows->addWidget(row);
}

void IdentityBlock::recolour()
{
    const QColor ink = theme::onFill(m_look.tone, QApplication::palette());
    if (palette().color(QPalette::WindowText) != ink) {
        QPalette colours;
        colours.setColor(QPalette::WindowText, ink);
        setPalette(colours);
    }
    const int edge = fontMetrics().height();
    const QPixmap picture = theme::icon(m_look.icon).pixmap(edge, edge);
    m_icon->setPixmap(picture);
    m_icon->setVisible(!picture.isNull());
}

void IdentityBlock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        recolour();
    QFrame::changeEvent(event);
}

void IdentityBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::border(m_look.tone, palette()));
    painter.setBrush(theme::fill(m_look.tone, palette()));
    const qreal radius = fontMetrics().height() / 3.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace rd

#include "ui/credentials/selection_bar.h"

#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rd {

using namespace Qt::StringLiterals;

CheckBar::CheckBar(QWidget *parent)
    : QFrame(parent), m_sentence(new PlainLabel(this)),
      m_checkSelected(new QPushButton(tr("Tick selected rows"), this)),
      m_uncheckAll(new QPushButton(tr("Untick all"), this))
{
    setObjectName(u"checkBar"_s);
    m_sentence->setObjectName(u"checkedSentence"_s);
    m_sentence->setWordWrap(true);
    m_checkSelected->setObjectName(u"checkSelectedButton"_s);
    m_checkSelected->setAccessibleName(m_checkSelected->text());
    m_uncheckAll->setObjectName(u"uncheckAllButton"_s);
    auto *row = new QHBoxLayout(this);
    const int gap = fontMetrics().averageCharWidth();
    row->setContentsMargins(gap * 2, gap / 2, gap * 2, gap / 2);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_checkSelected);
    row->addWidget(m_uncheckAll);
    connect(m_checkSelected, &QPushButton::clicked, this, &CheckBar::checkSelectedRequested);
    connect(m_uncheckAll, &QPushButton::clicked, this, &CheckBar::uncheckAllRequested);
    hide();
}

void CheckBar::setCounts(const CheckedSet &checked, int hidden, int selected)
{
    QStringList parts;
    if (!checked.isEmpty()) {
        const QString count = tr("%n ticked", "credentials", checked.size());
        parts += hidden == 0 ? count
                             : tr("%1, %2", "so many checked, so many hidden")
                                   .arg(count, tr("%n hidden by the filter", "credentials", hidden));
    }
    const CheckedSet::Left left = checked.left();
    if (left.revoked > 0)
        parts += tr("%n no longer ticked: revoked in the meantime", "credentials", left.revoked);
    if (left.gone > 0)
        parts += tr("%n no longer ticked: no longer in the list", "credentials", left.gone);
    const bool several = selected > 1;
    if (several)
        parts += tr("%n rows selected: press Space to tick them", "2 or more", selected);
    m_sentence->setText(parts.join(u" · "_s));
    m_sentence->setAccessibleName(m_sentence->text());
    m_checkSelected->setVisible(several);
    m_uncheckAll->setText(checked.isEmpty() ? tr("Close") : tr("Untick all"));
    m_uncheckAll->setAccessibleName(m_uncheckAll->text());
    m_uncheckAll->setVisible(!checked.isEmpty() || left.any());
    setVisible(!parts.isEmpty());
}

} // namespace rd

#include "ui/credentials/empty_list_hint.h"

#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rd {

using namespace Qt::StringLiterals;

ListNote::ListNote(QWidget *parent)
    : QWidget(parent), m_sentence(new PlainLabel(this)), m_wait(new PlainLabel(this)),
      m_clear(new QPushButton(tr("C&lear filter"), this))
{
    setObjectName(u"listNote"_s);
    m_sentence->setObjectName(u"listNoteSentence"_s);
    m_wait->setObjectName(u"listNoteWait"_s);
    for (PlainLabel *label : {m_sentence, m_wait}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::Text);
    }
    m_wait->hide();
    m_clear->setObjectName(u"clearFilterButton"_s);
    m_clear->setAccessibleName(tr("Clear filter"));
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_sentence);
    layout->addWidget(m_wait);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_clear, &QPushButton::clicked, this, &ListNote::clearFilterRequested);
    hide();
}

void ListNote::say(const QString &sentence, bool canClearFilter)
{
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
    m_clear->setVisible(canClearFilter);
    setVisible(!sentence.isEmpty());
}

void ListNote::sayWait(const QString &wait)
{
    m_wait->setText(wait);
    m_wait->setVisible(!wait.isEmpty());
}

} // namespace rd

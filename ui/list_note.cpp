#include "ui/list_note.h"

#include "ui/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rd {

using namespace Qt::StringLiterals;

ListNote::ListNote(QWidget *parent)
    : QWidget(parent), m_sentence(new PlainLabel(this)), m_clear(new QPushButton(tr("C&lear filter"), this))
{
    setObjectName(u"listNote"_s);
    m_sentence->setObjectName(u"listNoteSentence"_s);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::Text);
    m_clear->setObjectName(u"clearFilterButton"_s);
    m_clear->setAccessibleName(tr("Clear filter"));
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_sentence);
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

} // namespace rd

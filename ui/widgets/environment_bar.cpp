#include "ui/widgets/environment_bar.h"

#include "base/display_text.h"
#include "ui/widgets/environment_style.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>

#include <algorithm>

namespace rd {

namespace {

constexpr int fewestOfHost = 60; // characters: the name beside it gives way first
constexpr int fewest = 60;       // characters of the whole: a host does not dictate how wide the window is

} // namespace

EnvironmentBar::EnvironmentBar(QWidget *parent)
    : ToneStrip(parent), m_word(new PlainLabel(this)), m_host(new PlainLabel(this)),
      m_sentence(new PlainLabel(this))
{
    setObjectName(QStringLiteral("environmentBar"));
    m_word->setObjectName(QStringLiteral("environmentWord"));
    m_host->setObjectName(QStringLiteral("environmentHost"));
    QFont bold = font();
    bold.setBold(true);
    m_word->setFont(bold);
    m_host->setFont(bold);
    m_host->setElidedMiddle(true, fewestOfHost);
    m_word->setElidedMiddle(true);
    m_sentence->setElidedMiddle(true);
    m_sentence->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(usualMargins());
    row->setSpacing(fontMetrics().averageCharWidth() * 2);
    row->addWidget(m_word);
    row->addWidget(m_host);
    row->addWidget(m_sentence, 1);
}

QSize EnvironmentBar::minimumSizeHint() const
{
    const QSize whole = ToneStrip::minimumSizeHint();
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * fewest), whole.height()};
}

void EnvironmentBar::setEnvironment(const Environment &environment)
{
    const EnvironmentLook look = environmentLook(environment.kind);
    const QString name = safeText(environment.name, 60);
    const bool same = name.isEmpty() || name.compare(look.word, Qt::CaseInsensitive) == 0;
    m_word->setText(look.symbol + QLatin1String("  ") + look.word +
                    (same ? QString() : QStringLiteral(" · ") + isolated(name)));
    m_host->setText(safeText(environment.baseUrl.authority()));
    m_sentence->setText(look.sentence);
    setAccessibleName(tr("Environment %1, %2, %3").arg(name, look.word, m_host->text()));
    setTone(look.tone);
}

} // namespace rd

#include "ui/credentials/filter_bar.h"

#include "text/unicode_properties.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <chrono>

namespace rd {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = CredentialFilter::Status;
using LastUsed = CredentialFilter::LastUsed;

constexpr auto typingRest = 120ms;

template <class Value>
Value chosen(const QComboBox *box)
{
    return static_cast<Value>(box->currentData().toInt());
}

template <class Value>
void add(QComboBox *box, Value value, const QString &text)
{
    box->addItem(text, static_cast<int>(value));
}

template <class Value>
void choose(QComboBox *box, Value value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_text(new QLineEdit(this)), m_status(new QComboBox(this)),
      m_lastUsed(new QComboBox(this)), m_typing(new QTimer(this))
{
    setObjectName(u"filterBar"_s);
    m_text->setObjectName(u"filterEdit"_s);
    m_text->setPlaceholderText(tr("Filter name or client ID…"));
    m_text->setAccessibleName(tr("Filter name or client ID"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);

    m_status->setObjectName(u"statusFilter"_s);
    m_status->setAccessibleName(tr("Filter by status"));
    add(m_status, Status::All, tr("all", "status filter"));
    add(m_status, Status::Active, tr("active", "status filter"));
    add(m_status, Status::Expired, tr("expired", "status filter"));
    add(m_status, Status::Revoked, tr("revoked", "status filter"));
    add(m_status, Status::Other, tr("other", "status filter"));
    add(m_status, Status::Unknown, tr("outcome unknown", "status filter"));

    m_lastUsed->setObjectName(u"lastUsedFilter"_s);
    m_lastUsed->setAccessibleName(tr("Filter by last use"));
    add(m_lastUsed, LastUsed::Any, tr("any time", "last use filter"));
    add(m_lastUsed, LastUsed::LastHour, tr("in the last hour", "last use filter"));
    add(m_lastUsed, LastUsed::LastDay, tr("in the last 24 hours", "last use filter"));
    add(m_lastUsed, LastUsed::Last30Days, tr("in the last 30 days", "last use filter"));
    add(m_lastUsed, LastUsed::NotIn30Days, tr("not in the last 30 days", "last use filter"));
    add(m_lastUsed, LastUsed::Never, tr("never", "last use filter"));
    setLayout(makeLayout());

    m_typing->setSingleShot(true);
    m_typing->setInterval(typingRest);
    connect(m_text, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &FilterBar::emitNow);
    connect(m_status, &QComboBox::currentIndexChanged, this, &FilterBar::emitNow);
    connect(m_lastUsed, &QComboBox::currentIndexChanged, this, &FilterBar::emitNow);
}

QLayout *FilterBar::makeLayout()
{
    auto *statusLabel = new PlainLabel(tr("St&atus:"), this);
    statusLabel->setBuddy(m_status);
    auto *lastUsedLabel = new PlainLabel(tr("&Last used:"), this);
    lastUsedLabel->setBuddy(m_lastUsed);
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(statusLabel);
    layout->addWidget(m_status);
    layout->addWidget(lastUsedLabel);
    layout->addWidget(m_lastUsed);
    return layout;
}

CredentialFilter FilterBar::filter() const
{
    const QString text = isBlank(m_text->text()) ? QString() : m_text->text().trimmed();
    return {text, chosen<Status>(m_status), chosen<LastUsed>(m_lastUsed)};
}

void FilterBar::setFilter(const CredentialFilter &filter)
{
    m_text->setText(filter.text);
    choose(m_status, filter.status);
    choose(m_lastUsed, filter.lastUsed);
    emitNow();
}

void FilterBar::clear()
{
    setFilter({});
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        m_text->clear();
        emitNow();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        emitNow();
        Q_EMIT rowsRequested();
        return true;
    default:
        return false;
    }
}

void FilterBar::emitNow()
{
    m_typing->stop();
    const CredentialFilter wanted = filter();
    if (wanted == m_emitted)
        return;
    m_emitted = wanted;
    Q_EMIT filterChanged(wanted);
}

} // namespace rd

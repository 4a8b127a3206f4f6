#include "ui/main_window/status_bar.h"

#include "base/display_text.h"
#include "ui/text/time_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/wait_note.h"
#include "workspace/desk.h"

namespace rd {

namespace {

PlainLabel *makePart(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(name);
    label->setAccessibleDescription(accessible);
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_who(makePart(QStringLiteral("statusSignedIn"), tr("Signed in"), this)),
      m_list(makePart(QStringLiteral("statusList"), tr("List"), this)),
      m_limit(makePart(QStringLiteral("statusLimit"), tr("Server limit"), this)),
      m_wait(new WaitNote(QStringLiteral("statusWait"), tr("Stop loadin&g"), this))
{
    setObjectName(QStringLiteral("statusLine"));
    for (PlainLabel *part : {m_who, m_list, m_limit})
        part->setElidedMiddle(true);
    const int gap = fontMetrics().averageCharWidth();
    m_list->setContentsMargins(gap, 0, gap, 0);
    m_limit->setContentsMargins(gap, 0, gap, 0);
    addWidget(m_who, 1);
    addPermanentWidget(m_list);
    addPermanentWidget(m_limit);
    m_wait->setSingleLine();
    m_wait->setRoomKept(false);
    m_wait->setContentsMargins(gap, 0, gap, 0);
    addPermanentWidget(m_wait);
    m_wait->hide();
    // Its buttons come and go without a jump.
    setMinimumHeight(std::max(sizeHint().height(), m_wait->sizeHint().height()));
    connect(m_wait, &WaitNote::accepted, this, &StatusLine::waitAccepted);
    connect(m_wait, &WaitNote::stopRequested, this, &StatusLine::stopRequested);
}

void StatusLine::setWait(const WaitStatus &wait, const QDateTime &now)
{
    m_wait->setWait(wait, now);
    m_limit->setVisible(m_wait->isHidden());
    m_who->setVisible(!wait.asks); // its sentence is long
}

void StatusLine::setSignedIn(const DeskState &state)
{
    QString text;
    const Environment &environment = state.environment;
    if (state.phase == DeskState::Phase::SignedIn) {
        text = environment.signInKind == SignInKind::PastedToken
                   ? tr("Signed in with a pasted token")
                   : tr("Signed in as %1").arg(isolatedLtr(safeText(environment.clientId, 80)));
        if (state.sessionOnly)
            text += QStringLiteral(" · ") + tr("this session only");
        else if (state.tokenInMemoryOnly)
            text += QStringLiteral(" · ") + tr("token kept in memory only");
    } else if (state.phase == DeskState::Phase::NeedsSignIn) {
        text = tr("Not signed in");
    }
    m_who->setText(text);
}

void StatusLine::setList(const ListState &list, int shown, int total, const QDateTime &now)
{
    QString text = texts::listSentence(list, now);
    if (list.phase == ListState::Phase::NotLoaded)
        text.clear();
    else if (shown != total && list.phase == ListState::Phase::Complete)
        text = tr("%1 of %2 shown · complete, as of %3")
                   .arg(QString::number(shown), QString::number(total), times::when(list.asOf, now));
    else if (shown != total)
        text = tr("%1 of %2 shown · %3", "%3: what the list is")
                   .arg(QString::number(shown), QString::number(total), text);
    m_list->setText(text);
}

void StatusLine::setTraffic(const TrafficStatus &traffic, const QDateTime &now)
{
    QString text;
    if (traffic.limit && traffic.remaining) {
        text = tr("API limit %1 of %2").arg(*traffic.remaining).arg(*traffic.limit);
        if (traffic.resetAt > now)
            text += QStringLiteral(" · ") + tr("resets %1").arg(times::whenWithSeconds(traffic.resetAt, now));
    }
    m_limit->setText(text);
}

} // namespace rd

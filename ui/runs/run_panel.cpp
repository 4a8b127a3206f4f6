#include "ui/runs/run_panel.h"

#include "base/display_text.h"
#include "ui/runs/outcome_bar.h"
#include "ui/runs/outcome_legend.h"
#include "ui/text/texts.h"
#include "ui/text/wait_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/wait_note.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

namespace {

constexpr milliseconds everySecond{1000};

theme::Tone toneOf(const RunStatus &run)
{
    if (run.active())
        return run.needsPerson() ? theme::Tone::Warning : theme::Tone::Information;
    const auto any = [&run](auto test) {
        return std::any_of(run.items.begin(), run.items.end(),
                           [&](const ItemStatus &item) { return test(item.outcome); });
    };
    if (any([](Outcome outcome) { return outcome == Outcome::Unknown; }))
        return theme::Tone::Warning;
    if (any([](Outcome outcome) { return !isRevoked(outcome) && outcome != Outcome::NotAttempted; }))
        return theme::Tone::Danger;
    // Stopped: as it was wanted, not a fault.
    return any([](Outcome outcome) { return !isRevoked(outcome); }) ? theme::Tone::Information
                                                                    : theme::Tone::Ok;
}

QString iconOf(const RunStatus &run, const WaitStatus &wait)
{
    if (run.active()) {
        const bool waits = wait.reason != WaitStatus::Reason::None || run.phase == RunStatus::Phase::Paused ||
                           run.phase == RunStatus::Phase::Offline;
        return run.needsPerson() ? QStringLiteral("warning")
               : waits           ? QStringLiteral("waiting")
                                 : QStringLiteral("revoke");
    }
    switch (toneOf(run)) {
    case theme::Tone::Ok:
        return QStringLiteral("revoked");
    case theme::Tone::Warning:
        return QStringLiteral("warning");
    case theme::Tone::Information:
        return QStringLiteral("information");
    default:
        return QStringLiteral("problem");
    }
}

} // namespace

RunPanel::RunPanel(Clock *clock, RunLane lane, QWidget *parent)
    : QFrame(parent), m_clock(clock), m_lane(lane), m_timer(clock->makeTimer()), m_title(makeLabel("Title")),
      m_icon(makeLabel("Icon")), m_state(makeLabel("State")), m_exposure(makeLabel("Exposure")),
      m_legend(new OutcomeLegend(this)), m_bar(new OutcomeBar(this)),
      m_wait(new WaitNote(childName("WaitNote"), {}, this))
{
    setObjectName(childName("Panel"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(lane == RunLane::Main ? tr("Revocation") : tr("Urgent revocation"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (PlainLabel *label : {m_state, m_exposure})
        label->setWordWrap(true);
    m_state->setSelectable(true);
    m_wait->setAcceptOffered(false);
    m_legend->setObjectName(childName("Legend"));
    m_bar->setObjectName(childName("Bar"));
    makeButtons();
    layOut();
    connect(m_timer.get(), &ClockTimer::timeout, this, &RunPanel::tick);
}

QString RunPanel::childName(const char *suffix) const
{
    const auto prefix = m_lane == RunLane::Main ? QLatin1String("run") : QLatin1String("urgent");
    return prefix + QLatin1String(suffix);
}

PlainLabel *RunPanel::makeLabel(const char *suffix)
{
    auto *label = new PlainLabel(this);
    label->setObjectName(childName(suffix));
    return label;
}

void RunPanel::makeButton(Button which, const char *suffix, const QString &verb, Signal signal)
{
    auto *button = new QPushButton(verb, this);
    button->setObjectName(childName(suffix));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, signal);
    m_buttons.insert(which, button);
}

void RunPanel::makeButtons()
{
    makeButton(CheckAgain, "CheckAgain", tr("Chec&k again"), &RunPanel::checkAgainRequested);
    makeButton(Review, "Review", tr("Review a&gain"), &RunPanel::reviewDrift);
    makeButton(SignIn, "SignIn", tr("Sign &in again"), &RunPanel::signInRequested);
    makeButton(TryNow, "TryNow", tr("Try &now"), &RunPanel::tryNowRequested);
    makeButton(Wait, "Wait", tr("&Wait"), &RunPanel::waitRequested);
    makeButton(GoOn, "GoOn", tr("Con&tinue"), &RunPanel::goOnRequested);
    makeButton(Rest, "RevokeRest", {}, &RunPanel::restRequested);
    makeButton(Details, "Details", tr("&Details"), &RunPanel::detailsRequested);
    makeButton(Pause, "Pause", tr("Pa&use"), &RunPanel::pauseRequested);
    makeButton(Resume, "Resume", tr("Res&ume"), &RunPanel::resumeRequested);
    makeButton(Stop, "Stop", tr("S&top"), &RunPanel::stopRequested);
    makeButton(End, "End", tr("E&nd run"), &RunPanel::endRequested);
    makeButton(Close, "Close", tr("Cl&ose"), &RunPanel::closed);
    int widest = 0;
    for (const auto phase :
         {RunStatus::Phase::Holding, RunStatus::Phase::Stopping, RunStatus::Phase::Running}) {
        m_buttons[Stop]->setText(stopVerb(phase));
        widest = std::max(widest, m_buttons[Stop]->sizeHint().width());
    }
    m_buttons[Stop]->setMinimumWidth(widest);
}

// Buttons that take turns in one place, as wide as the widest of them and kept also while none is there.
QLayout *RunPanel::makePlace(const QList<Button> &takeTurns)
{
    auto *place = new QGridLayout;
    for (const Button which : takeTurns) {
        QPushButton *button = m_buttons[which];
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
        place->addWidget(button, 0, 0);
    }
    return place;
}

void RunPanel::layOut()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_legend, 1);
    auto *state = new QHBoxLayout;
    auto *sentences = new QGridLayout; // the icon stands beside the first one
    sentences->addWidget(m_icon, 0, 0);
    sentences->addWidget(m_state, 0, 1);
    sentences->addWidget(m_wait, 1, 1);
    sentences->addWidget(m_exposure, 2, 1);
    sentences->setColumnStretch(1, 1);
    state->addLayout(sentences, 1);
    // From the right, so that nothing comes to stand where another one was just clicked: what is offered now
    // and then grows to the left.
    for (const Button which : {CheckAgain, Review, SignIn, TryNow, Wait, GoOn, Rest})
        state->addWidget(m_buttons[which]);
    state->addLayout(makePlace({Details}));
    state->addLayout(makePlace({Pause, Resume}));
    state->addLayout(makePlace({Stop, End}));
    state->addLayout(makePlace({Close}));
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addLayout(state);
}

void RunPanel::setStatus(const RunStatus &run, const TrafficStatus &traffic, const QDateTime &now)
{
    m_run = run;
    m_traffic = traffic;
    m_setAt = now;
    m_setAtMonotonic = m_clock->monotonic();
    showTitle();
    showButtons();
    if (isVisible())
        tick();
    else
        showState();
}

bool RunPanel::showsTraffic(const TrafficStatus &traffic) const
{
    return traffic.wait == m_traffic.wait && traffic.waitUntil == m_traffic.waitUntil &&
           traffic.interval == m_traffic.interval && traffic.shared == m_traffic.shared;
}

QDateTime RunPanel::exposureNow() const
{
    return m_setAt.addMSecs((m_clock->monotonic() - m_setAtMonotonic).count());
}

void RunPanel::showTitle()
{
    const QString environment = isolated(safeText(m_run.plan.environmentName, 60));
    const QString title = m_run.unkeyed ? tr("Run %1 · %2 · from an earlier session · without a key")
                          : m_run.earlierStart        ? tr("Run %1 · %2 · from an earlier session")
                          : m_lane == RunLane::Urgent ? tr("Run %1 · %2 · ahead of the other run")
                                                      : tr("Run %1 · %2");
    m_title->setText(title.arg(m_run.plan.label, environment));
    m_bar->setItems(m_run.items);
    m_legend->setText(m_bar->legend());
    m_bar->setVisible(m_run.items.size() > 1);
    m_legend->setVisible(m_run.items.size() > 1);
}

void RunPanel::showState()
{
    const QDateTime now = m_clock->now();
    QString text;
    if (m_run.phase == RunStatus::Phase::Finished && m_run.items.size() == 1)
        text = texts::outcomeSentence(m_run.items.first());
    else
        text = texts::runStateSentence(m_run, m_traffic, now);
    if (m_run.items.size() == 1) {
        const Credential &seen = m_run.items.first().seen;
        text = tr("%1 (%2): %3")
                   .arg(isolated(safeText(seen.name, 60)), isolatedLtr(safeText(seen.clientId, 80)), text);
    }
    if (m_run.journalError)
        text += u' ' + texts::wording(*m_run.journalError).sentence;
    m_state->setText(text);
    const QString exposure = texts::exposureSentence(m_run, exposureNow());
    m_exposure->setText(exposure);
    m_exposure->setVisible(!exposure.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::text(toneOf(m_run), colours));
    m_state->setPalette(colours);
    const WaitStatus wait = waitOf(m_run, m_lane, m_traffic);
    m_wait->setRoomKept(m_run.active());
    m_wait->setWait(wait, now);
    m_icon->setPixmap(
        theme::icon(iconOf(m_run, wait)).pixmap(style()->pixelMetric(QStyle::PM_SmallIconSize)));
}

QString RunPanel::stopVerb(RunStatus::Phase phase)
{
    if (phase == RunStatus::Phase::Holding)
        return tr("Ca&ncel the revocation");
    return phase == RunStatus::Phase::Stopping ? tr("S&top without checking") : tr("S&top");
}

void RunPanel::showButtons()
{
    m_buttons[Stop]->setText(stopVerb(m_run.phase));
    const auto rest = static_cast<int>(m_run.notSent().size());
    if (rest > 0)
        m_buttons[Rest]->setText(tr("Revoke the re&maining %n…", "credentials", rest));
    if (const WaitStatus wait = waitOf(m_run, m_lane, m_traffic); wait.asks)
        m_buttons[Wait]->setText(texts::waitVerb(wait, m_clock->now()));
    // What takes another's place comes before that one goes, with the focus.
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button) {
        if (isOffered(button.key()))
            button.value()->show();
    }
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button) {
        if (!isOffered(button.key()))
            button.value()->hide();
    }
}

bool RunPanel::isOffered(Button which) const
{
    using Phase = RunStatus::Phase;
    const Phase phase = m_run.phase;
    switch (which) {
    case Details:
        return m_run.items.size() > 1 ||
               std::any_of(m_run.items.begin(), m_run.items.end(),
                           [](const ItemStatus &item) { return item.error.has_value(); });
    case CheckAgain:
        return m_run.canCheckAgain();
    case Rest:
        return m_run.items.size() > 1 && !m_run.notSent().isEmpty();
    case Review:
        return phase == Phase::NeedsDriftAnswer;
    case SignIn:
        return phase == Phase::NeedsSignIn;
    case TryNow:
        return phase == Phase::Offline;
    case Wait:
        return waitOf(m_run, m_lane, m_traffic).asks;
    case GoOn:
    case End:
        return phase == Phase::NeedsGoOn;
    case Pause:
        return m_run.canPause();
    case Resume:
        return phase == Phase::Paused;
    case Stop:
        return m_run.active() && phase != Phase::NeedsGoOn;
    case Close:
        return !m_run.active();
    }
    return false;
}

bool RunPanel::countsDown() const
{
    const QDateTime ends = m_run.exposureEnds();
    return m_run.active() || (ends.isValid() && ends > exposureNow());
}

void RunPanel::tick()
{
    m_timer->stop();
    if (!isVisible())
        return;
    showState();
    if (countsDown())
        m_timer->start(everySecond);
}

void RunPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    tick();
}

void RunPanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_timer->stop();
}

} // namespace rd

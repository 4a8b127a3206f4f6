#include "ui/run_panel.h"

#include "base/safe_text.h"
#include "ui/outcome_bar.h"
#include "ui/plain_label.h"
#include "ui/texts.h"
#include "ui/theme.h"

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
        return theme::Tone::Information;
    const auto any = [&run](auto test) {
        return std::any_of(run.items.begin(), run.items.end(),
                           [&](const ItemStatus &item) { return test(item.outcome); });
    };
    if (any([](Outcome outcome) { return outcome == Outcome::Unknown; }))
        return theme::Tone::Warning;
    return any([](Outcome outcome) { return !isRevoked(outcome); }) ? theme::Tone::Danger : theme::Tone::Ok;
}

QString iconOf(const RunStatus &run, const TrafficStatus &traffic)
{
    if (run.active())
        return traffic.wait == TrafficStatus::Wait::None ? QStringLiteral("revoke")
                                                         : QStringLiteral("waiting");
    switch (toneOf(run)) {
    case theme::Tone::Ok:
        return QStringLiteral("revoked");
    case theme::Tone::Warning:
        return QStringLiteral("warning");
    default:
        return QStringLiteral("problem");
    }
}

} // namespace

RunPanel::RunPanel(Clock *clock, QWidget *parent)
    : QFrame(parent), m_clock(clock), m_timer(clock->makeTimer()), m_title(new PlainLabel(this)),
      m_icon(new PlainLabel(this)), m_state(new PlainLabel(this)), m_legend(new PlainLabel(this)),
      m_bar(new OutcomeBar(this)), m_details(makeButton(QStringLiteral("runDetails"), tr("&Details"))),
      m_checkAgain(makeButton(QStringLiteral("runCheckAgain"), tr("C&heck again"))),
      m_review(makeButton(QStringLiteral("runReview"), tr("Re&view again"))),
      m_signIn(makeButton(QStringLiteral("runSignIn"), tr("Sign &in again"))),
      m_stop(makeButton(QStringLiteral("runStop"), tr("S&top"))),
      m_close(makeButton(QStringLiteral("runClose"), tr("Cl&ose")))
{
    setObjectName(QStringLiteral("runPanel"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Revocation"));
    m_title->setObjectName(QStringLiteral("runTitle"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_state->setObjectName(QStringLiteral("runState"));
    m_state->setWordWrap(true);
    m_state->setSelectable(true);
    m_legend->setObjectName(QStringLiteral("runLegend"));
    m_bar->setObjectName(QStringLiteral("runBar"));

    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_legend);
    head->addStretch(1);
    for (QPushButton *button : {m_details, m_checkAgain, m_review, m_signIn, m_stop, m_close})
        head->addWidget(button);
    auto *state = new QHBoxLayout;
    state->addWidget(m_icon);
    state->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addLayout(state);

    connect(m_details, &QPushButton::clicked, this, &RunPanel::detailsRequested);
    connect(m_checkAgain, &QPushButton::clicked, this, &RunPanel::checkAgainRequested);
    connect(m_review, &QPushButton::clicked, this, &RunPanel::reviewDrift);
    connect(m_signIn, &QPushButton::clicked, this, &RunPanel::signInRequested);
    connect(m_stop, &QPushButton::clicked, this, &RunPanel::stopRequested);
    connect(m_close, &QPushButton::clicked, this, &RunPanel::closed);
    connect(m_timer.get(), &ClockTimer::timeout, this, &RunPanel::tick);
}

QPushButton *RunPanel::makeButton(const QString &name, const QString &verb)
{
    auto *button = new QPushButton(verb, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void RunPanel::setStatus(const RunStatus &run, const TrafficStatus &traffic)
{
    m_run = run;
    m_traffic = traffic;
    showTitle();
    showState();
    showButtons();
    tick();
}

void RunPanel::showTitle()
{
    const QString environment = isolated(safeText(m_run.plan.environmentName, 60));
    m_title->setText(m_run.recovered
                         ? tr("Run %1 · %2 · from an earlier start").arg(m_run.plan.label, environment)
                         : tr("Run %1 · %2").arg(m_run.plan.label, environment));
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
        text = texts::outcomeSentence(m_run.items.constFirst());
    else
        text = texts::runStateSentence(m_run, m_traffic, now);
    if (m_run.items.size() == 1) {
        const Credential &seen = m_run.items.constFirst().seen;
        text = tr("%1 (%2): %3")
                   .arg(isolated(safeText(seen.name, 60)), isolatedLtr(safeText(seen.clientId, 80)), text);
    }
    if (m_run.journalError)
        text += u' ' + texts::wording(*m_run.journalError).sentence;
    m_state->setText(text);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::text(toneOf(m_run), colours));
    m_state->setPalette(colours);
    m_icon->setPixmap(
        theme::icon(iconOf(m_run, m_traffic)).pixmap(style()->pixelMetric(QStyle::PM_SmallIconSize)));
}

void RunPanel::showButtons()
{
    const bool anyError = std::any_of(m_run.items.begin(), m_run.items.end(),
                                      [](const ItemStatus &item) { return item.error.has_value(); });
    const bool anyUnknown = std::any_of(m_run.items.begin(), m_run.items.end(), [](const ItemStatus &item) {
        return item.outcome == Outcome::Unknown;
    });
    m_details->setVisible(anyError);
    m_checkAgain->setVisible(m_run.phase == RunStatus::Phase::Finished && anyUnknown);
    m_review->setVisible(m_run.phase == RunStatus::Phase::NeedsDriftAnswer);
    m_signIn->setVisible(m_run.phase == RunStatus::Phase::NeedsSignIn);
    m_stop->setVisible(m_run.active());
    m_stop->setText(m_run.phase == RunStatus::Phase::Holding ? tr("&Cancel the revocation") : tr("S&top"));
    m_close->setVisible(!m_run.active());
}

bool RunPanel::countsDown() const
{
    return isVisible() && m_run.active();
}

void RunPanel::tick()
{
    m_timer->stop();
    if (!countsDown())
        return;
    showState();
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

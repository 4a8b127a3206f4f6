#include "ui/confirm/confirm_dialog.h"

#include "base/display_text.h"
#include "ui/confirm/challenge_field.h"
#include "ui/confirm/client_id_label.h"
#include "ui/confirm/delayed_button.h"
#include "ui/confirm/pace_selector.h"
#include "ui/confirm/plan_header.h"
#include "ui/confirm/plan_table.h"
#include "ui/confirm/reason_form.h"
#include "ui/text/wait_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/vertical_scroll_area.h"
#include "ui/widgets/wait_note.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QStyle>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int widthInCharacters = 62;
constexpr milliseconds figuresAge{10000}; // clock times in the consequences are to the minute
constexpr milliseconds countdownAge{1000};
constexpr qreal mostOfScreen = 0.9; // what remains is for the window's frame

bool isEnter(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

PlainLabel *wrapping(const QString &name, const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins({});
    return column;
}

} // namespace

ConfirmDialog::ConfirmDialog(ConfirmRequest request, Clock *clock, QWidget *parent)
    : QDialog(parent), m_request(std::move(request)), m_clock(clock), m_openedAt(clock->monotonic()),
      m_figuresTimer(clock->makeTimer()), m_waitNote(new WaitNote(u"confirmWait"_s, {}, this)),
      m_hint(wrapping(u"hint"_s, {}, this)), m_keep(new QPushButton(this)),
      m_revoke(new ArmingButton(clock, this))
{
    setObjectName(u"confirmDialog"_s);
    setWindowTitle(confirm::title(m_request.plan));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(confirm::question(m_request));

    auto *column = new QVBoxLayout(this);
    column->addWidget(new ContentArea(makeContent(), widthInCharacters, this), 1);
    addChallenges(column);
    addButtons(column);
    updateRevoke();
    if (QWidget *challenge = unanswered())
        challenge->setFocus();
    else
        m_keep->setFocus();
    fitToScreen();

    connect(m_revoke, &ArmingButton::chosen, this, &ConfirmDialog::confirm);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &ConfirmDialog::kept);
    connect(m_figuresTimer.get(), &ClockTimer::timeout, this, &ConfirmDialog::refreshFigures);
    refreshFigures();
}

bool ConfirmDialog::needsHold() const
{
    return m_request.risk.level == RiskLevel::Count || m_request.risk.level == RiskLevel::Own;
}

QStringList ConfirmDialog::ids() const
{
    QStringList ids;
    for (const PlanItem &item : m_request.plan.items)
        ids.append(item.seen.id);
    return ids;
}

ReasonDraft ConfirmDialog::reason() const
{
    return m_reason ? m_reason->draft() : ReasonDraft();
}

// The focus stays in the challenge or on the safe button.
void ConfirmDialog::setReason(const ReasonDraft &draft)
{
    if (!m_reason)
        return;
    QWidget *focus = focusWidget();
    m_reason->setDraft(draft);
    if (focus)
        focus->setFocus();
}

void ConfirmDialog::setWait(const WaitStatus &wait)
{
    if (wait == m_wait)
        return;
    m_wait = wait;
    refreshFigures();
}

QWidget *ConfirmDialog::makeContent()
{
    auto *content = new QWidget(this);
    auto *column = columnIn(content);
    column->addWidget(makeQuestion());
    if (const QString why = confirm::whyAgain(m_request); !why.isEmpty())
        column->addWidget(wrapping(u"changes"_s, why, content));
    column->addWidget(makeIdentity());
    column->addWidget(makeConsequences());
    if (const QString clocks = confirm::clocksWarning(m_request); !clocks.isEmpty())
        column->addWidget(wrapping(u"clocksWarning"_s, clocks, content));
    column->addWidget(makeReason());
    column->addStretch();
    return content;
}

QWidget *ConfirmDialog::makeQuestion()
{
    auto *row = new QWidget(this);
    auto *picture = new PlainLabel(row);
    const int edge =
        std::max(style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this), fontMetrics().height() * 2);
    const QString icon = m_request.risk.containsOwn ? u"problem"_s : u"warning"_s;
    picture->setPixmap(theme::icon(icon).pixmap(edge, edge));
    auto *question = wrapping(u"question"_s, confirm::question(m_request), row);
    question->setFont(theme::headline(font()));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->addWidget(picture, 0, Qt::AlignTop);
    line->addWidget(question, 1);
    return row;
}

QWidget *ConfirmDialog::makeIdentity()
{
    const Plan &plan = m_request.plan;
    auto *block = new IdentityBlock(plan, this);
    if (plan.items.size() > 1) {
        auto *group = new QWidget(this);
        auto *column = columnIn(group);
        block->addRow(wrapping(u"useBands"_s, confirm::useBands(plan, m_request.clocks), block));
        addNameWarning(block);
        addDisputeWarning(block);
        if (const QString warning = confirm::listWarning(m_request); !warning.isEmpty())
            block->addRow(wrapping(u"listWarning"_s, warning, block));
        column->addWidget(block);
        column->addWidget(new PlanTable(m_request, group));
        return group;
    }
    const Credential &seen = plan.items.first().seen;
    if (!seen.name.isEmpty())
        block->addRow(wrapping(u"identityName"_s, isolated(safeText(seen.name)), block));
    const bool asksForTail = m_request.risk.level == RiskLevel::Challenge;
    auto *id = new ClientIdText(seen.clientId, asksForTail ? confirm::tailLength : 0, block);
    id->setObjectName(u"identityClientId"_s);
    block->addRow(id);
    addNameWarning(block);
    addDisputeWarning(block);
    return block;
}

void ConfirmDialog::addNameWarning(IdentityBlock *block)
{
    const QString warning = confirm::nameWarning(m_request);
    if (!warning.isEmpty())
        block->addRow(wrapping(u"nameWarning"_s, warning, block));
}

void ConfirmDialog::addDisputeWarning(IdentityBlock *block)
{
    const QString warning = confirm::disputeWarning(m_request);
    if (!warning.isEmpty())
        block->addRow(wrapping(u"disputeWarning"_s, warning, block));
}

QWidget *ConfirmDialog::makeConsequences()
{
    auto *list = new QWidget(this);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    const QStringList lines = confirm::consequences(m_request, moment());
    for (int row = 0; row < lines.size(); ++row) {
        grid->addWidget(new PlainLabel(u"•"_s, list), row, 0, Qt::AlignTop);
        m_consequences += wrapping(u"consequence%1"_s.arg(row + 1), lines.at(row), list);
        grid->addWidget(m_consequences.last(), row, 1);
    }
    setAccessibleDescription(lines.join(u' '));
    return list;
}

QWidget *ConfirmDialog::makeReason()
{
    if (!asksAgain()) {
        m_reason = new ReasonForm(m_request.policy, this);
        connect(m_reason, &ReasonForm::changed, this, &ConfirmDialog::updateRevoke);
        if (m_request.plan.items.size() > 1)
            addPace();
        m_reason->setGiven(m_request.plan.reason, m_request.plan.ticket);
        return m_reason;
    }
    const QString none = tr("none", "reason or ticket");
    const auto shown = [&none](const QString &typed) {
        return typed.isEmpty() ? none : isolated(safeText(typed));
    };
    return wrapping(
        u"reasonGiven"_s,
        tr("Reason: %1 · Ticket: %2").arg(shown(m_request.plan.reason), shown(m_request.plan.ticket)), this);
}

void ConfirmDialog::addPace()
{
    m_pace = new PaceChoice(m_request, m_reason);
    auto *label = new PlainLabel(tr("&Pace"), m_reason);
    label->setBuddy(m_pace->firstButton());
    label->setAlignment(Qt::AlignTop);
    m_reason->addRow(label, m_pace);
    for (QRadioButton *button : m_pace->findChildren<QRadioButton *>())
        button->installEventFilter(this);
    connect(m_pace, &PaceChoice::changed, this, &ConfirmDialog::refreshFigures);
    connect(m_reason, &ReasonForm::reasonChosen, m_pace,
            [this] { m_pace->setLeak(m_reason->speaksOfLeak()); });
}

ChallengeField *ConfirmDialog::addChallenge(QBoxLayout *column, const QString &name, const QString &label,
                                            const QString &expected)
{
    auto *challenge = new ChallengeField(name, label, expected, this);
    column->addWidget(challenge);
    m_challenges += challenge;
    connect(challenge, &ChallengeField::changed, this, &ConfirmDialog::updateRevoke);
    return challenge;
}

void ConfirmDialog::addChallenges(QBoxLayout *column)
{
    const Plan &plan = m_request.plan;
    switch (m_request.risk.level) {
    case RiskLevel::Button:
        break;
    case RiskLevel::Challenge:
        if (plan.items.size() == 1) {
            addChallenge(column, u"challenge"_s, confirm::idTailLabel(plan), confirm::idTail(plan));
            break;
        }
        m_reviewed = new QCheckBox(confirm::reviewedLabel(plan), this);
        m_reviewed->setObjectName(u"reviewed"_s);
        m_reviewed->setAccessibleName(confirm::reviewedLabel(plan));
        m_reviewed->installEventFilter(this);
        column->addWidget(m_reviewed);
        connect(m_reviewed, &QCheckBox::toggled, this, &ConfirmDialog::updateRevoke);
        break;
    case RiskLevel::Count:
        addChallenge(column, u"challenge"_s, confirm::commandLabel(plan), confirm::command(plan));
        break;
    case RiskLevel::Own:
        addChallenge(column, u"challenge"_s, confirm::commandLabel(plan), confirm::command(plan));
        if (plan.items.size() > 1) {
            auto *own = new ClientIdText(plan.ownClientId, 0, this);
            own->setObjectName(u"ownClientId"_s);
            column->addWidget(own);
        }
        addChallenge(column, u"ownIdChallenge"_s, confirm::ownIdLabel(), plan.ownClientId);
        break;
    }
    if (needsHold())
        column->addWidget(wrapping(u"holdSentence"_s, confirm::holdSentence(m_request.hold), this));
}

void ConfirmDialog::addButtons(QBoxLayout *column)
{
    m_waitNote->setAcceptOffered(false);
    m_waitNote->setLines(2);
    column->addWidget(m_waitNote);
    m_keep->setObjectName(u"keep"_s);
    m_keep->setText(confirm::keepVerb(m_request.plan));
    m_keep->setAccessibleName(m_keep->text());
    m_keep->setDefault(true);
    m_keep->installEventFilter(this);
    m_revoke->setObjectName(u"revoke"_s);
    m_revoke->setText(confirm::revokeVerb(m_request.plan));
    m_revoke->setAccessibleName(m_revoke->text());
    // Room for what it may say, so that nothing moves when it does.
    m_hint->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    auto *row = new QHBoxLayout;
    row->addWidget(m_hint, 1);
    row->addWidget(m_keep);
    row->addSpacing(fontMetrics().averageCharWidth() * 2);
    row->addWidget(m_revoke);
    column->addLayout(row);
}

void ConfirmDialog::fitToScreen()
{
    const QSize most = (parentWidget() ? parentWidget() : this)->screen()->availableSize() * mostOfScreen;
    int width = sizeHint().width();
    const auto wanted = [&] {
        return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    };
    if (wanted() > most.height())
        width += style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    width = std::min(width, most.width());
    resize(width, std::min(wanted(), most.height()));
}

confirm::Moment ConfirmDialog::moment() const
{
    const milliseconds open = m_clock->monotonic() - m_openedAt;
    return {m_request.clocks.after(open.count()), m_pace ? m_pace->pace() : m_request.plan.pace};
}

void ConfirmDialog::refreshFigures()
{
    const QStringList lines = confirm::consequences(m_request, moment());
    for (int row = 0; row < lines.size(); ++row)
        m_consequences.at(row)->setText(lines.at(row));
    setAccessibleDescription(lines.join(u' '));
    const QDateTime now = m_clock->now();
    m_waitNote->say(texts::waitBeforeSending(m_wait, now), m_wait, now);
    m_figuresTimer->start(m_waitNote->isHidden() ? figuresAge : countdownAge);
}

QWidget *ConfirmDialog::unanswered() const
{
    if (m_reviewed && !m_reviewed->isChecked())
        return m_reviewed;
    for (ChallengeField *challenge : m_challenges) {
        if (!challenge->matches())
            return challenge->field();
    }
    return m_reason ? m_reason->missing() : nullptr;
}

void ConfirmDialog::updateRevoke()
{
    m_revoke->setEnabled(!unanswered());
    m_hint->clear();
}

void ConfirmDialog::keyPressEvent(QKeyEvent *event)
{
    if (!isEnter(event)) {
        QDialog::keyPressEvent(event);
        return;
    }
    // QDialog would press the default button from any field, and what was typed would be lost.
    event->accept();
    if (!event->isAutoRepeat())
        enterPressed();
}

// Enter held down since before the safe button had the focus does not press it, and what was typed stays. On
// some platforms Enter ticks a box: not the one that says that all were reviewed.
bool ConfirmDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isEnter(key) && (watched != m_keep || key->isAutoRepeat())) {
            keyPressEvent(key);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ConfirmDialog::enterPressed()
{
    for (ChallengeField *challenge : std::as_const(m_challenges)) {
        if (challenge->field()->hasFocus() && !challenge->matches()) {
            challenge->sayWhatIsMissing();
            return;
        }
    }
    if (m_reviewed && m_reviewed->hasFocus() && !m_reviewed->isChecked()) {
        m_hint->setText(tr("Tick the box with Space or a click."));
        return;
    }
    if (m_revoke->hasFocus()) {
        m_hint->setText(tr("Press Space or click to revoke."));
        return;
    }
    // As by a shortcut: only then a style draws where the focus went.
    if (QWidget *next = unanswered())
        next->setFocus(Qt::ShortcutFocusReason);
    else if (m_request.risk.level == RiskLevel::Button)
        m_keep->setFocus(Qt::ShortcutFocusReason);
    else
        m_revoke->setFocus(Qt::ShortcutFocusReason);
}

void ConfirmDialog::confirm()
{
    if (unanswered())
        return;
    Plan plan = m_request.plan;
    if (m_reason) {
        plan.reason = m_reason->reason();
        plan.ticket = m_reason->ticket();
    }
    if (m_pace)
        plan.pace = m_pace->pace();
    plan.confirmedAt = m_clock->now();
    accept();
    Q_EMIT confirmed(plan);
}

} // namespace rd

#include "ui/practice/practice_panel.h"

#include "ui/practice/practice_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/vertical_scroll_area.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>

namespace rd {

namespace {

enum When { Nth, EveryNth };

constexpr int widthInCharacters = 76;
constexpr std::chrono::milliseconds lookEvery{500};
constexpr int usualWait = 10;     // seconds
constexpr int longestWait = 3600; // seconds
constexpr int usualOutage = 15;   // seconds
constexpr int longestOutage = 600;
constexpr int usualShare = 50; // percent
constexpr int largestShare = 90;
constexpr qreal mostOfScreen = 0.9;

} // namespace

PracticePanel::PracticePanel(PracticeControl *control, QWidget *parent)
    : QDialog(parent), m_control(control), m_fault(new QComboBox(this)), m_which(new QComboBox(this)),
      m_when(new QComboBox(this)), m_number(nullptr), m_provoked(new PlainLabel(this)),
      m_seen(new PlainLabel(this))
{
    setObjectName(QStringLiteral("practicePanel"));
    setWindowTitle(tr("Practice – simulate problems"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *explanation =
        new PlainLabel(tr("This affects only the practice server and its made-up credentials. Simulate a "
                          "problem during a run and see how Revoke Desk handles it."),
                       content);
    explanation->setWordWrap(true);
    column->addWidget(explanation);
    column->addWidget(makeNextRevocation());
    column->addWidget(makeServer());
    column->addWidget(makeAnything());
    column->addStretch(1);
    auto *own = new QVBoxLayout(this);
    own->addWidget(new ContentArea(content, widthInCharacters, this), 1);
    own->addWidget(makeStatus());
    resize(sizeHint().boundedTo(screen()->availableSize() * mostOfScreen));
    connect(&m_look, &QTimer::timeout, this, &PracticePanel::showStatus);
}

template <class Function>
QPushButton *PracticePanel::makeButton(const char *name, const QString &verb, Function provoke)
{
    auto *button = new QPushButton(verb, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, provoke] {
        provoke();
        showStatus();
    });
    return button;
}

QSpinBox *PracticePanel::makeNumber(const char *name, const QString &accessibleName, int least, int most,
                                    int value)
{
    auto *number = new QSpinBox(this);
    number->setObjectName(QLatin1String(name));
    number->setAccessibleName(accessibleName);
    number->setRange(least, most);
    number->setValue(value);
    return number;
}

QGroupBox *PracticePanel::makeNextRevocation()
{
    auto *box = new QGroupBox(tr("Next revocation"), this);
    auto *grid = new QGridLayout(box);
    const auto breaks = [this](PracticeFault fault) {
        return [this, fault] { m_control->breakRequests({fault, PracticeRequests::Revoke, 1, 0}); };
    };
    QSpinBox *seconds = makeNumber("practiceWaitSeconds", tr("How long to wait"), 1, longestWait, usualWait);
    seconds->setSuffix(QStringLiteral(" s"));
    grid->addWidget(
        makeButton("practiceRefuse", tr("&Refuse (409)"), [this] { m_control->provokeNextRevocation(409); }),
        0, 0);
    grid->addWidget(
        makeButton("practiceFail", tr("&Fail (500)"), [this] { m_control->provokeNextRevocation(500); }), 0,
        1);
    grid->addWidget(makeButton("practiceWait", tr("Ask to wa&it (429)"),
                               [this, seconds] { m_control->provokeNextRevocation(429, seconds->value()); }),
                    0, 2);
    grid->addWidget(seconds, 0, 3);
    grid->addWidget(
        makeButton("practiceLoseRequest", tr("&Lose the request"), breaks(PracticeFault::LostRequest)), 1, 0);
    grid->addWidget(makeButton("practiceLoseReply", tr("Lose the re&ply"), breaks(PracticeFault::LostReply)),
                    1, 1);
    grid->addWidget(
        makeButton("practiceNeverAnswer", tr("&Never reply"), breaks(PracticeFault::NeverAnswered)), 1, 2);
    return box;
}

QGroupBox *PracticePanel::makeServer()
{
    auto *box = new QGroupBox(tr("Server"), this);
    auto *grid = new QGridLayout(box);
    QSpinBox *outage =
        makeNumber("practiceOutageSeconds", tr("Length of the outage"), 1, longestOutage, usualOutage);
    outage->setSuffix(QStringLiteral(" s"));
    QSpinBox *share = makeNumber("practiceOtherShare", tr("Share of the limit"), 0, largestShare, usualShare);
    share->setSuffix(QStringLiteral(" %"));
    grid->addWidget(makeButton("practiceOutage", tr("Simulate an ou&tage for"),
                               [this, outage] { m_control->beginOutage(outage->value()); }),
                    0, 0);
    grid->addWidget(outage, 0, 1);
    grid->addWidget(makeButton("practiceOtherClient", tr("Let another &client use up to"),
                               [this, share] { m_control->setOtherClient(share->value()); }),
                    1, 0);
    grid->addWidget(share, 1, 1);
    grid->addWidget(makeButton("practiceExpireTokens", tr("&Expire all tokens now (401)"),
                               [this] { m_control->expireTokens(); }),
                    2, 0);
    return box;
}

void PracticePanel::fillChoices()
{
    m_fault->setObjectName(QStringLiteral("practiceFault"));
    m_fault->setAccessibleName(tr("Problem"));
    m_fault->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int i = 0; i <= static_cast<int>(lastPracticeFault); ++i)
        m_fault->addItem(practice::faultName(static_cast<PracticeFault>(i)), i);
    m_which->setObjectName(QStringLiteral("practiceWhich"));
    m_which->setAccessibleName(tr("Requests affected"));
    for (const PracticeRequests which :
         {PracticeRequests::Revoke, PracticeRequests::List, PracticeRequests::Token, PracticeRequests::Any})
        m_which->addItem(practice::requestsName(which), static_cast<int>(which));
    m_when->setObjectName(QStringLiteral("practiceWhen"));
    m_when->setAccessibleName(tr("When"));
    m_when->addItem(tr("Once, at request"), Nth);
    m_when->addItem(tr("Repeatedly, every"), EveryNth);
}

QGroupBox *PracticePanel::makeAnything()
{
    auto *box = new QGroupBox(tr("Any problem"), this);
    auto *form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    fillChoices();
    m_number = makeNumber("practiceNumber", tr("Number of the request, counting from now"), 1, 1'000, 1);
    auto *when = new QHBoxLayout;
    when->addWidget(m_when);
    when->addWidget(m_number);
    when->addStretch(1);
    when->addWidget(makeButton("practiceProvoke", tr("Si&mulate"), [this] { provokeChosen(); }));
    form->addRow(tr("Pro&blem:"), m_fault);
    form->addRow(tr("Re&quests:"), m_which);
    auto *label = new PlainLabel(tr("&When:"), box);
    label->setBuddy(m_when);
    form->addRow(label, when);
    return box;
}

QGroupBox *PracticePanel::makeStatus()
{
    auto *box = new QGroupBox(tr("Active simulations"), this);
    auto *column = new QVBoxLayout(box);
    m_provoked->setObjectName(QStringLiteral("practiceProvoked"));
    m_seen->setObjectName(QStringLiteral("practiceSeen"));
    for (PlainLabel *label : {m_provoked, m_seen}) {
        label->setWordWrap(true);
        label->setSelectable(true);
    }
    m_ordinary =
        makeButton("practiceOrdinary", tr("&Stop simulating"), [this] { m_control->provokeNothing(); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_provoked, 1);
    row->addWidget(m_ordinary, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_seen);
    return box;
}

void PracticePanel::provokeChosen()
{
    PracticeRule rule;
    rule.fault = static_cast<PracticeFault>(m_fault->currentData().toInt());
    rule.which = static_cast<PracticeRequests>(m_which->currentData().toInt());
    rule.first = m_number->value();
    rule.every = m_when->currentData().toInt() == EveryNth ? m_number->value() : 0;
    m_control->breakRequests(rule);
}

void PracticePanel::showStatus()
{
    const PracticeProvoked provoked = m_control->provoked();
    const QStringList lines = practice::provokedLines(provoked, QDateTime::currentDateTimeUtc());
    m_provoked->setText(lines.isEmpty() ? tr("None: the server answers normally.")
                                        : lines.join(QLatin1Char('\n')));
    m_ordinary->setEnabled(!lines.isEmpty());
    m_seen->setText(tr("The server has received %1.").arg(practice::seenSentence(m_control->seen())));
}

void PracticePanel::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    showStatus();
    m_look.start(lookEvery);
}

void PracticePanel::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_look.stop();
}

} // namespace rd

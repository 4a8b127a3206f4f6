#include "ui/credentials/details_pane.h"

#include "base/display_text.h"
#include "plan/risk.h"
#include "ui/credentials/credential_text.h"
#include "ui/credentials/details_text.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_text_view.h"

#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace rd {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int charactersWide = 50;
constexpr int mostNameLines = 6;
constexpr int mostIdLines = 12;
constexpr int mostConsequences = 4;
constexpr int mostPastActions = 20;
constexpr auto copiedShows = 2s;

void setBlock(TextBlock *block, const QString &text)
{
    if (block->toPlainText() != text)
        block->setPlainText(text);
}

// As many labels as there are sentences; the rest is hidden.
void setSentences(const QList<PlainLabel *> &labels, const QStringList &sentences)
{
    for (qsizetype i = 0; i < labels.size(); ++i) {
        labels.at(i)->setText(sentences.value(i));
        labels.at(i)->setVisible(i < sentences.size());
    }
}

} // namespace

DetailsPane::DetailsPane(const TwoClocks &now, QWidget *parent)
    : QScrollArea(parent), m_now(now), m_content(new QWidget), m_nothing(new PlainLabel(m_content)),
      m_name(new TextBlock({}, mostNameLines, m_content)),
      m_clientId(new TextBlock({}, mostIdLines, m_content)), m_copy(new QPushButton(m_content)),
      m_copied(new QTimer(this))
{
    setObjectName(u"detailsPane"_s);
    setAccessibleName(tr("Details"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *column = new QVBoxLayout(m_content);
    buildIdentity(column);
    buildFacts(column);
    m_effectHeading = addHeading(column, u"effectHeading"_s, {});
    m_effects = addSentences(column, u"effect"_s, mostConsequences);
    addHeading(column, u"pastHeading"_s, tr("History on this computer"));
    m_past = addSentences(column, u"pastAction"_s, mostPastActions);
    column->addStretch();
    setWidget(m_content);

    m_copied->setSingleShot(true);
    m_copied->setInterval(copiedShows);
    connect(m_copied, &QTimer::timeout, this, [this] { m_copy->setText(tr("Copy")); });
    connect(m_copy, &QPushButton::clicked, this, &DetailsPane::copyClientId);
    applyFonts();
    setCredential(std::nullopt, false, false);
    setActions({});
}

void DetailsPane::buildIdentity(QVBoxLayout *column)
{
    m_nothing->setObjectName(u"detailsNothing"_s);
    m_nothing->setText(tr("Select a credential to see its details."));
    m_nothing->setWordWrap(true);
    m_name->setObjectName(u"detailsName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_clientId->setObjectName(u"detailsClientId"_s);
    m_clientId->setAccessibleName(tr("Client ID"));
    m_copy->setObjectName(u"copyClientIdButton"_s);
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy client ID"));
    auto *idRow = new QHBoxLayout;
    idRow->addWidget(m_clientId, 1);
    idRow->addWidget(m_copy, 0, Qt::AlignTop);
    column->addWidget(m_nothing);
    column->addWidget(m_name);
    column->addLayout(idRow);
    m_marks = addSentences(column, u"detailsMark"_s, 4);
}

void DetailsPane::buildFacts(QVBoxLayout *column)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const std::array<QString, FactCount> titles{tr("Status"),  tr("Last used"), tr("Created"),
                                                tr("Changed"), tr("Expires"),   tr("Age")};
    const std::array<QString, FactCount> names{u"Status"_s,  u"LastUsed"_s, u"Created"_s,
                                               u"Changed"_s, u"Expires"_s,  u"Age"_s};
    for (std::size_t fact = 0; fact < FactCount; ++fact) {
        auto *value = new PlainLabel(m_content);
        value->setObjectName("details"_L1 + names.at(fact));
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *title = new PlainLabel(titles.at(fact), m_content);
        title->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        form->addRow(title, value);
        m_facts.at(fact) = value;
    }
    column->addLayout(form);
}

PlainLabel *DetailsPane::addHeading(QVBoxLayout *column, const QString &name, const QString &text)
{
    auto *heading = new PlainLabel(text, m_content);
    heading->setObjectName(name);
    heading->setWordWrap(true);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(heading);
    m_headings.append(heading);
    return heading;
}

QList<PlainLabel *> DetailsPane::addSentences(QVBoxLayout *column, const QString &name, int count)
{
    QList<PlainLabel *> labels;
    for (int i = 0; i < count; ++i) {
        auto *label = new PlainLabel(m_content);
        label->setObjectName(name + QString::number(i));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
        labels.append(label);
    }
    return labels;
}

void DetailsPane::setCredential(const std::optional<Credential> &credential, bool lookAlike, bool own)
{
    if (m_isShown && credential == m_credential && lookAlike == m_lookAlike && own == m_own)
        return;
    m_isShown = true;
    m_nothing->setText(tr("Select a credential to see its details."));
    const bool another = !m_credential || !credential || m_credential->id != credential->id;
    m_credential = credential;
    m_lookAlike = lookAlike;
    m_own = own;
    const QList<QWidget *> parts = m_content->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *part : parts)
        part->setVisible((part == m_nothing) != credential.has_value());
    if (!credential)
        return;
    if (another) {
        m_copied->stop();
        m_copy->setText(tr("Copy"));
        ensureVisible(0, 0);
    }
    showIdentity();
    showTimes();
    showActions();
}

void DetailsPane::setSeveral(int count)
{
    setCredential(std::nullopt, false, false);
    m_nothing->setText(tr("%n selected", "credentials", count) + u'\n' +
                       tr("Select only one to see its details."));
    m_isShown = false;
}

void DetailsPane::setActions(const QList<PastAction> &actions)
{
    if (actions == m_actions)
        return;
    m_actions = actions;
    if (m_credential)
        showActions();
}

void DetailsPane::setExposure(const std::optional<Exposure> &exposure)
{
    if (exposure == m_exposure)
        return;
    m_exposure = exposure;
    if (m_credential)
        showTimes();
}

void DetailsPane::setUnknown(const std::optional<QDateTime> &sentAt)
{
    if (sentAt == m_unknown)
        return;
    m_unknown = sentAt;
    if (m_credential)
        showTimes();
}

void DetailsPane::setNow(const TwoClocks &now)
{
    m_now = now;
    if (m_credential)
        showTimes();
}

bool DetailsPane::isUnknown() const
{
    return m_unknown && !m_exposure && m_credential->status != CredentialStatus::Revoked;
}

QString DetailsPane::statusText() const
{
    const QString word = texts::statusWord(*m_credential, m_now.server);
    if (m_exposure && m_credential->status != CredentialStatus::Revoked)
        return tr("%1 · revoked here %2", "status by the list, time of the revocation")
            .arg(word, times::at(m_exposure->knownAt, m_now.own));
    if (isUnknown())
        return tr("%1 · outcome of a revocation unknown", "status by the list").arg(word);
    return m_credential->status == CredentialStatus::Active && isExpired(*m_credential, m_now.server)
               ? tr("%1 (active on the server)", "Expired").arg(word)
               : word;
}

void DetailsPane::showIdentity()
{
    const QString name = safeText(m_credential->name);
    setBlock(m_name, name.isEmpty() ? tr("(no name)") : isolated(name));
    setBlock(m_clientId, wholeClientId(*m_credential));
}

void DetailsPane::showMarks()
{
    QStringList marks;
    if (m_exposure && m_credential->status != CredentialStatus::Revoked) {
        marks += tr("⚠ %1 Refresh to load the list again.")
                     .arg(disputeSentence(*m_credential, *m_exposure, m_now.own));
        marks += tr("If it is revoked: %1").arg(exposureSentence(m_exposure, m_now.own));
    }
    if (isUnknown())
        marks += tr("⚠ %1 It stays marked until the list says it is revoked, or says twice that it is "
                    "not. Refresh to load the list again.")
                     .arg(unknownSentence(*m_credential, *m_unknown, m_now.own));
    if (m_lookAlike)
        marks += tr("⚠ Another credential has this name or a similar one. Compare the client ID.");
    if (m_own)
        marks += tr("Revoke Desk is signed in with this credential.");
    setSentences(m_marks, marks);
}

void DetailsPane::showTimes()
{
    const Credential &shown = *m_credential;
    showMarks();
    m_facts.at(Status)->setText(statusText());
    m_facts.at(LastUsed)->setText(wholePast(shown.lastUsedAt, m_now.server));
    m_facts.at(Created)->setText(exactTime(shown.createdAt));
    m_facts.at(Updated)->setText(exactTime(shown.updatedAt));
    m_facts.at(Expires)->setText(wholeTime(shown.expiresAt, m_now.server));
    m_facts.at(Age)->setText(age(shown.createdAt, m_now.server));
    const bool revoked = shown.status == CredentialStatus::Revoked;
    m_effectHeading->setText(revoked ? tr("Its tokens") : tr("If you revoke it now"));
    setSentences(m_effects, revoked ? QStringList{exposureSentence(m_exposure, m_now.own)}
                                    : revocationConsequences(shown, m_own, m_now));
}

void DetailsPane::showActions()
{
    QStringList sentences;
    for (const PastAction &action : std::as_const(m_actions).first(qMin(m_actions.size(), mostPastActions)))
        sentences += pastActionSentence(action);
    if (sentences.isEmpty())
        sentences += tr("Nothing has been done with this credential here yet.");
    setSentences(m_past, sentences);
}

void DetailsPane::copyClientId()
{
    if (!m_credential)
        return;
    QGuiApplication::clipboard()->setText(wholeClientId(*m_credential));
    m_copy->setText(tr("Copied"));
    m_copied->start();
}

void DetailsPane::applyFonts()
{
    m_name->setFont(theme::headline(font()));
    m_clientId->setFont(theme::monospace(font()));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    for (PlainLabel *heading : std::as_const(m_headings))
        heading->setFont(bold);
    m_copy->setMinimumWidth(m_copy->sizeHint().width());
}

QSize DetailsPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * charactersWide, QScrollArea::sizeHint().height()};
}

void DetailsPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFonts();
}

} // namespace rd

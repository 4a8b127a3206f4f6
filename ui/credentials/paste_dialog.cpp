#include "ui/credentials/paste_dialog.h"

#include "base/display_text.h"
#include "credentials/secret_redaction.h"
#include "plan/risk.h"
#include "ui/credentials/credential_text.h"
#include "ui/credentials/paste_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/widgets/row_copier.h"
#include "workspace/desk.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace rd {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

enum Column { ClientIdColumn, NameColumn, StateColumn, TimesColumn };

constexpr auto typingRest = 120ms;
constexpr auto listRest = 250ms;            // many pages may come in it
constexpr int longestReadAgain = 64 * 1024; // characters, while pages come
constexpr int widthInCharacters = 110;
constexpr int heightInLines = 34;

QString iconOf(const PastedId &id, const QDateTime &now)
{
    switch (id.state) {
    case PastedId::State::Active:
        return isExpired(id.credential, now) ? u"expired"_s : u"active"_s;
    case PastedId::State::NotActive:
        return u"revoked"_s;
    case PastedId::State::NoAddress:
    case PastedId::State::Ambiguous:
        return u"warning"_s;
    case PastedId::State::NotListed:
        break;
    }
    return u"unknown"_s;
}

QTableWidgetItem *cell(const QString &shown, const QString &whole)
{
    auto *item = new QTableWidgetItem(shown);
    item->setToolTip(plainToolTip(whole));
    item->setData(Qt::AccessibleTextRole, whole);
    return item;
}

} // namespace

PasteDialog::PasteDialog(Desk *desk, QWidget *parent)
    : QDialog(parent), m_desk(desk),
      m_field(new PasteField([this](const QString &text) { return masked(text); }, this)),
      m_secretNotice(new Banner(this)), m_refusal(new Banner(this)), m_table(new QTableWidget(this)),
      m_summary(new PlainLabel(this)), m_listNote(new PlainLabel(this)), m_check(new QPushButton(this)),
      m_typing(new QTimer(this)), m_listChanges(new QTimer(this)), m_listed(desk->list())
{
    setObjectName(u"pasteDialog"_s);
    setWindowTitle(tr("Find in a text or report"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingRest);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_refusal->hide();
        m_typing->start();
    });
    connect(m_field, &PasteField::tooLong, this, [this] {
        m_refusal->tell(
            theme::Tone::Warning,
            tr("The text is larger than 1 MB. Paste only the part that mentions the credentials."), {});
    });
    connect(m_typing, &QTimer::timeout, this, &PasteDialog::findIds);
    m_listChanges->setSingleShot(true);
    m_listChanges->setInterval(listRest);
    const auto listChanged = [this] {
        m_listed = ListedIds(m_desk->list());
        if (!m_listChanges->isActive())
            m_listChanges->start();
    };
    connect(m_desk, &Desk::rowsArrived, this, listChanged);
    connect(m_desk, &Desk::rowsGone, this, listChanged);
    connect(m_desk, &Desk::listStateChanged, this, listChanged);
    // What a word is, the list decides; a long text is read again once the list is whole.
    connect(m_listChanges, &QTimer::timeout, this, [this] {
        if (m_field->document()->characterCount() <= longestReadAgain ||
            m_desk->listState().phase != ListState::Phase::Loading)
            findIds();
        else
            match();
    });
    connect(m_check, &QPushButton::clicked, this, [this] {
        const QSet<QString> ids = activeIds();
        accept();
        Q_EMIT chosen(ids);
    });
    match();
    resize(QSize(fontMetrics().averageCharWidth() * widthInCharacters, fontMetrics().height() * heightInLines)
               .boundedTo(parent->size()));
    m_field->setFocus();
}

void PasteDialog::layOut()
{
    m_field->setObjectName(u"pastedText"_s);
    m_field->setAccessibleName(tr("Text with client IDs"));
    m_field->setPlaceholderText(tr("A ticket, a log, a .env file, JSON…"));
    auto *label = new PlainLabel(tr("&Paste text that contains client IDs:"), this);
    label->setBuddy(m_field);
    m_secretNotice->setObjectName(u"secretNotice"_s);
    m_refusal->setObjectName(u"refusalNotice"_s);
    m_table->setObjectName(u"pastedIds"_s);
    m_table->setAccessibleName(tr("Client IDs found in the text"));
    m_table->setColumnCount(TimesColumn + 1);
    m_table->setHorizontalHeaderLabels({tr("Client ID"), tr("Name"), tr("Status"), tr("Mentions")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    new RowCopier(m_table);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setWordWrap(false);
    m_table->setIconSize(QSize(fontMetrics().ascent(), fontMetrics().ascent()));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_summary->setObjectName(u"pasteSummary"_s);
    m_summary->setWordWrap(true);
    m_listNote->setObjectName(u"pasteListNote"_s);
    m_listNote->setWordWrap(true);
    m_check->setObjectName(u"checkFound"_s);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancelPaste"_s);
    buttons->addButton(m_check, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_field, 2);
    column->addWidget(m_secretNotice);
    column->addWidget(m_refusal);
    column->addWidget(m_summary);
    column->addWidget(m_table, 3);
    column->addWidget(m_listNote);
    column->addWidget(buttons);
}

QString PasteDialog::masked(const QString &text)
{
    const MaskedText found = maskSecretsIn(text, m_listed);
    // Nothing is left of what was masked before.
    if (!text.contains(maskCharacter))
        m_masked = 0;
    m_masked += found.secrets;
    if (found.secrets > 0)
        m_secretNotice->tell(
            theme::Tone::Warning,
            m_masked == 1
                ? tr("Something in this text looks like a secret. It was replaced by ••• and is not stored. "
                     "Treat it as leaked: anyone who could read the text can use it.")
                : tr("%n places in this text look like secrets. They were replaced by ••• and are not "
                     "stored. Treat them as leaked: anyone who could read the text can use them.",
                     "2 or more", m_masked),
            {});
    return found.text;
}

void PasteDialog::findIds()
{
    m_found = findClientIds(m_field->toPlainText(), m_listed);
    match();
}

void PasteDialog::match()
{
    const bool complete = m_desk->listState().phase == ListState::Phase::Complete;
    QList<PastedId> matched = matchIds(m_found, m_listed);
    m_listNote->setVisible(!complete);
    m_listNote->setText(m_desk->listState().phase == ListState::Phase::Loading
                            ? tr("The list is still loading. IDs not found yet may still appear.")
                            : tr("The list is incomplete. IDs that were not found may still exist."));
    const bool same = matched == m_matched && complete == m_complete;
    m_matched = std::move(matched);
    m_complete = complete;
    if (!same || m_summary->text().isEmpty())
        showMatches();
}

void PasteDialog::showMatches()
{
    m_table->setRowCount(static_cast<int>(m_matched.size()));
    bool repeated = false;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        fillRow(row, m_matched.at(row));
        repeated = repeated || m_matched.at(row).found.times > 1;
    }
    m_table->setColumnHidden(TimesColumn, !repeated);
    m_table->resizeColumnsToContents();
    // Of those that show.
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_summary->setText(summary());
    const auto active = static_cast<int>(activeIds().size());
    m_check->setEnabled(active > 0);
    m_check->setText(active == 0   ? tr("Tick")
                     : active == 1 ? tr("Tick this one")
                                   : tr("Tick these %n", "credentials found in a text, 2 or more", active));
    m_check->setAccessibleName(m_check->text());
    m_check->setDefault(active > 0);
}

void PasteDialog::fillRow(int row, const PastedId &id)
{
    const QString clientId = safeId(id.found.clientId);
    QTableWidgetItem *idCell = cell(isolatedLtr(clientId), clientId);
    idCell->setFont(theme::monospace(font()));
    m_table->setItem(row, ClientIdColumn, idCell);
    const QString name = safeText(id.credential.name);
    m_table->setItem(row, NameColumn, cell(isolated(name), name));
    const QString words = stateWords(id);
    // The question alone, so that there is room for the id.
    const QString meant = safeId(id.oneCharacterOff);
    const auto question = [](const QString &other) {
        return tr("Did you mean %1?", "a client ID that differs by one character").arg(other);
    };
    QTableWidgetItem *state =
        meant.isEmpty() ? cell(words, withoutIsolates(words))
                        : cell(question(isolatedLtr(meant)), QString(words % u". "_s % question(meant)));
    state->setIcon(theme::icon(iconOf(id, m_desk->serverNow())));
    m_table->setItem(row, StateColumn, state);
    const QString times =
        id.found.times == 1 ? QString() : tr("%n times", "named in the text", id.found.times);
    m_table->setItem(row, TimesColumn, cell(times, times));
}

QString PasteDialog::stateWords(const PastedId &id) const
{
    const QString status = texts::statusWord(id.credential, m_desk->serverNow());
    switch (id.state) {
    case PastedId::State::Active:
        return id.found.clientId == m_desk->ownClientId()
                   ? tr("%1, used by Revoke Desk to sign in", "status").arg(status)
                   : status;
    case PastedId::State::NotActive:
        return id.credential.status == CredentialStatus::Revoked ? tr("Already revoked") : status;
    case PastedId::State::NoAddress:
        return tr("%1, but its client ID can't be used in a request", "status").arg(status);
    case PastedId::State::Ambiguous:
        return tr("Several client IDs here differ only in upper and lower case");
    case PastedId::State::NotListed:
        break;
    }
    return m_complete ? tr("Not in this environment") : tr("Not loaded yet");
}

QString PasteDialog::summary() const
{
    if (m_field->document()->isEmpty())
        return tr("Client IDs in the text are looked up in the list.");
    if (m_matched.isEmpty())
        return tr("The text contains no client ID.");
    int active = 0;
    int expired = 0;
    int notListed = 0;
    int ambiguous = 0;
    for (const PastedId &id : m_matched) {
        const bool isActive = id.state == PastedId::State::Active;
        const bool isOver = isActive && isExpired(id.credential, m_desk->serverNow());
        active += isActive && !isOver ? 1 : 0;
        expired += isOver ? 1 : 0;
        notListed += id.state == PastedId::State::NotListed ? 1 : 0;
        ambiguous += id.state == PastedId::State::Ambiguous ? 1 : 0;
    }
    const int others = static_cast<int>(m_matched.size()) - active - expired - notListed - ambiguous;
    QStringList parts{tr("%n active", "credentials", active)};
    if (expired > 0)
        parts += tr("%n expired", "credentials", expired);
    if (others > 0)
        parts += tr("%n already revoked or not revocable", "credentials", others);
    if (ambiguous > 0)
        parts += tr("%n ambiguous", "client IDs", ambiguous);
    if (notListed > 0)
        parts += m_complete ? tr("%n not in this environment", "client IDs", notListed)
                            : tr("%n not loaded yet", "client IDs", notListed);
    return parts.join(u" · "_s);
}

QSet<QString> PasteDialog::activeIds() const
{
    QSet<QString> ids;
    for (const PastedId &id : m_matched) {
        if (id.state == PastedId::State::Active)
            ids.insert(id.credential.id);
    }
    return ids;
}

} // namespace rd

#include "integrity/keyed_journal.h"

#include "base/log.h"
#include "journal/entry_builders.h"
#include "platform/user_name.h"

#include <algorithm>
#include <utility>

namespace rd {

namespace {

constexpr milliseconds anchorEvery{60'000};

} // namespace

KeptJournal::KeptJournal(const QString &folder, SecretStore *secrets, Clock *clock)
    : m_secrets(secrets), m_clock(clock), m_journal(folder), m_timer(clock->makeTimer())
{
    m_seal.path = m_journal.filePath();
    connect(m_timer.get(), &ClockTimer::timeout, this, &KeptJournal::anchor);
}

void KeptJournal::ensureSealed(bool useKeychain)
{
    if (m_sealing)
        return;
    if (!useKeychain || m_seal.kind == JournalSeal::Kind::Keyed) {
        QMetaObject::invokeMethod(this, &KeptJournal::sealed, Qt::QueuedConnection);
        return;
    }
    m_sealing = new JournalSealing(&m_journal, m_secrets, this);
    connect(m_sealing, &Operation::finished, this, &KeptJournal::takeSealing);
    m_sealing->start();
}

void KeptJournal::takeSealing()
{
    const JournalSealing *done = std::exchange(m_sealing, nullptr);
    m_seal = done->seal();
    m_keyId = done->keyId();
    m_keys = done->keys();
    m_anchor = done->anchor();
    if (m_anchor)
        m_seal.acceptedTo = m_anchor->from - 1;
    if (std::exchange(m_begun, false) && m_seal.suspicious() && canAccept())
        accept();
    else
        Q_EMIT sealed();
}

JournalRead *KeptJournal::beginAnew(const JournalError &fault, QObject *parent)
{
    std::optional<qint64> rows;
    if (m_anchor)
        rows = m_anchor->rows;
    JournalRead *begin =
        m_journal.beginAnew(makeBegan(m_clock->now(), {}, rows, journalFaultText(fault.kind)), parent);
    connect(begin, &Operation::finished, this, [this, begin] {
        if (!begin->ok())
            return;
        m_begun = true;
        m_seal = {};
        m_seal.path = m_journal.filePath();
    });
    return begin;
}

void KeptJournal::written(bool runEnded)
{
    if (runEnded)
        anchor();
    else if (!m_timer->isActive())
        m_timer->start(anchorEvery);
}

// Not over an anchor that the journal does not match: it is all that tells of the change.
void KeptJournal::anchor()
{
    m_timer->stop();
    // So that a copy of the file alone holds what was written.
    m_journal.checkpoint();
    if (m_seal.kind != JournalSeal::Kind::Keyed || m_seal.suspicious())
        return;
    if (std::exchange(m_writing, true)) {
        m_writeAgain = true;
        return;
    }
    readHead([this](const ChainHead &head) {
        ChainAnchor next = m_anchor.value_or(ChainAnchor{});
        next.rows = head.rows;
        next.hash = head.hash;
        next.keyId = m_keyId;
        next.greatest = std::max(next.greatest, head.rows);
        writeAnchor(next);
    });
}

void KeptJournal::writeAnchor(const ChainAnchor &next)
{
    SecretOperation *write =
        m_secrets->write(journalAnchorKey(m_journal.filePath()), Secret(packAnchor(next)), this);
    connect(write, &Operation::finished, this, [this, write, next] {
        if (write->ok())
            m_anchor = next;
        else
            qCWarning(logJournal) << "the journal was not anchored" << static_cast<int>(write->error().kind);
        m_writing = false;
        if (std::exchange(m_writeAgain, false))
            anchor();
    });
    write->start();
}

void KeptJournal::readHead(const std::function<void(const ChainHead &)> &then)
{
    JournalCheck *look = m_journal.check(nullptr, std::nullopt, 0, this);
    connect(look, &Operation::finished, this, [this, look, then] {
        if (look->ok())
            then(look->findings().head);
        else
            m_writing = false;
    });
    look->start();
}

std::optional<ChainAnchor> KeptJournal::wholeAnchor() const
{
    std::optional<ChainAnchor> anchor = m_anchor;
    if (anchor)
        anchor->from = 1;
    return anchor;
}

JournalCheck *KeptJournal::check(QObject *parent)
{
    return m_journal.check(m_keys, wholeAnchor(), everyRow, parent);
}

// What could not be looked at cannot be accepted.
bool KeptJournal::canAccept() const
{
    return m_seal.kind == JournalSeal::Kind::Keyed && !m_seal.couldNotLook() && !m_writing;
}

void KeptJournal::accept()
{
    if (!canAccept())
        return;
    m_writing = true;
    Acceptance told;
    told.by = userName();
    told.fault = m_seal.report.finding(); // what the person was told of
    told.faultRow = m_seal.report.findingRow();
    told.missing = m_seal.report.missing;
    JournalCheck *accept = m_journal.accept(m_keys, wholeAnchor(), m_clock->now(), told, this);
    connect(accept, &Operation::finished, this, [this, accept] {
        if (accept->ok() && accept->findings().head.rows > 0)
            accepted(accept->findings().head);
        else
            m_writing = false;
        Q_EMIT sealed();
    });
    accept->start();
}

void KeptJournal::accepted(const ChainHead &head)
{
    m_seal.report = {};
    m_seal.acceptedTo = head.rows;
    ChainAnchor next = m_anchor.value_or(ChainAnchor{});
    next.greatest = std::max({next.greatest, next.rows, head.rows});
    next.rows = head.rows;
    next.hash = head.hash;
    next.keyId = m_keyId;
    next.from = head.rows + 1;
    ++next.acceptances;
    next.acceptedHash = head.hash;
    m_anchor = next;
    m_journal.believe({m_keys, false}); // who wrote what has no key is not known any more
    writeAnchor(next);
}

} // namespace rd

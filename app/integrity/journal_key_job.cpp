#include "integrity/journal_key_job.h"

#include "base/log.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRandomGenerator>

#include <array>

namespace rd {

namespace {

constexpr qint64 checkedRows = 200; // at a start; the whole is for --verify-journal
constexpr std::size_t keySize = 32;

Secret randomKey()
{
    std::array<quint32, keySize / sizeof(quint32)> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    Secret key(QByteArrayView(reinterpret_cast<const char *>(words.data()), keySize));
    wipeMemory(words.data(), keySize);
    return key;
}

} // namespace

SecretKey journalAnchorKey(const QString &journalPath)
{
    const QFileInfo file(journalPath);
    const QString folder = QFileInfo(file.path()).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return {QLatin1String("journal-") + QString::fromLatin1(hash.toHex().left(24)),
            SecretKind::JournalAnchor};
}

JournalSealing::JournalSealing(Journal *journal, SecretStore *secrets, QObject *parent)
    : Operation(parent), m_journal(journal), m_secrets(secrets)
{
    m_seal.path = journal->filePath();
}

void JournalSealing::begin()
{
    JournalCheck *look = m_journal->look(this);
    connect(look, &Operation::finished, this, [this, look] {
        m_seal.unread = look->error();
        m_before = look->findings();
        readAnchor();
    });
    look->start();
}

void JournalSealing::abandon()
{
    if (m_keychain)
        m_keychain->cancel();
    else
        endWith({SecretError::Kind::Cancelled, {}});
}

template <class Then>
void JournalSealing::await(SecretOperation *operation, Then then)
{
    m_keychain = operation;
    connect(operation, &SecretOperation::slow, operation, &Operation::cancel);
    connect(operation, &Operation::finished, this, [this, operation, then] {
        m_keychain.clear();
        then(operation);
    });
    operation->start();
}

void JournalSealing::readAnchor()
{
    await(m_secrets->read(journalAnchorKey(m_journal->filePath()), this),
          [this](SecretOperation *read) { anchorRead(read); });
}

void JournalSealing::anchorRead(SecretOperation *read)
{
    if (read->ok()) {
        m_anchor = unpackAnchor(read->takeSecret().view());
        if (!m_anchor) {
            endWith({SecretError::Kind::Damaged, {}});
            return;
        }
    } else if (read->error().kind != SecretError::Kind::NotFound) {
        endWith(read->error());
        return;
    }
    // The keychain is believed before the file.
    const QString id = m_anchor && !m_anchor->keyId.isEmpty() ? m_anchor->keyId : m_before.lastKeyId;
    if (!id.isEmpty())
        readKey(id);
    else if (m_seal.couldNotLook())
        endUnread(m_seal.unread); // which keys it has is not known: no new one is made
    else
        makeKey();
}

void JournalSealing::readKey(const QString &id)
{
    await(m_secrets->read({id, SecretKind::JournalKey}, this), [this, id](SecretOperation *read) {
        if (read->error().kind == SecretError::Kind::NotFound) {
            m_missingKeys.append(id);
            makeKey();
            return;
        }
        if (!read->ok()) {
            endWith(read->error());
            return;
        }
        Secret key = read->takeSecret();
        if (key.size() != keySize || chainKeyId(key) != id)
            endWith({SecretError::Kind::Damaged, {}});
        else
            takeKey(id, std::move(key));
    });
}

void JournalSealing::makeKey()
{
    auto key = std::make_shared<Secret>(randomKey());
    const QString id = chainKeyId(*key);
    await(m_secrets->write({id, SecretKind::JournalKey}, key->duplicate(), this),
          [this, id, key](SecretOperation *write) {
              if (write->ok())
                  takeKey(id, std::move(*key));
              else
                  endWith(write->error());
          });
}

void JournalSealing::takeKey(const QString &id, Secret key)
{
    m_keyId = id;
    m_journal->seal({id, key.duplicate()});
    m_keys->emplace(id, std::move(key));
    readNextKey(m_before.keyIds);
}

void JournalSealing::readNextKey(QStringList ids)
{
    while (!ids.isEmpty() && (m_keys->contains(ids.constFirst()) || m_missingKeys.contains(ids.constFirst())))
        ids.removeFirst();
    if (ids.isEmpty()) {
        check();
        return;
    }
    const QString id = ids.takeFirst();
    await(m_secrets->read({id, SecretKind::JournalKey}, this), [this, id, ids](SecretOperation *read) {
        if (read->error().kind == SecretError::Kind::Cancelled) {
            check(); // a prompt that nobody answers would come for each of them
            return;
        }
        if (read->ok()) {
            Secret key = read->takeSecret();
            if (key.size() == keySize && chainKeyId(key) == id)
                m_keys->emplace(id, std::move(key));
        }
        readNextKey(ids);
    });
}

void JournalSealing::check()
{
    JournalCheck *look = m_journal->check(m_keys, m_anchor, checkedRows, this);
    connect(look, &Operation::finished, this, [this, look] {
        m_seal.kind = JournalSeal::Kind::Keyed;
        if (!look->ok()) { // not "nothing is wrong"
            endUnread(look->error());
            return;
        }
        m_seal.report = look->findings().report;
        const ChainReport &report = m_seal.report;
        if (m_seal.suspicious())
            qCWarning(logJournal) << "the chain of the journal:" << chainFaultText(report.finding()) << "row"
                                  << report.findingRow();
        believe(!m_seal.suspicious() && !(m_anchor && m_anchor->wasAccepted()));
        finish();
    });
    look->start();
}

void JournalSealing::endUnread(const JournalError &error)
{
    m_seal.unread = error;
    if (m_seal.kind != JournalSeal::Kind::Keyed)
        m_seal.kind = JournalSeal::Kind::NoKey;
    believe(false);
    finish();
}

void JournalSealing::believe(bool unkeyed)
{
    m_journal->believe({m_keys, unkeyed});
}

void JournalSealing::endWith(const SecretError &error)
{
    m_seal.kind = JournalSeal::Kind::NoKey;
    m_seal.error = error;
    // With an anchor, keys were in use: rows without one may be anybody's.
    believe(!m_anchor && !m_seal.couldNotLook());
    qCWarning(logJournal) << "no key for the journal" << static_cast<int>(error.kind);
    finish();
}

} // namespace rd

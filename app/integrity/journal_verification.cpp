#include "integrity/journal_verification.h"

#include "integrity/journal_key_job.h"
#include "journal/journal_file.h"

#include <QFileInfo>

namespace rd {

JournalVerification::JournalVerification(const QString &folder, SecretStore *secrets, QObject *parent)
    : Operation(parent), m_path(JournalFile::pathIn(folder)), m_secrets(secrets)
{
}

JournalVerification::Verdict JournalVerification::verdict() const
{
    if (m_error.kind == JournalError::Kind::Altered)
        return Verdict::Altered;
    if (m_error.kind != JournalError::Kind::None)
        return Verdict::Unreadable;
    if (!m_report.intact())
        return Verdict::Altered;
    if (m_report.wasAccepted())
        return Verdict::Accepted;
    const bool whole = m_report.anchored && m_report.keyed > 0 && m_report.unkeyed == 0 &&
                       m_report.finding() == ChainFault::None;
    return whole ? Verdict::Intact : Verdict::IntactSoFar;
}

void JournalVerification::begin()
{
    if (QFileInfo::exists(m_path)) {
        if (look())
            readAnchor();
        return;
    }
    // The keychain may know that there was one.
    m_error = {JournalError::Kind::CannotOpen, m_path, QStringLiteral("there is no such file")};
    readAnchor();
}

void JournalVerification::abandon()
{
    if (m_keychain)
        m_keychain->cancel();
}

bool JournalVerification::look()
{
    const Result<ChainFindings, JournalError> found =
        JournalFile::checkOnly(m_path, &m_keys, m_anchor ? &*m_anchor : nullptr);
    if (!found) {
        m_error = found.error();
        finish();
        return false;
    }
    m_report = found.value().report;
    return true;
}

void JournalVerification::lookAndFinish()
{
    if (m_error.kind != JournalError::Kind::None || look())
        finish();
}

template <class Then>
void JournalVerification::read(const SecretKey &key, Then then)
{
    SecretOperation *operation = m_secrets->read(key, this);
    m_keychain = operation;
    connect(operation, &SecretOperation::slow, operation, &Operation::cancel);
    connect(operation, &Operation::finished, this, [this, operation, then] {
        if (operation->ok() || operation->error().kind == SecretError::Kind::NotFound) {
            then(operation);
            return;
        }
        m_keychainError = operation->error();
        lookAndFinish();
    });
    operation->start();
}

void JournalVerification::readAnchor()
{
    read(journalAnchorKey(m_path), [this](SecretOperation *operation) {
        if (operation->ok()) {
            m_anchor = unpackAnchor(operation->takeSecret().view());
            if (!m_anchor)
                m_keychainError.kind = SecretError::Kind::Damaged;
        }
        readNextKey(m_report.keyIds);
    });
}

void JournalVerification::readNextKey(QStringList ids)
{
    if (ids.isEmpty()) {
        // Everything, whatever somebody accepted.
        if (m_anchor)
            m_anchor->from = 1;
        lookAndFinish();
        return;
    }
    const QString id = ids.takeFirst();
    read({id, SecretKind::JournalKey}, [this, id, ids](SecretOperation *operation) {
        if (operation->ok())
            m_keys.emplace(id, operation->takeSecret());
        readNextKey(ids);
    });
}

} // namespace rd

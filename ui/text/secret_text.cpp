#include "base/display_text.h"
#include "ui/text/texts.h"

#include <QCoreApplication>

namespace rd::texts {

namespace {

using Secrets = SecretError::Kind;
using Journals = JournalError::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

constexpr qsizetype longestReason = 200; // characters of a library's own words within a sentence

// What is missing where there is no keychain, by its name on this system (docs/pitfalls.md 2.1).
QString noKeychain()
{
#if defined(Q_OS_MACOS)
    return Words::tr("The macOS Keychain did not answer. Unlock your login keychain, then try again.");
#elif defined(Q_OS_WIN)
    return Words::tr(
        "The Windows Credential Manager did not answer. Its service may be stopped or blocked by a policy.");
#else
    return Words::tr("gnome-keyring or KWallet is not running, or does not answer in this session. Start it, "
                     "then try again.");
#endif
}

// The library's own words after ours, where there are any.
QString withReason(const QString &explanation, const QString &raw)
{
    if (raw.isEmpty())
        return explanation;
    return Words::tr("%1 (Message: %2)", "our words, then those of the system")
        .arg(explanation, isolated(safeText(raw, longestReason)));
}

Wording secretWords(Secrets kind)
{
    switch (kind) {
    case Secrets::None:
        return {};
    case Secrets::NotFound:
        return {
            Words::tr("The secret of this environment is locked in the keychain or missing."),
            Words::tr("Unlock the keychain and try again. If the entry was deleted, type the secret again."),
            {NextStep::TryAgain, NextStep::ChangeSignIn}};
    case Secrets::Denied:
        return {
            Words::tr("Access to the keychain was refused."),
            Words::tr(
                "You or the system refused. Try again and allow it, or type the secret for this session."),
            {NextStep::TryAgain, NextStep::ChangeSignIn}};
    case Secrets::Unavailable:
        return {Words::tr("There is no keychain to store the secret in."),
                noKeychain(),
                {NextStep::TryAgain, NextStep::UseThisSessionOnly}};
    case Secrets::TooLarge:
        return {Words::tr("The secret is too large for the keychain."),
                Words::tr("An entry holds at most 2,000 bytes. You can use the secret for this session."),
                {NextStep::UseThisSessionOnly}};
    case Secrets::Damaged:
        return {Words::tr("The keychain entry of this environment is damaged."),
                Words::tr("Another program changed it. It is not used; type the secret again to replace it."),
                {NextStep::ChangeSignIn}};
    case Secrets::NewerVersion:
        return {Words::tr("The keychain entry was written by a later version of Revoke Desk."),
                Words::tr("Use that version, or type the secret for this session."),
                {NextStep::ChangeSignIn}};
    case Secrets::MeantElsewhere:
        return {Words::tr("The stored secret was entered for another place, so it was not sent."),
                Words::tr("The address, client ID, proxy, or extra CA file of this environment was changed "
                          "outside Revoke Desk. If what you see here is right, type the secret again. "
                          "Otherwise, forget the environment and set it up again."),
                {NextStep::ChangeSignIn}};
    case Secrets::ReadBackDiffers:
        return {
            Words::tr("The keychain did not store the secret correctly."),
            Words::tr(
                "Another program may be writing the same entry. Store it again, or use it for this session."),
            {NextStep::StoreAgain, NextStep::UseThisSessionOnly}};
    case Secrets::Cancelled:
        break;
    }
    return {Words::tr("Waiting for the keychain was cancelled."),
            Words::tr("Try again, and answer the keychain's question."),
            {NextStep::TryAgain, NextStep::ChangeSignIn}};
}

Wording folderWords(Journals kind)
{
    const QList<NextStep> steps{NextStep::OpenDataFolder, NextStep::TryAgain};
    switch (kind) {
    case Journals::NoFolder:
        return {Words::tr("The journal's folder can't be created or opened."),
                Words::tr("Check that your home folder is writable and not full."), steps};
    case Journals::NotPrivate:
        return {Words::tr("Others may write to the journal's folder, so it is not used."),
                Words::tr("Make the folder yours alone (permission 0700) with chmod -R go-rwx, then try "
                          "again. A folder that belongs to someone else can't be used."),
                steps};
    case Journals::NetworkPath:
        return {Words::tr("The journal is on a network drive, where it can't be written safely."),
                Words::tr("Move the data folder to a local disk."), steps};
    default:
        return {Words::tr("The journal can't be opened for writing."),
                Words::tr("Check the permissions of the file and its folder."), steps};
    }
}

Wording fileWords(Journals kind)
{
    const QList<NextStep> steps{NextStep::OpenDataFolder, NextStep::TryAgain};
    const QList<NextStep> anew = QList<NextStep>{NextStep::BeginJournal} + steps;
    switch (kind) {
    case Journals::NotAJournal:
        return {Words::tr("The journal's file is not a journal."),
                Words::tr("Start a new journal; this file gets another name and is kept."), anew};
    case Journals::Damaged:
        return {Words::tr("The journal is damaged."),
                Words::tr("Start a new journal; the damaged file gets another name and is kept."), anew};
    case Journals::Altered:
        return {Words::tr("The journal's file was altered so that entries could go missing."),
                Words::tr("It contains something Revoke Desk did not put there. Start a new journal; the "
                          "altered file gets another name and is kept."),
                anew};
    case Journals::Moved:
        return {Words::tr("The journal's files were moved, deleted, or replaced while it was open."),
                Words::tr("The last entries may be lost. Start a new journal; whatever is in its place gets "
                          "another name and is kept."),
                anew};
    case Journals::NewerVersion:
        return {
            Words::tr("The journal was written by a later version of Revoke Desk."),
            Words::tr("Use that version, or start a new journal; this one gets another name and is kept."),
            anew};
    case Journals::WrongPragma:
        return {Words::tr("The journal can't be written reliably here."),
                Words::tr(
                    "The file system lacks what a safe journal needs. Move the data folder to a local disk."),
                steps};
    default:
        return {Words::tr("Another program is using the journal."),
                Words::tr("Close other windows of Revoke Desk and programs that read its data folder."),
                {NextStep::TryAgain, NextStep::OpenDataFolder}};
    }
}

Wording writeWords(Journals kind)
{
    switch (kind) {
    case Journals::DiskFull:
        return {Words::tr("The disk is full, so the journal can't be written."),
                Words::tr("Free up disk space, then try again."),
                {NextStep::TryAgain, NextStep::OpenDataFolder}};
    case Journals::Closed:
        return {Words::tr("The journal is closed."),
                Words::tr("Sign in again to open it."),
                {NextStep::SignInAgain}};
    default:
        return {Words::tr("The journal could not be written."),
                Words::tr("The disk or the file system reported a fault."),
                {NextStep::TryAgain, NextStep::OpenDataFolder}};
    }
}

Wording journalWords(Journals kind)
{
    switch (kind) {
    case Journals::None:
        return {};
    case Journals::NoFolder:
    case Journals::NotPrivate:
    case Journals::NetworkPath:
    case Journals::CannotOpen:
        return folderWords(kind);
    case Journals::NotAJournal:
    case Journals::Damaged:
    case Journals::Altered:
    case Journals::Moved:
    case Journals::NewerVersion:
    case Journals::WrongPragma:
    case Journals::Busy:
        return fileWords(kind);
    case Journals::DiskFull:
    case Journals::WriteFailed:
    case Journals::Closed:
        break;
    }
    return writeWords(kind);
}

} // namespace

Wording wording(const SecretError &error)
{
    Wording words = secretWords(error.kind);
    words.explanation = withReason(words.explanation, error.libraryText);
    return words;
}

Wording wording(const JournalError &error)
{
    Wording words = journalWords(error.kind);
    if (words.sentence.isEmpty())
        return words;
    words.explanation =
        Words::tr("%1 Until then, nothing can be revoked; reading works.").arg(words.explanation);
    if (!error.path.isEmpty())
        words.explanation = Words::tr("%1 Location: %2", "explanation, then a path")
                                .arg(words.explanation, isolatedLtr(safeText(error.path)));
    words.explanation = withReason(words.explanation, error.detail);
    return words;
}

} // namespace rd::texts

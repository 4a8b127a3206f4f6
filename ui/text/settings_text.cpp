#include "base/display_text.h"
#include "ui/text/texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace rd::texts {

namespace {

constexpr int longestName = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

QString remedy(const SettingsCheck &check)
{
    const QString path = isolatedLtr(safeText(check.path));
    switch (check.fault) {
    case SettingsFault::None:
        return {};
    case SettingsFault::NotAFolder:
        return Words::tr("This should be a folder. Move it away: %1").arg(path);
    case SettingsFault::NotAFile:
        return Words::tr("This should be a regular file. Move it away: %1").arg(path);
    case SettingsFault::TooLarge:
        return Words::tr("It is too large to be a settings file of this program. Move it away: %1").arg(path);
    case SettingsFault::OthersMayWrite:
        break;
    }
    return Words::tr("Others may write to it, or it is not yours. Look at what it says, then make it yours "
                     "alone: chmod go-w %1")
        .arg(path);
}

QString whyRefused(StartAnswer answer, const QString &environmentName)
{
    switch (answer) {
    case StartAnswer::None:
    case StartAnswer::Done:
        return {};
    case StartAnswer::Locked:
        return Words::tr("It is locked. Unlock it, then open the environment there.");
    case StartAnswer::RunUnderWay:
        return Words::tr(
            "A revocation is in progress there. Wait for its outcome, then switch environments.");
    case StartAnswer::DialogOpen:
        return Words::tr("A dialog is open there. Answer it, then try again.");
    case StartAnswer::NoEnvironment:
        return Words::tr("No environment is named %1.").arg(isolated(safeText(environmentName, longestName)));
    case StartAnswer::NotAllowed:
        return Words::tr("Your organisation doesn't allow this environment.");
    case StartAnswer::OtherSettings:
        return Words::tr(
            "It uses a different settings folder. Quit it first, or choose another data folder.");
    case StartAnswer::OtherLanguage:
        break;
    }
    return Words::tr("It is shown in another language. Change the language in its View menu.");
}

// "revoke-desk (4711) on hostname, since 14:02"; what is not known is left out.
QString holderWords(const LockHolder &holder)
{
    QString words = holder.process.isEmpty() ? Words::tr("An unknown program")
                                             : isolatedLtr(safeText(holder.process, longestName));
    if (holder.processId > 0)
        words = Words::tr("%1 (process %2)").arg(words, QString::number(holder.processId));
    if (!holder.computer.isEmpty())
        words = Words::tr("%1 on the computer %2")
                    .arg(words, isolatedLtr(safeText(holder.computer, longestName)));
    if (holder.since.isValid())
        words = Words::tr("%1, since %2")
                    .arg(words, QLocale().toString(holder.since.toLocalTime(), QLocale::ShortFormat));
    return words;
}

} // namespace

Wording wording(const SettingsCheck &check)
{
    return {Words::tr("Revoke Desk can't start with these settings."), remedy(check), {}};
}

Wording dataFolderWording(const QString &path, const QString &foreign)
{
    if (!foreign.isEmpty())
        return {Words::tr("Revoke Desk can't start without its data folder."),
                Words::tr("Others control a folder above it and could replace it: %1. Choose another data "
                          "folder, or let nobody else write there.")
                    .arg(isolatedLtr(safeText(foreign))),
                {}};
    return {
        Words::tr("Revoke Desk can't start without its data folder."),
        Words::tr(
            "It can't be created or written. Check that the disk is not full and that you own the folder: %1")
            .arg(isolatedLtr(safeText(path))),
        {}};
}

Wording wording(StartAnswer answer, const QString &environmentName)
{
    return {Words::tr("Revoke Desk is already open and can't do this now."),
            whyRefused(answer, environmentName),
            {}};
}

Wording wording(const LockHolder &holder)
{
    const QString path = isolatedLtr(safeText(holder.path));
    if (!holder.isFile)
        return {Words::tr("Revoke Desk can't lock its data folder."),
                Words::tr("This should be a lock file, but it isn't. Move it away: %1").arg(path),
                {}};
    if (holder.isHere)
        return {Words::tr("Revoke Desk is already running but doesn't respond."),
                Words::tr("%1. Wait a moment and try again. If it still doesn't respond, end that process: "
                          "the next start checks what was sent.")
                    .arg(holderWords(holder)),
                {}};
    return {Words::tr("The data folder seems to be in use."),
            Words::tr("%1. Quit Revoke Desk there. If it no longer runs there, delete the lock file: %2")
                .arg(holderWords(holder), path),
            {}};
}

} // namespace rd::texts

#include "base/safe_text.h"
#include "ui/texts.h"

#include <QCoreApplication>

namespace rd::texts {

namespace {

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
        return Words::tr("It should be a folder. Move it away: %1").arg(path);
    case SettingsFault::NotAFile:
        return Words::tr("It should be a file of its own. Move it away: %1").arg(path);
    case SettingsFault::TooLarge:
        return Words::tr("It is larger than any settings of this program. Move it away: %1").arg(path);
    case SettingsFault::OthersMayWrite:
        break;
    }
    return Words::tr(
               "Others may write it, or it is not yours. Look at what it says, then make it yours alone: "
               "chmod go-w %1")
        .arg(path);
}

} // namespace

Wording wording(const SettingsCheck &check)
{
    return {Words::tr("Revoke Desk does not start with these settings."), remedy(check), {}};
}

Wording dataFolderWording(const QString &path)
{
    return {Words::tr("Revoke Desk does not start without its data folder."),
            Words::tr("It cannot be made or written. Check that the disk is not full and that the folder is "
                      "yours: %1")
                .arg(isolatedLtr(safeText(path))),
            {}};
}

} // namespace rd::texts

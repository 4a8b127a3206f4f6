#include "ui/text/texts.h"

#include <QCoreApplication>

namespace rd::texts {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

} // namespace

QString label(NextStep step, int count)
{
    switch (step) {
    case NextStep::SignInAgain:
        return Words::tr("Sign in again");
    case NextStep::Refresh:
        return Words::tr("Refresh");
    case NextStep::TryAgain:
        return Words::tr("Try again");
    case NextStep::CheckAgain:
        return Words::tr("Check again");
    case NextStep::OpenDetails:
        return Words::tr("Open details");
    case NextStep::ChangeSignIn:
        return Words::tr("Change sign-in…");
    case NextStep::NetworkSettings:
        return Words::tr("Network settings…");
    case NextStep::StoreAgain:
        return Words::tr("Store again");
    case NextStep::ReplaceStored:
        return Words::tr("Replace the stored secret");
    case NextStep::GoOnWithStored:
        return Words::tr("Go on with the stored secret");
    case NextStep::UseThisSessionOnly:
        return Words::tr("Use for this session only");
    case NextStep::OpenDataFolder:
        return Words::tr("Open data folder");
    case NextStep::AcceptJournal:
        return Words::tr("Accept the journal…");
    case NextStep::AcceptWait:
        return Words::tr("Wait");
    case NextStep::StopLoading:
        return Words::tr("Stop loading");
    case NextStep::SelectInList:
        return Words::tr("Select these %n in the list", nullptr, count);
    case NextStep::BeginJournal:
        return Words::tr("Start a new journal…");
    }
    return {};
}

QString objectName(NextStep step)
{
    switch (step) {
    case NextStep::SignInAgain:
        return u"signInAgain"_s;
    case NextStep::Refresh:
        return u"refresh"_s;
    case NextStep::TryAgain:
        return u"tryAgain"_s;
    case NextStep::CheckAgain:
        return u"checkAgain"_s;
    case NextStep::OpenDetails:
        return u"openDetails"_s;
    case NextStep::ChangeSignIn:
        return u"changeSignIn"_s;
    case NextStep::NetworkSettings:
        return u"networkSettings"_s;
    case NextStep::StoreAgain:
        return u"storeAgain"_s;
    case NextStep::ReplaceStored:
        return u"replaceStored"_s;
    case NextStep::GoOnWithStored:
        return u"goOnWithStored"_s;
    case NextStep::UseThisSessionOnly:
        return u"useThisSessionOnly"_s;
    case NextStep::OpenDataFolder:
        return u"openDataFolder"_s;
    case NextStep::AcceptJournal:
        return u"acceptJournal"_s;
    case NextStep::AcceptWait:
        return u"acceptWait"_s;
    case NextStep::StopLoading:
        return u"stopLoading"_s;
    case NextStep::SelectInList:
        return u"selectInList"_s;
    case NextStep::BeginJournal:
        return u"beginJournal"_s;
    }
    return {};
}

} // namespace rd::texts

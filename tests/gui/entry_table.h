#pragma once

#include <QString>

namespace rd {

// What a person starts with an action or a button.
enum class Starts {
    Nothing,    // shows, chooses, copies, types
    Reading,    // asks the server for something
    Revocation, // towards a DELETE: through the confirmation
    Resuming,   // of what was confirmed
    Secrets,    // the keychain, or what is kept of an environment
    Settings,
    HoldsBack, // stop, pause, the way in and the way out: also while locked
};

struct Entry
{
    const char *name; // objectName; "drop on …": takes what is dropped on it; "…*": all that begin so
    Starts starts;
};

// Every action, every button and everything that takes what is dropped on it.
inline constexpr Entry entries[] = {
    // Menus and tool bar
    {"menu*", Starts::Nothing},
    {"environmentMenu", Starts::Nothing},
    {"environmentButton", Starts::Nothing},
    {"actionAddEnvironment", Starts::Nothing},
    {"actionSignOut", Starts::Secrets},
    {"actionForgetEnvironment", Starts::Secrets},
    {"actionOpen_*", Starts::Secrets},
    {"actionOpenPractice", Starts::Secrets},
    {"actionQuit", Starts::HoldsBack},
    {"actionCopyRow", Starts::Nothing},
    {"actionFind", Starts::Nothing},
    {"actionClearFilter", Starts::Nothing},
    {"actionSettings", Starts::Settings},
    {"actionLanguage_*", Starts::Settings},
    {"actionRefresh", Starts::Reading},
    {"refreshButton", Starts::Reading},
    {"actionNextPane", Starts::Nothing},
    {"actionShowDetailsPane", Starts::Nothing},
    {"showColumn*", Starts::Nothing},
    {"actionDetails", Starts::Nothing},
    {"actionCopyClientId", Starts::Nothing},
    {"actionCheckSelected", Starts::Nothing},
    {"actionCheckShown", Starts::Nothing},
    {"actionUncheckAll", Starts::Nothing},
    {"actionChooseByPaste", Starts::Nothing},
    {"actionRevoke", Starts::Revocation},
    {"revokeButton", Starts::Revocation},
    {"actionPauseRun", Starts::HoldsBack},
    {"actionStopRun", Starts::HoldsBack},
    {"actionResumeRun", Starts::Resuming},
    {"actionCheckAgain", Starts::Reading},
    {"actionRunDetails", Starts::Nothing},
    {"actionShowRun", Starts::Nothing},
    {"actionCheckJournal", Starts::Reading},
    {"actionHelp", Starts::Nothing},
    {"actionPolicy", Starts::Nothing},
    {"actionUpdates", Starts::Nothing},
    {"actionAbout", Starts::Nothing},
    {"actionPracticePanel", Starts::Nothing},
    {"actionProvoke409", Starts::Settings},
    {"actionProvoke429", Starts::Settings},
    {"actionProvoke500", Starts::Settings},
    {"actionProvokeNothing", Starts::Settings},
    {"actionExpireTokens", Starts::Settings},
    // The list and its context menu
    {"copyClientIdAction", Starts::Nothing},
    {"copyNameAction", Starts::Nothing},
    {"copyRowAction", Starts::Nothing},
    {"contextCheckAction", Starts::Nothing},
    {"contextRevokeAction", Starts::Revocation},
    {"clearFilterButton", Starts::Nothing},
    {"checkSelectedButton", Starts::Nothing},
    {"uncheckAllButton", Starts::Nothing},
    {"copyClientIdButton", Starts::Nothing},
    // Parts of Qt's own widgets
    {"_q_qlineeditclearaction", Starts::Nothing},
    {"QMenu", Starts::Nothing},
    {"QLineEditIconButton", Starts::Nothing},
    {"QTableCornerButton", Starts::Nothing},
    {"ScrollLeftButton", Starts::Nothing},
    {"ScrollRightButton", Starts::Nothing},
    {"qt_menubar_ext_button", Starts::Nothing},
    {"columnMenu", Starts::Nothing},
    {"credentialMenu", Starts::Nothing},
    // Fields that take a text which is dropped on them
    {"drop on caBefore", Starts::Nothing},
    {"drop on caAfter", Starts::Nothing},
    {"drop on clientId", Starts::Nothing},
    {"drop on detailsClientId", Starts::Nothing},
    {"drop on detailsName", Starts::Nothing},
    {"drop on environmentAddress", Starts::Nothing},
    {"drop on environmentName", Starts::Nothing},
    {"drop on extraCaFile", Starts::Nothing},
    {"drop on filterEdit", Starts::Nothing},
    {"drop on lockSecret", Starts::Nothing},
    {"drop on proxyHost", Starts::Nothing},
    {"drop on proxyPassword", Starts::Nothing},
    {"drop on proxyUser", Starts::Nothing},
    {"drop on secret", Starts::Nothing},
    {"drop on token", Starts::Nothing},
    {"drop on challenge", Starts::Nothing},
    {"drop on ticket", Starts::Nothing},
    {"drop on reasonOwnWords", Starts::Nothing},
    {"drop on pastedText", Starts::Nothing},
    {"drop on policyDescription", Starts::Nothing},
    {"drop on mediaType", Starts::Nothing},
    {"drop on member*", Starts::Nothing},
    {"drop on request*", Starts::Nothing},
    {"drop on time*", Starts::Nothing},
    {"drop on qt_scrollarea_viewport", Starts::Nothing},
    {"drop on qt_spinbox_lineedit", Starts::Nothing},
    // Banner
    {"bannerClose", Starts::Nothing},
    {"banner_acceptWait", Starts::Resuming},
    {"banner_stopLoading", Starts::Nothing},
    {"banner_selectInList", Starts::Nothing},
    {"banner_beginJournal", Starts::Secrets},
    {"banner_signInAgain", Starts::Nothing},
    {"banner_tryAgain", Starts::Reading},
    {"banner_openDetails", Starts::Nothing},
    // Waits
    {"runWaitNoteAccept", Starts::Resuming},
    {"runWaitNoteStop", Starts::Nothing}, // never shown: the panel has its own
    {"urgentWaitNoteAccept", Starts::Resuming},
    {"urgentWaitNoteStop", Starts::Nothing},
    {"signInWaitAccept", Starts::Resuming},
    {"signInWaitStop", Starts::Nothing},
    {"statusWaitAccept", Starts::Resuming},
    {"statusWaitStop", Starts::Nothing},
    {"confirmWaitAccept", Starts::Nothing},
    {"confirmWaitStop", Starts::Nothing},
    // Runs
    {"runDetails", Starts::Nothing},
    {"runCheckAgain", Starts::Reading},
    {"runReview", Starts::Nothing},
    {"runSignIn", Starts::Nothing},
    {"runTryNow", Starts::Resuming},
    {"runWait", Starts::Resuming},
    {"runGoOn", Starts::Revocation},
    {"runRevokeRest", Starts::Revocation},
    {"runPause", Starts::HoldsBack},
    {"runResume", Starts::Resuming},
    {"runStop", Starts::HoldsBack},
    {"runEnd", Starts::Nothing},
    {"runClose", Starts::Nothing},
    {"urgentDetails", Starts::Nothing},
    {"urgentCheckAgain", Starts::Reading},
    {"urgentReview", Starts::Nothing},
    {"urgentSignIn", Starts::Nothing},
    {"urgentTryNow", Starts::Resuming},
    {"urgentWait", Starts::Resuming},
    {"urgentGoOn", Starts::Resuming},
    {"urgentRevokeRest", Starts::Nothing}, // never shown: it is one
    {"urgentPause", Starts::HoldsBack},
    {"urgentResume", Starts::Resuming},
    {"urgentStop", Starts::HoldsBack},
    {"urgentEnd", Starts::Nothing},
    {"urgentClose", Starts::Nothing},
    {"itemCheckAgain", Starts::Reading},
    {"itemSendAgain", Starts::Revocation},
    {"itemLeave", Starts::Nothing},
    {"itemProblem", Starts::Nothing},
    {"runRetryRest", Starts::Revocation},
    {"runCopy", Starts::Nothing},
    {"runDialogClose", Starts::Nothing},
    // Problems
    {"problemClose", Starts::Nothing},
    {"problemCopy", Starts::Nothing},
    {"problemSave", Starts::Nothing},
    {"problemDetailsToggle", Starts::Nothing},
    {"problemStepRefresh", Starts::Reading},
    // Signing in
    {"signIn", Starts::Secrets},
    {"cancelSignIn", Starts::HoldsBack},
    {"backToList", Starts::Nothing},
    {"openPractice", Starts::Secrets},
    {"step_goOnWithStored", Starts::Secrets},
    {"step_tryAgain", Starts::Secrets},
    {"step_networkSettings", Starts::Nothing},
    {"open_*", Starts::Secrets},
    {"signInWith*", Starts::Nothing},
    {"kind*", Starts::Nothing},
    {"place*", Starts::Nothing},
    {"remember", Starts::Nothing},
    {"networkSettings", Starts::Nothing},
    {"useNetworkSettings", Starts::Nothing},
    {"cancelNetworkSettings", Starts::Nothing},
    {"browseCaFile", Starts::Nothing},
    // The confirmation
    {"keep", Starts::Nothing},
    {"revoke", Starts::Revocation},
    {"reviewed", Starts::Nothing},
    {"paceConsiderate", Starts::Nothing},
    {"paceFast", Starts::Nothing},
    // Other dialogs
    {"checkFound", Starts::Nothing},
    {"cancelPaste", Starts::Nothing},
    {"setting_*", Starts::Nothing}, // until they are saved
    {"settingsSave", Starts::Settings},
    {"settingsCancel", Starts::Nothing},
    {"policyCopy", Starts::Nothing},
    {"policyClose", Starts::Nothing},
    {"closeHelp", Starts::Nothing},
    {"messageClose", Starts::Nothing},
    {"keepEnvironment", Starts::Nothing},
    {"forgetEnvironment", Starts::Secrets},
    {"keepRun", Starts::Nothing},
    {"hideRun", Starts::HoldsBack},
    {"leaveRun", Starts::HoldsBack},
    // The lock
    {"unlockButton", Starts::HoldsBack},
    {"lockPauseRun", Starts::HoldsBack},
    {"lockStopRun", Starts::HoldsBack},
};

// nullptr: it is not known.
inline const Entry *entryOf(const QString &name)
{
    for (const Entry &entry : entries) {
        const QLatin1String known(entry.name);
        if (name == known || (known.endsWith(u'*') && name.startsWith(known.chopped(1))))
            return &entry;
    }
    return nullptr;
}

} // namespace rd

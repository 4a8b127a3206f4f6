; Installer of Revoke Desk for 64-bit Windows. Names come from build.sh, which takes them from cmake/ProductInfo.cmake.
;
; revoke-desk-VERSION-setup.exe [/S] [/AllUsers | /CurrentUser] [/D=FOLDER]
;   /S            asks nothing and shows nothing
;   /AllUsers     for the machine (Program Files); needs administrator rights, which it asks for unless /S is given; the
;                 default with these rights, and without /S for an administrator
;   /CurrentUser  for who runs it (their own Programs folder), never with more rights than they have by themselves; the
;                 default otherwise
;   /D=FOLDER     another folder, with /AllUsers one below Program Files; the last switch, without quotation marks
; Exit codes, of the uninstaller as well:
;   0 done   1 given up by the person   3 a program of it runs: close it first
;   2 given up on an error; the folder holds something else, or cannot be written to
;   4 /AllUsers without administrator rights   5 a Windows older than 10   6 /CurrentUser with administrator rights
; The version in its place is replaced, whichever it is, and one of the same kind in another folder removed; one for
; everybody and one for a person may stand side by side. Of the uninstaller, /AllUsers and /CurrentUser say whose
; entry goes. With rights that the person's other programs lack, nothing is run, written or removed that those could have
; exchanged: no entry of HKCU is followed, and of HKLM's only one below Program Files. Settings, journal and secrets, in the profile of each person, are never touched: see the guide.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10

!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include MUI2.nsh

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
RequestExecutionLevel user ; a person's installation is never elevated; for the machine it starts itself again
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey CompanyName "${VENDOR}"
VIAddVersionKey LegalCopyright "${COPYRIGHT}"
VIAddVersionKey FileDescription "${NAME} installer"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"

; Its last part is appended to a folder that somebody browses to. All of it: no /D was given.
!define UNCHOSEN "\${NAME}"
InstallDir "${UNCHOSEN}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PROGRAM}"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING

!insertmacro MUI_PAGE_LICENSE "${BUNDLE}/LICENSE.txt"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "PortugueseBR"

LangString RUNS ${LANG_ENGLISH} "${NAME} is running. Close it, then try again."
LangString RUNS ${LANG_PORTUGUESEBR} "O ${NAME} está em execução. Feche-o e tente novamente."
LangString TAKEN ${LANG_ENGLISH} "This folder contains other files or another installation of ${NAME}. Choose another folder."
LangString TAKEN ${LANG_PORTUGUESEBR} "Esta pasta contém outros arquivos ou outra instalação do ${NAME}. Escolha outra pasta."
LangString NOT_WRITABLE ${LANG_ENGLISH} "The files of ${NAME} can't be changed: you don't have permission, or another program is using them."
LangString NOT_WRITABLE ${LANG_PORTUGUESEBR} "Não é possível alterar os arquivos do ${NAME}: falta permissão ou outro programa os está usando."
LangString NOT_ADMIN ${LANG_ENGLISH} "Only an administrator can install ${NAME} for all users."
LangString NOT_ADMIN ${LANG_PORTUGUESEBR} "Só um administrador pode instalar o ${NAME} para todos os usuários."
LangString ELEVATED ${LANG_ENGLISH} "This program runs with administrator rights. To install or remove ${NAME} for yourself, start it without them."
LangString ELEVATED ${LANG_PORTUGUESEBR} "Este programa está em execução com direitos de administrador. Para instalar ou remover o ${NAME} só para você, inicie-o sem eles."
LangString OPEN_FOLDER ${LANG_ENGLISH} "For all users, ${NAME} can only be installed below $PROGRAMFILES64. Elsewhere, others could change its files."
LangString OPEN_FOLDER ${LANG_PORTUGUESEBR} "Para todos os usuários, o ${NAME} só pode ser instalado abaixo de $PROGRAMFILES64. Em outro lugar, outras pessoas poderiam alterar os arquivos."
LangString OPEN_OLDER ${LANG_ENGLISH} "${NAME} is already installed outside $PROGRAMFILES64, where others could have changed its files. Remove that installation first; its uninstaller was not run."
LangString OPEN_OLDER ${LANG_PORTUGUESEBR} "O ${NAME} já está instalado fora de $PROGRAMFILES64, onde outras pessoas podem ter alterado os arquivos. Remova antes essa instalação; o desinstalador dela não foi executado."
LangString OLD_WINDOWS ${LANG_ENGLISH} "${NAME} needs Windows 10 or newer."
LangString OLD_WINDOWS ${LANG_PORTUGUESEBR} "O ${NAME} precisa do Windows 10 ou mais novo."

!macro GiveUp code sentence
  MessageBox MB_OK|MB_ICONSTOP "${sentence}" /SD IDOK
  SetErrorLevel ${code}
  Quit
!macroend

; For the machine or for a person: shell folders, registry, and the folder unless one was given.
!macro UseMachine
  SetShellVarContext all
!macroend
!macro UsePerson
  SetShellVarContext current
!macroend

; $1: "Admin" with administrator rights; $R1: "Admin" where they could be had; $R0: the type of the token. Elevated is one of
; two tokens: what belongs to the person (HKCU, the profile) can be written by programs that have the other. Someone who has one
; token alone, as without UAC, has no lesser programs.
!define ELEVATED 2
!define LIMITED 3
!macro GetRights
  UserInfo::GetAccountType
  Pop $1
  UserInfo::GetOriginalAccountType
  Pop $R1
  StrCpy $R0 ${ELEVATED} ; if Windows does not say
  System::Call 'advapi32::OpenProcessToken(p -1, i 8, *p .r8) i .r9' ; TOKEN_QUERY
  ${If} $9 <> 0
    System::Call 'advapi32::GetTokenInformation(p r8, i 18, *i .r7, i 4, *i .r0) i .r9' ; TokenElevationType
    ${If} $9 <> 0
      StrCpy $R0 $7
    ${EndIf}
    System::Call 'kernel32::CloseHandle(p r8)'
  ${EndIf}
  ${If} $R0 = ${LIMITED}
    StrCpy $1 "User"
  ${EndIf}
!macroend

; $8: "yes" where FOLDER, which may hold "..", is below Program Files, where only administrators write.
!macro BelowProgramFiles folder
  StrCpy $8 ""
  System::Call 'kernel32::GetFullPathNameW(w "${folder}", i ${NSIS_MAX_STRLEN}, w .r9, p 0) i .r7'
  ${If} $7 > 0
  ${AndIf} $7 < ${NSIS_MAX_STRLEN}
    StrLen $7 "$PROGRAMFILES64\"
    StrCpy $9 $9 $7
    ${If} $9 == "$PROGRAMFILES64\"
      StrCpy $8 "yes"
    ${EndIf}
  ${EndIf}
!macroend

; PROGRAM in FOLDER can be opened for writing, or is not there. Windows refuses that of a running one by
; ERROR_SHARING_VIOLATION, and by other errors where a permission is missing.
!macro RefuseWhileHeld folder program
  System::Call 'kernel32::CreateFileW(w "${folder}\${program}", i 0x40000000, i 3, p 0, i 3, i 0, p 0) p .r8 ?e'
  Pop $7
  ${If} $8 != -1
    System::Call 'kernel32::CloseHandle(p r8)'
  ${ElseIf} $7 = 32
    !insertmacro GiveUp 3 "$(RUNS)"
  ${ElseIf} $7 <> 2 ; no such file
  ${AndIf} $7 <> 3 ; no such folder
    !insertmacro GiveUp 2 "$(NOT_WRITABLE)"
  ${EndIf}
!macroend
!macro RefuseWhileRunning folder
  !insertmacro RefuseWhileHeld "${folder}" "${PROGRAM}.exe"
  !insertmacro RefuseWhileHeld "${folder}" "${PROGRAM}.com"
  !insertmacro RefuseWhileHeld "${folder}" "${PROGRAM}-practice.exe"
!macroend

; The uninstaller that this product's entry names; no other is run. With administrator rights only below Program Files.
!macro RemoveOlder folder switches
  ClearErrors
  ExecWait '"${folder}\uninstall.exe" /S ${switches} _?=${folder}' $0
  ${If} ${Errors} ; it did not start
    StrCpy $0 2
  ${EndIf}
  ${If} $0 = 3
    !insertmacro GiveUp 3 "$(RUNS)"
  ${ElseIf} $0 <> 0
    !insertmacro GiveUp 2 "$(NOT_WRITABLE)"
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  ${IfNot} ${AtLeastWin10}
    !insertmacro GiveUp 5 "$(OLD_WINDOWS)"
  ${EndIf}
  !insertmacro GetRights
  ${GetParameters} $2
  StrCpy $3 "person"
  ${If} $1 == "Admin"
    StrCpy $3 "machine"
  ${ElseIfNot} ${Silent}
  ${AndIf} $R1 == "Admin"
    StrCpy $3 "machine"
  ${EndIf}
  ClearErrors
  ${GetOptions} $2 "/CurrentUser" $0
  ${IfNot} ${Errors}
    StrCpy $3 "person"
  ${EndIf}
  ClearErrors
  ${GetOptions} $2 "/AllUsers" $0
  ${IfNot} ${Errors}
    StrCpy $3 "machine"
  ${EndIf}
  ${If} $3 == "machine"
  ${AndIf} $1 != "Admin"
    ${If} ${Silent}
    ${OrIf} $R1 != "Admin"
      !insertmacro GiveUp 4 "$(NOT_ADMIN)"
    ${EndIf}
    StrCpy $2 "/AllUsers $2"
    ${If} $INSTDIR != "${UNCHOSEN}"
      StrCpy $2 "$2 /D=$INSTDIR"
    ${EndIf}
    ClearErrors
    ExecShellWait "runas" "$EXEPATH" "$2"
    ${If} ${Errors} ; the rights were not given
      SetErrorLevel 1
    ${EndIf}
    Quit
  ${EndIf}
  ${If} $3 == "person"
  ${AndIf} $R0 = ${ELEVATED}
    !insertmacro GiveUp 6 "$(ELEVATED)"
  ${EndIf}
  ${If} $3 == "machine"
    !insertmacro UseMachine
    StrCpy $4 "$PROGRAMFILES64\${NAME}"
  ${Else}
    !insertmacro UsePerson
    StrCpy $4 "$LOCALAPPDATA\Programs\${NAME}"
  ${EndIf}
  ${If} $INSTDIR == "${UNCHOSEN}" ; where it stands already, or the usual folder
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
    ${If} $INSTDIR == ""
      StrCpy $INSTDIR $4
    ${EndIf}
  ${EndIf}
FunctionEnd

; $5: the folder of this kind's entry. $0: "open" where it is for the machine and others could write there; empty where $INSTDIR is that one, holds a program of ours without any entry
; (of an MSI), is empty or is not there yet.
Function CheckFolder
  StrCpy $0 $INSTDIR 1 -1
  ${If} $0 == "\"
    StrCpy $INSTDIR $INSTDIR -1
  ${EndIf}
  StrCpy $0 ""
  ReadRegStr $5 SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $3 == "machine"
    !insertmacro BelowProgramFiles $INSTDIR
    ${If} $8 == ""
      StrCpy $0 "open"
      Return
    ${EndIf}
  ${EndIf}
  ${If} $5 == $INSTDIR
    Return
  ${EndIf}
  ${If} $3 == "machine"
    ReadRegStr $6 HKCU "${UNINSTALL}" "InstallLocation"
  ${Else}
    ReadRegStr $6 HKLM "${UNINSTALL}" "InstallLocation"
  ${EndIf}
  ${If} $6 == $INSTDIR
    StrCpy $0 "taken"
  ${ElseIfNot} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
    ${DirState} $INSTDIR $6
    ${If} $6 = 1
      StrCpy $0 "taken"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function LeaveFolder
  Call CheckFolder
  ${If} $0 == "open"
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(OPEN_FOLDER)"
    Abort
  ${ElseIf} $0 != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(TAKEN)"
    Abort
  ${EndIf}
FunctionEnd

Section "Install"
  Call CheckFolder
  ${If} $5 != ""
  ${AndIf} $3 == "machine"
    !insertmacro BelowProgramFiles $5
    ${If} $8 == ""
      !insertmacro GiveUp 2 "$(OPEN_OLDER)"
    ${EndIf}
  ${EndIf}
  ${If} $0 == "open"
    !insertmacro GiveUp 2 "$(OPEN_FOLDER)"
  ${ElseIf} $0 != ""
    !insertmacro GiveUp 2 "$(TAKEN)"
  ${EndIf}
  !insertmacro RefuseWhileRunning $INSTDIR
  ; Nothing of an older version stays beside the new one; the list is the older uninstaller's own.
  ${If} $5 == $INSTDIR
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
      !insertmacro RemoveOlder $INSTDIR "/Replace"
    ${EndIf}
  ${ElseIf} $5 != ""
  ${AndIf} ${FileExists} "$5\uninstall.exe"
    ${If} $3 == "machine"
      !insertmacro RemoveOlder $5 "/AllUsers"
    ${Else}
      !insertmacro RemoveOlder $5 "/CurrentUser"
    ${EndIf}
    Delete "$5\uninstall.exe"
    RMDir $5
  ${EndIf}
  ClearErrors
  !include "${FILES_TO_INSTALL}"
  SetOutPath $INSTDIR
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "${VENDOR}"
  WriteRegStr SHCTX "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
  WriteRegStr SHCTX "${UNINSTALL}" "URLUpdateInfo" "${RELEASES}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  ${If} $3 == "machine"
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /AllUsers'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /AllUsers /S'
  ${Else}
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /CurrentUser'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /CurrentUser /S'
  ${EndIf}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Function un.onInit
  SetRegView 64
  !insertmacro GetRights
  ; Without a switch: whose entry names this folder says whose installation it is.
  StrCpy $3 "person"
  ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
  ${If} $0 == $INSTDIR
    StrCpy $3 "machine"
  ${EndIf}
  ${GetParameters} $2
  ClearErrors
  ${GetOptions} $2 "/CurrentUser" $0
  ${IfNot} ${Errors}
    StrCpy $3 "person"
  ${EndIf}
  ClearErrors
  ${GetOptions} $2 "/AllUsers" $0
  ${IfNot} ${Errors}
    StrCpy $3 "machine"
  ${EndIf}
  ${If} $3 == "machine"
    !insertmacro UseMachine
    ${If} $1 != "Admin"
      ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
      !insertmacro BelowProgramFiles $0
      ${If} ${Silent}
      ${OrIf} $R1 != "Admin"
      ${OrIf} $8 == ""
      ${OrIf} $0 != $INSTDIR
        !insertmacro GiveUp 4 "$(NOT_ADMIN)"
      ${EndIf}
      ClearErrors
      ExecShell "runas" "$0\uninstall.exe" "/AllUsers" ; not the copy of it that runs here, in a folder of the person's
      ${If} ${Errors} ; the rights were not given
        SetErrorLevel 1
      ${EndIf}
      Quit
    ${EndIf}
  ${Else}
    ${If} $R0 = ${ELEVATED}
      !insertmacro GiveUp 6 "$(ELEVATED)"
    ${EndIf}
    !insertmacro UsePerson
  ${EndIf}
FunctionEnd

Section "Uninstall"
  !insertmacro RefuseWhileRunning $INSTDIR
  ClearErrors
  !include "${FILES_TO_REMOVE}"
  ${If} ${Errors} ; with its entry, so that it can be tried again
    !insertmacro GiveUp 2 "$(NOT_WRITABLE)"
  ${EndIf}
  !include "${FOLDERS_TO_REMOVE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${GetParameters} $2
  ClearErrors
  ${GetOptions} $2 "/Replace" $0
  ${If} ${Errors} ; not on the way to another version
    ReadRegStr $0 SHCTX "${UNINSTALL}" "InstallLocation"
    ${If} $0 == $INSTDIR ; not of one that stands elsewhere
      Delete "$SMPROGRAMS\${NAME}.lnk"
      DeleteRegKey SHCTX "${UNINSTALL}"
    ${EndIf}
  ${EndIf}
SectionEnd

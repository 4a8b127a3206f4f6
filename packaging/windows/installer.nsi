; Installer of Revoke Desk for 64-bit Windows. Names come from build.sh, which takes them from cmake/ProductInfo.cmake.
;
; revoke-desk-VERSION-setup.exe [/S] [/AllUsers | /CurrentUser] [/D=FOLDER]
;   /S            asks nothing and shows nothing
;   /AllUsers     for the machine (Program Files; needs an administrator); the default where one runs it
;   /CurrentUser  for who runs it (their own Programs folder); the default otherwise
;   /D=FOLDER     another folder; the last switch, without quotation marks
; Exit codes, of the uninstaller as well:
;   0 done   1 given up by the person   2 given up on an error   3 the program runs: close it first
;   4 /AllUsers without an administrator   5 not a 64-bit Windows 10 or newer
; The version in its place is replaced, whichever it is; one for everybody and one for a person may stand side by
; side. Settings, journal and secrets, in the profile of each person, are never touched: see the guide.
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
RequestExecutionLevel highest
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey CompanyName "${VENDOR}"
VIAddVersionKey LegalCopyright "${COPYRIGHT}"
VIAddVersionKey FileDescription "${NAME} installer"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PROGRAM}"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING

!insertmacro MUI_PAGE_LICENSE "${BUNDLE}/LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "PortugueseBR"

LangString RUNS ${LANG_ENGLISH} "${NAME} is running. Close it, then try again."
LangString RUNS ${LANG_PORTUGUESEBR} "O ${NAME} está em execução. Feche-o e tente de novo."
LangString NOT_ADMIN ${LANG_ENGLISH} "Only an administrator can install ${NAME} for all users."
LangString NOT_ADMIN ${LANG_PORTUGUESEBR} "Só um administrador pode instalar o ${NAME} para todos os usuários."
LangString OLD_WINDOWS ${LANG_ENGLISH} "${NAME} needs 64-bit Windows 10 or newer."
LangString OLD_WINDOWS ${LANG_PORTUGUESEBR} "O ${NAME} precisa do Windows 10 de 64 bits ou mais novo."

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

; The running program holds its file: it cannot be opened for writing.
!macro RefuseWhileRunning
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}.exe" a
    ${If} ${Errors}
      !insertmacro GiveUp 3 "$(RUNS)"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  ${IfNot} ${AtLeastWin10}
    !insertmacro GiveUp 5 "$(OLD_WINDOWS)"
  ${EndIf}
  UserInfo::GetAccountType
  Pop $1
  ${GetParameters} $2
  StrCpy $3 "person"
  ${If} $1 == "Admin"
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
    ${If} $1 != "Admin"
      !insertmacro GiveUp 4 "$(NOT_ADMIN)"
    ${EndIf}
  ${EndIf}
  ${If} $3 == "machine"
    !insertmacro UseMachine
    StrCpy $4 "$PROGRAMFILES64\${NAME}"
  ${Else}
    !insertmacro UsePerson
    StrCpy $4 "$LOCALAPPDATA\Programs\${NAME}"
  ${EndIf}
  ${If} $INSTDIR == "" ; no /D: where it stands already, or the usual folder
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
    ${If} $INSTDIR == ""
      StrCpy $INSTDIR $4
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Install"
  !insertmacro RefuseWhileRunning
  ; Nothing of an older version stays beside the new one; the list is the older uninstaller's own.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S /Replace _?=$INSTDIR' $0
    ${If} $0 != 0
      SetErrorLevel $0
      Quit
    ${EndIf}
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
  ; Whose entry names this folder says whose installation it is.
  !insertmacro UseMachine
  ReadRegStr $0 SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $0 != $INSTDIR
    !insertmacro UsePerson
  ${Else}
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      !insertmacro GiveUp 4 "$(NOT_ADMIN)"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Uninstall"
  !insertmacro RefuseWhileRunning
  !include "${FILES_TO_REMOVE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${GetParameters} $2
  ClearErrors
  ${GetOptions} $2 "/Replace" $0
  ${If} ${Errors} ; not on the way to another version
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey SHCTX "${UNINSTALL}"
  ${EndIf}
SectionEnd

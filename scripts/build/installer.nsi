; The installer for Windows: for all users, into the folder of programs, which only administrators can change. It asks nothing.
; Defines: SOURCE (folder of the program), OUT (file to write), VERSION.
Unicode true
Target amd64-unicode
Name "Castellan"
OutFile "${OUT}"
RequestExecutionLevel admin
ManifestDPIAware true
SetCompressor /SOLID lzma
ShowInstDetails nevershow
BrandingText "Castellan ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Castellan"
VIAddVersionKey "FileDescription" "Castellan installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" ""
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Castellan"

Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

; /D= on the command line would put the program into a folder that others may change.
!macro PlaceOf UN
  Function ${UN}.onInit
    SetRegView 64
    SetShellVarContext all
    StrCpy $INSTDIR "$PROGRAMFILES64\Castellan"
  FunctionEnd
!macroend
!insertmacro PlaceOf ""
!insertmacro PlaceOf "un"

!macro EndWhereItRuns
  IfFileExists "$INSTDIR\castellan-window.exe" 0 +6
  ClearErrors
  Delete "$INSTDIR\castellan-window.exe"
  IfErrors 0 +3
  MessageBox MB_ICONSTOP "Castellan is running. Close it, and start this again. Nothing was changed." /SD IDOK
  Abort
!macroend

Section
  !insertmacro EndWhereItRuns
  ; Nothing of an older version stays beside the program.
  RMDir /r "$INSTDIR"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Castellan.lnk" "$INSTDIR\castellan-window.exe"
  WriteRegStr HKLM "${ENTRY}" "DisplayName" "Castellan"
  WriteRegStr HKLM "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${ENTRY}" "DisplayIcon" "$INSTDIR\castellan-window.exe"
  WriteRegStr HKLM "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKLM "${ENTRY}" "NoRepair" 1
SectionEnd

; The journal, the scans and the undo files in %ProgramData%\Castellan stay: they are the evidence, and the way to undo.
Section "Uninstall"
  !insertmacro EndWhereItRuns
  Delete "$SMPROGRAMS\Castellan.lnk"
  RMDir /r "$INSTDIR"
  DeleteRegKey HKLM "${ENTRY}"
SectionEnd

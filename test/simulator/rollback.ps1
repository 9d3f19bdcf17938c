<#
.SYNOPSIS
The process of a simulated task: the product's rollback.ps1 as it was copied into the folder of the rollback,
with the simulator in the place of Windows.
.PARAMETER Script
The copy of rollback.ps1.
.PARAMETER LanguageMode
What application control leaves of PowerShell.
#>
param([string] $Script, [string] $Task, [switch] $ProveOnly, [string] $LanguageMode = 'FullLanguage')

$ErrorActionPreference = 'Stop'
$env:CASTELLAN_SIMULATED_SYSTEM = '1'
$folder = [IO.Path]::GetDirectoryName($Script)
$simulator = [IO.Path]::Combine($PSScriptRoot, 'Simulator.psm1')
foreach ($file in Get-ChildItem -LiteralPath ([IO.Path]::Combine($PSScriptRoot, 'module', 'world')) -Filter '*.ps1' -File) {
    . $file.FullName
}
$note = {
    param($Process, $Result)
    try {
        Edit-World -Argument $Task, $Process, $Result -Change {
            param($World, $Task, $Process, $Result)
            if ($null -eq $World.tasks.PSObject.Properties[$Task]) { return }
            $World.tasks.$Task.pid = $Process
            $World.tasks.$Task.result = $Result
        }
    }
    catch { $null = $_ }
}
# 0x41301: it runs.
& $note $PID 0x41301
$code = 5
try {
    if ($LanguageMode -cne 'FullLanguage') {
        $code = 5
        $shell = [powershell]::Create()
        $shell.Runspace = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace(
            [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
        )
        $shell.Runspace.Open()
        $shell.Runspace.SessionStateProxy.LanguageMode = $LanguageMode
        [void] $shell.AddCommand($Script).Invoke()
    }
    else {
        $env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
        Import-Module -Name ([IO.Path]::Combine($folder, 'modules', 'Castellan.Read.psd1')),
            ([IO.Path]::Combine($folder, 'modules', 'Castellan.Write.psd1')), $simulator -DisableNameChecking
        $null = Use-WindowsModule
        $place = [IO.Path]::GetDirectoryName($folder)
        $code = @(if ($ProveOnly) { Write-RollbackProof -Folder $place } else { Invoke-RollbackTask -Folder $place })[-1]
    }
}
catch { [Console]::Error.WriteLine("$($_.Exception.Message) $($_.ScriptStackTrace)") }
finally { & $note 0 $code }
exit $code

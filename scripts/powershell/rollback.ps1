<#
.SYNOPSIS
Waits as a task of SYSTEM and returns a change of Castellan that was not kept. Castellan copies it into the folder of the rollback and
registers the task.
.DESCRIPTION
It works on the folder above its own. Exit code: 0 kept, returned or nothing to do; 4 a value was not restored; 5 it could not start.
.PARAMETER ProveOnly
Says what this process can do, and ends.
#>
# No advanced script: under application control Windows PowerShell refuses those with -File (PowerShell/PowerShell#20508).
param([switch] $ProveOnly)

# First of all: no module of a user or of another product may answer for one of Windows.
$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
if ("$($ExecutionContext.SessionState.LanguageMode)" -cne 'FullLanguage') {
    # Only cmdlets work here; even the line before has failed.
    Set-Content -LiteralPath "$PSScriptRoot/../refused.txt" -Value "$($ExecutionContext.SessionState.LanguageMode)"
    exit 5
}
$ErrorActionPreference = 'Stop'
$folder = [IO.Path]::GetDirectoryName($PSScriptRoot)
# All users can make files in the temporary folder of Windows.
$env:TEMP = $folder
$env:TMP = $folder
Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, 'modules', 'Castellan.Read.psd1')),
    ([IO.Path]::Combine($PSScriptRoot, 'modules', 'Castellan.Write.psd1')) -DisableNameChecking
try {
    # From here on this process finds the modules of Windows alone.
    $null = Use-WindowsModule
    $said = @(if ($ProveOnly) { Write-RollbackProof -Folder $folder } else { Invoke-RollbackTask -Folder $folder })
    exit $said[-1]
}
catch {
    [Console]::Error.WriteLine($_.Exception.Message)
    exit 5
}

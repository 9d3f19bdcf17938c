<#
.SYNOPSIS
Undoes what a run has changed, without Castellan: reads the file undo-<run>.json beside the journal.
.DESCRIPTION
Each change is made only while the value is still what the run left. Run it as administrator. The file holds data only and bears a seal
of the journal's key; leave it in Castellan's data folder, where only SYSTEM and Administrators can write: no other key is used.
It can be used again: what is back already is said to be so.
With -Sha256 it uses the undo that was saved with a plan, undo-plan-<id>.json, from any folder; the results then stand in a file beside it.
Exit code: 0 each step is back, 4 something is not or cannot be put back, 2 the file cannot be used and nothing was changed.
.PARAMETER Path
The file undo-<run>.json.
.PARAMETER Sha256
The SHA-256 of the file undo-plan-<id>.json, as Castellan showed it when the plan was saved as a script.
.PARAMETER Result
With -Sha256: a new file for the results. Default: beside the undo file.
.PARAMETER Confirm
-Confirm:$false asks no question. At powershell.exe -File, which hands over texts only, say -NoQuestion.
.PARAMETER NoQuestion
Asks no question.
.PARAMETER OtherHost
Uses the file although it was written for a computer with another name.
.PARAMETER WaitSeconds
So long each step waits for a change that Castellan still makes on this host; then the step fails and nothing is changed.
.PARAMETER WhatIf
Shows the steps and changes nothing.
.EXAMPLE
powershell.exe -NoProfile -ExecutionPolicy Bypass -File undo.ps1 -Path C:\ProgramData\Castellan\<host>\undo-<run>.json
#>
# No advanced script: under application control Windows PowerShell refuses those with -File (PowerShell/PowerShell#20508).
param(
    [string] $Path,
    [string] $Sha256,
    [string] $Result,
    [object] $Confirm = $true,
    [switch] $NoQuestion,
    [switch] $OtherHost,
    [switch] $WhatIf,
    [int] $WaitSeconds = 60
)

$modulePath = $env:PSModulePath
# First of all: no module of a user or of another product may answer for one of Windows.
$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
try {
    Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, 'modules', 'Castellan.Read.psd1')),
        ([IO.Path]::Combine($PSScriptRoot, 'modules', 'Castellan.Write.psd1')) -DisableNameChecking
    $ask = -not $NoQuestion -and "$Confirm" -notin 'False', '$false', '0'
    $done = @()
    try {
        # From here on this process finds the modules of Windows alone.
        $null = Use-WindowsModule
        if ("$Path" -eq '') { throw 'Say which file: -Path undo-<run>.json' }
        $choice = @{ OtherHost = $OtherHost; WaitSeconds = $WaitSeconds; Confirm = $ask; WhatIf = $WhatIf }
        $steps = { Invoke-UndoFile -Path $Path @choice }
        if ("$Sha256" -ne '') {
            $file = Read-SavedPlan -Path $Path -Sha256 $Sha256 -Kind 'castellan undo'
            Get-SavedPlanHead -File $file
            $to = Get-ResultPath -Path $Path -Result $Result
            $steps = { Invoke-SavedPlan -File $file -Sha256 $Sha256 -ResultPath $to -By 'undo.ps1' @choice }
        }
        & $steps | ForEach-Object -Process {
            $done += $_
            "$($_.Outcome.PadRight(8)) $($_.Change)"
            if ($_.Message -ne '') { "         $($_.Message)" }
        }
    }
    catch {
        [Console]::Error.WriteLine($_.Exception.Message)
        exit 2
    }
    $summary = Get-UndoSummary -Result $done
    $summary.Text
    exit $summary.Code
}
finally {
    # A console in which the script was started goes on as it was.
    $alias = if ($null -ne (Get-Command -Name 'Restore-Console' -ErrorAction SilentlyContinue)) { Restore-Console } else { @{} }
    Get-Module -Name 'Castellan.Read', 'Castellan.Write' | Remove-Module -Force -ErrorAction SilentlyContinue
    foreach ($name in $alias.Keys) { Set-Alias -Name $name -Value $alias[$name] -Scope Global }
    $env:PSModulePath = $modulePath
}

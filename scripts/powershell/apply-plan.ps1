<#
.SYNOPSIS
Applies a plan that Castellan has saved as a script, without Castellan: reads the file plan-<id>.json, which holds data only.
.DESCRIPTION
Run it as administrator on the host that the plan was made for. Each step is shown, and made only while the value is still the one that
the plan was made on. What Castellan never sets is refused here too. Each step is read back; the result file holds what was read.
Castellan shows the SHA-256 of the file when it is saved. Keep it in the change ticket: it says which content was approved.
Exit code: 0 each step is done, also earlier; 4 one is not; 2 the file cannot be used and nothing was changed.
.PARAMETER Path
The file plan-<id>.json.
.PARAMETER Sha256
The SHA-256 of that file, as Castellan showed it.
.PARAMETER Understood
Controls that need a separate confirmation, with commas between them.
.PARAMETER Result
A new file for the results, one line of JSON for each event. Default: result-<id>-<time>.jsonl beside the plan.
.PARAMETER Confirm
-Confirm:$false asks no question. At powershell.exe -File, which hands over texts only, say -NoQuestion.
.PARAMETER NoQuestion
Asks no question. A change that needs a separate confirmation is made only where -Understood names its control.
.PARAMETER OtherHost
Uses the file although it was saved for another computer.
.PARAMETER WaitSeconds
So long each step waits for a change that Castellan still makes on this host; then the step fails and nothing is changed.
.PARAMETER WhatIf
Shows the steps and changes nothing.
.EXAMPLE
powershell.exe -NoProfile -ExecutionPolicy Bypass -File apply-plan.ps1 -Path plan-<id>.json -Sha256 <digest>
#>
# No advanced script: under application control Windows PowerShell refuses those with -File (PowerShell/PowerShell#20508).
param(
    [string] $Path,
    [string] $Sha256,
    [string] $Understood,
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
        if ("$Path" -eq '') { throw 'Say which file: -Path plan-<id>.json' }
        $file = Read-SavedPlan -Path $Path -Sha256 $Sha256 -Kind 'castellan plan'
        Get-SavedPlanHead -File $file
        $to = Get-ResultPath -Path $Path -Result $Result
        $given = @{
            File = $file
            Sha256 = $Sha256
            ResultPath = $to
            Understood = @("$Understood" -split '[,\s]+')
            OtherHost = $OtherHost
            WaitSeconds = $WaitSeconds
            Confirm = $ask
            WhatIf = $WhatIf
        }
        Invoke-SavedPlan @given | ForEach-Object -Process {
            $done += $_
            "$($_.Outcome.PadRight(8)) $($_.Change)"
            if ($_.Message -ne '') { "         $($_.Message)" }
        }
    }
    catch {
        [Console]::Error.WriteLine($_.Exception.Message)
        exit 2
    }
    $summary = Get-PlanSummary -Result $done
    $summary.Text
    if (-not $WhatIf) { "Results: $to" }
    exit $summary.Code
}
finally {
    # A console in which the script was started goes on as it was.
    $alias = if ($null -ne (Get-Command -Name 'Restore-Console' -ErrorAction SilentlyContinue)) { Restore-Console } else { @{} }
    Get-Module -Name 'Castellan.Read', 'Castellan.Write' | Remove-Module -Force -ErrorAction SilentlyContinue
    foreach ($name in $alias.Keys) { Set-Alias -Name $name -Value $alias[$name] -Scope Global }
    $env:PSModulePath = $modulePath
}

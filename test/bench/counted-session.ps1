<#
.SYNOPSIS
The session of the simulator (test/simulator/session.ps1), which counts how often each collector asks Windows. It can only read.
#>
param([switch] $ReadOnly)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
if (-not $ReadOnly) { throw 'Calls are counted in sessions that only read.' }
$module = @(
    [IO.Path]::Combine($PSScriptRoot, '..', '..', 'scripts', 'powershell', 'modules', 'Castellan.Read.psd1')
    [IO.Path]::Combine($PSScriptRoot, '..', 'simulator', 'Simulator.psm1')
    [IO.Path]::Combine($PSScriptRoot, 'CountedCalls.psm1')
)
Import-Module -Name $module -DisableNameChecking
Start-CastellanSession -Module $module -ReadOnly

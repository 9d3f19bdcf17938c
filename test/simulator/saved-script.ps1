<#
.SYNOPSIS
Runs a saved script, such as apply-plan.ps1, with the simulator in the place of Windows. Its modules are loaded before from the same
folder, so that the script finds them loaded.
#>
param([string] $Script)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$saved = [IO.Path]::Combine([IO.Path]::GetDirectoryName($Script), 'modules')
Import-Module -Name ([IO.Path]::Combine($saved, 'Castellan.Read.psd1')),
    ([IO.Path]::Combine($saved, 'Castellan.Write.psd1')),
    ([IO.Path]::Combine($PSScriptRoot, 'Simulator.psm1')) -DisableNameChecking
& $Script @args
exit $LASTEXITCODE

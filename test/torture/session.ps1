<#
.SYNOPSIS
The session of the simulator (test/simulator/session.ps1) with points in it.
.PARAMETER ReadOnly
As in the product.
#>
param([switch] $ReadOnly)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$product = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'scripts', 'powershell', 'modules')
$module = @([IO.Path]::Combine($product, 'Castellan.Read.psd1'))
if (-not $ReadOnly) { $module += [IO.Path]::Combine($product, 'Castellan.Write.psd1') }
$module += [IO.Path]::Combine($PSScriptRoot, '..', 'simulator', 'Simulator.psm1')
$module += [IO.Path]::Combine($PSScriptRoot, 'Points.psm1')
Import-Module -Name $module -DisableNameChecking
Start-CastellanSession -Module $module -ReadOnly:$ReadOnly

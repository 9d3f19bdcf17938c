<#
.SYNOPSIS
The product's session on the API of Windows, with stand-ins for what an incomplete Windows, such as Wine, lacks.
.DESCRIPTION
Without CASTELLAN_WORLD: four classes of WMI, made of the registry and the services that are there. With it: the simulator over that
world, and the registry all the same is that of this Windows.
.PARAMETER ReadOnly
As in the product.
#>
param([switch] $ReadOnly)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$product = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'scripts', 'powershell', 'modules')
$module = @([IO.Path]::Combine($product, 'Castellan.Read.psd1'))
if (-not $ReadOnly) { $module += [IO.Path]::Combine($product, 'Castellan.Write.psd1') }
if ("$env:CASTELLAN_WORLD" -cne '') { $module += [IO.Path]::Combine($PSScriptRoot, '..', 'simulator', 'Simulator.psm1') }
$module += [IO.Path]::Combine($PSScriptRoot, 'Lab.psm1')
Import-Module -Name $module -DisableNameChecking
Start-CastellanSession -Module $module -ReadOnly:$ReadOnly

<#
.SYNOPSIS
The product's session on the API of Windows, with stand-ins for what an incomplete Windows, such as Wine, lacks.
.DESCRIPTION
Without CASTELLAN_WORLD: four classes of WMI, made of the registry and the services that are there. With it: the simulator over that
world, and the registry all the same is that of this Windows.
.PARAMETER ReadOnly
As in the product.
#>
[CmdletBinding()]
param([switch] $ReadOnly)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$product = Join-Path -Path $PSScriptRoot -ChildPath '../../scripts/powershell'
. (Join-Path -Path $product -ChildPath 'common/Get-LoadList.ps1')
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LabLoadList.ps1')
$loadPath = @(Get-LoadList -ReadOnly:$ReadOnly) + @(Get-LabLoadList -Product $product -ReadOnly:$ReadOnly)
foreach ($path in $loadPath) { . $path }
Start-CastellanSession -LoadPath $loadPath -ReadOnly:$ReadOnly

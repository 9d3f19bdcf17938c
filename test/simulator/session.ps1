<#
.SYNOPSIS
The product's session with the simulator in the place of Windows: its functions are loaded after the product's and win.
.PARAMETER ReadOnly
As in the product.
#>
[CmdletBinding()]
param([switch] $ReadOnly)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$product = Join-Path -Path $PSScriptRoot -ChildPath '../../scripts/powershell'
. (Join-Path -Path $product -ChildPath 'common/Get-LoadList.ps1')
$loadPath = @(Get-LoadList -ReadOnly:$ReadOnly)
$loadPath += @(Get-ChildItem -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath 'module') -Filter '*.ps1' -File | Sort-Object -Property Name | ForEach-Object -Process { $_.FullName })
foreach ($path in $loadPath) { . $path }
Start-CastellanSession -LoadPath $loadPath -ReadOnly:$ReadOnly

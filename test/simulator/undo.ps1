<#
.SYNOPSIS
The product's undo.ps1 with the simulator in the place of Windows; puts out its outcomes as JSON.
#>
[CmdletBinding()]
param([Parameter(Mandatory = $true)] [string] $Path)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath '../../scripts/powershell/common/Get-LoadList.ps1')
foreach ($each in @(Get-LoadList)) { . $each }
foreach ($each in Get-ChildItem -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath 'module') -Filter '*.ps1') { . $each.FullName }
ConvertTo-Json -InputObject @(Invoke-UndoFile -Path $Path -Force) -Compress

<#
.SYNOPSIS
The product's undo.ps1 with the simulator in the place of Windows; puts out its outcomes as JSON.
#>
[CmdletBinding()]
param([Parameter(Mandatory = $true)] [string] $Path, [switch] $ThisHostOnly)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath '../../scripts/powershell/common/Get-LoadList.ps1')
foreach ($each in @(Get-LoadList)) { . $each }
foreach ($each in Get-ChildItem -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath 'module') -Filter '*.ps1') { . $each.FullName }
$result = @(Invoke-UndoFile -Path $Path -OtherHost:(-not $ThisHostOnly) -Confirm:$false)
ConvertTo-Json -InputObject $result -Compress
exit (Get-UndoSummary -Result $result).Code

<#
.SYNOPSIS
Reads requests from standard input and answers them on standard output until the input ends.
.PARAMETER ReadOnly
Loads no setter and no action, so that nothing can be changed.
#>
[CmdletBinding()]
param([switch] $ReadOnly)

# First of all: no module of a user or of another product may answer for one of Windows.
$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'common/Get-LoadList.ps1')
$loadPath = @(Get-LoadList -ReadOnly:$ReadOnly)
foreach ($path in $loadPath) { . $path }
Start-CastellanSession -LoadPath $loadPath -ReadOnly:$ReadOnly

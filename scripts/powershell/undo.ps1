<#
.SYNOPSIS
Takes back what a run has changed, without Castellan: reads the file undo-<run>.json that lies beside the journal.
.DESCRIPTION
Each change is made only while the value is still what the run left. Run it as administrator. The file holds data only.
.PARAMETER Path
The file undo-<run>.json.
.EXAMPLE
powershell.exe -NoProfile -ExecutionPolicy Bypass -File undo.ps1 -Path C:\ProgramData\Castellan\<machine>\undo-<run>.json
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [string] $Path,
    [switch] $Force
)

# First of all: no module of a user or of another product may answer for one of Windows.
$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'common/Get-LoadList.ps1')
foreach ($each in @(Get-LoadList)) { . $each }
Invoke-UndoFile -Path $Path -Force:$Force

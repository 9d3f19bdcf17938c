<#
.SYNOPSIS
Makes Castellan's data folder with an access list for SYSTEM and Administrators alone, or says that it cannot be trusted.
.DESCRIPTION
The path comes in the environment variable CASTELLAN_FOLDER. Puts out one line of JSON. A folder that is there already is never changed.
#>
[CmdletBinding()]
param()

# First of all: no module of a user or of another product may answer for one of Windows.
$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
foreach ($each in 'common/Write-ReplyLine.ps1', 'common/ConvertTo-NumericSddl.ps1', 'common/seam/FileSecurity.ps1', 'common/seam/ProtectedFolder.ps1', 'actions/Protect-DataFolder.ps1') { . (Join-Path -Path $PSScriptRoot -ChildPath $each) }
try { $answer = Protect-DataFolder -LiteralPath $env:CASTELLAN_FOLDER }
catch { $answer = @{ state = 'failed'; why = "$($_.Exception.Message)"; found = '' } }
ConvertTo-AsciiJson -InputObject $answer

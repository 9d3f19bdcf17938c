<#
.SYNOPSIS
The product's protection of its data folder with the simulator in the place of Windows.
#>
[CmdletBinding()]
param()

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
foreach ($each in 'common/ConvertTo-NumericSddl.ps1', 'actions/Protect-DataFolder.ps1') { . (Join-Path -Path $PSScriptRoot -ChildPath "../../scripts/powershell/$each") }
foreach ($each in Get-ChildItem -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath 'module') -Filter '*.ps1') { . $each.FullName }
try { $answer = Protect-DataFolder -LiteralPath $env:CASTELLAN_FOLDER }
catch { $answer = @{ state = 'failed'; why = "$($_.Exception.Message)"; found = '' } }
ConvertTo-Json -InputObject $answer -Compress

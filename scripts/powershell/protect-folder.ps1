<#
.SYNOPSIS
Makes Castellan's data folder with an access list for SYSTEM and Administrators alone, or says that it cannot be trusted.
.DESCRIPTION
The path comes in the environment variable CASTELLAN_FOLDER. Puts out one line of JSON. A folder that is there already is never changed.
#>
param()

# First of all: no module of a user or of another product may answer for one of Windows.
$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, 'modules', 'Castellan.Read.psd1')), ([IO.Path]::Combine($PSScriptRoot, 'modules', 'Castellan.Write.psd1')) -DisableNameChecking
try { $answer = Protect-DataFolder -LiteralPath $env:CASTELLAN_FOLDER }
catch { $answer = @{ state = 'failed'; why = (ConvertTo-Problem -ErrorRecord $_).message; found = '' } }
ConvertTo-AsciiJson -InputObject $answer

<#
.SYNOPSIS
Makes Castellan's data folder with an access list for SYSTEM and Administrators alone, or says that it cannot be trusted.
.DESCRIPTION
The path comes in the environment variable CASTELLAN_FOLDER. Puts out one line of JSON. A folder that is there already is never changed.
CASTELLAN_PROGRAM is a JSON list of folders, that of the program first: the answer shows who may change them, and what is in the first.
Nothing is judged here.
#>
param()

# First of all: no module of a user or of another product may answer for one of Windows.
$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, 'modules', 'Castellan.Read.psd1')),
    ([IO.Path]::Combine($PSScriptRoot, 'modules', 'Castellan.Write.psd1')) -DisableNameChecking
$program = @(try {
    foreach ($folder in (ConvertFrom-Json -InputObject "$env:CASTELLAN_PROGRAM")) { Get-FolderSecurityRow -LiteralPath $folder }
} catch { $null = $_ })
# What is not in the answer counts as not read.
$content = @(try { if ($program.Count -gt 0) { Get-ProgramContentRow -LiteralPath $program[0].path } } catch { $null = $_ })
try { $answer = Protect-DataFolder -LiteralPath $env:CASTELLAN_FOLDER }
catch { $answer = @{ state = 'failed'; why = (ConvertTo-Problem -ErrorRecord $_).message; found = '' } }
$answer['program'] = $program
$answer['content'] = $content
ConvertTo-AsciiJson -InputObject $answer

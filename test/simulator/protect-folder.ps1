<#
.SYNOPSIS
The product's protection of its data folder with the simulator in the place of Windows.
#>
param()

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$product = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'scripts', 'powershell', 'modules')
Import-Module -Name ([IO.Path]::Combine($product, 'Castellan.Read.psd1')),
    ([IO.Path]::Combine($product, 'Castellan.Write.psd1')),
    ([IO.Path]::Combine($PSScriptRoot, 'Simulator.psm1')) -DisableNameChecking
$program = @(
    try { foreach ($folder in (ConvertFrom-Json -InputObject "$env:CASTELLAN_PROGRAM")) { Get-FolderSecurityRow -LiteralPath $folder } }
    catch { $null = $_ }
)
$content = @(try { if ($program.Count -gt 0) { Get-ProgramContentRow -LiteralPath $program[0].path } } catch { $null = $_ })
try { $answer = Protect-DataFolder -LiteralPath $env:CASTELLAN_FOLDER }
catch { $answer = @{ state = 'failed'; why = (ConvertTo-Problem -ErrorRecord $_).message; found = '' } }
$answer['program'] = $program
$answer['content'] = $content
ConvertTo-AsciiJson -InputObject $answer

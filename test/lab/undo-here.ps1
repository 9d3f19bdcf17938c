<#
.SYNOPSIS
Undoes a run as undo.ps1 does, with the key beside the undo file. The product trusts a folder by its access list, which Wine does not have.
.PARAMETER Path
The file undo-<run>.json in the data folder of a test.
#>
param([string] $Path)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$product = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'scripts', 'powershell', 'modules')
Import-Module -Name ([IO.Path]::Combine($product, 'Castellan.Read.psd1')),
    ([IO.Path]::Combine($product, 'Castellan.Write.psd1')) -DisableNameChecking
$null = Use-WindowsModule
$data = [IO.Path]::GetDirectoryName([IO.Path]::GetDirectoryName([IO.Path]::GetFullPath($Path)))
$key = [IO.Path]::Combine($data, 'keys', 'journal.key')
$result = @(Invoke-UndoFile -Path $Path -KeyPath $key -Confirm:$false)
foreach ($each in $result) { "$($each.Outcome.PadRight(8)) $($each.Change) $($each.Message)" }
$summary = Get-UndoSummary -Result $result
$summary.Text
exit $summary.Code

<#
.SYNOPSIS
The product's undo.ps1 with the simulator in the place of Windows; puts out its outcomes as JSON. The data folder is that of the file.
#>
param([string] $Path, [switch] $ThisHostOnly, [int] $WaitSeconds = 60, [switch] $Ask)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$product = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'scripts', 'powershell', 'modules')
Import-Module -Name ([IO.Path]::Combine($product, 'Castellan.Read.psd1')),
    ([IO.Path]::Combine($product, 'Castellan.Write.psd1')),
    ([IO.Path]::Combine($PSScriptRoot, 'Simulator.psm1')) -DisableNameChecking
$env:CASTELLAN_WORLD_DATA = [IO.Path]::GetDirectoryName([IO.Path]::GetDirectoryName([IO.Path]::GetFullPath($Path)))
$result = @(Invoke-UndoFile -Path $Path -OtherHost:(-not $ThisHostOnly) -WaitSeconds $WaitSeconds -Confirm:$Ask)
ConvertTo-Json -Depth 6 -InputObject $result -Compress
exit (Get-UndoSummary -Result $result).Code

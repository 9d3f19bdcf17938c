<#
.SYNOPSIS
Reads requests from standard input and answers them on standard output until the input ends.
.PARAMETER ReadOnly
Loads no setter and no action, so that nothing can be changed.
#>
param([switch] $ReadOnly)

# First of all: no module of a user or of another product may answer for one of Windows.
$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$module = @([IO.Path]::Combine($PSScriptRoot, 'modules', 'Castellan.Read.psd1'))
if (-not $ReadOnly) { $module += [IO.Path]::Combine($PSScriptRoot, 'modules', 'Castellan.Write.psd1') }
Import-Module -Name $module -DisableNameChecking
Start-CastellanSession -Module $module -ReadOnly:$ReadOnly

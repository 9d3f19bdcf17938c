<#
.SYNOPSIS
What the task of a rollback runs, started directly: an incomplete Windows such as Wine has no Task Scheduler.
The scripts are the copies in the folder of the rollback, its registry is that of this Windows.
.PARAMETER Script
The copy of rollback.ps1.
#>
param([string] $Script)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$folder = [IO.Path]::GetDirectoryName($Script)
Import-Module -Name ([IO.Path]::Combine($folder, 'modules', 'Castellan.Read.psd1')),
    ([IO.Path]::Combine($folder, 'modules', 'Castellan.Write.psd1')),
    ([IO.Path]::Combine($PSScriptRoot, 'Lab.psm1')) -DisableNameChecking
$null = Use-WindowsModule
exit @(Invoke-RollbackTask -Folder ([IO.Path]::GetDirectoryName($folder)))[-1]

<#
.SYNOPSIS
How often each collector asks Hyper-V for a few VMs and for many, and what it says. Puts out JSON lines.
.DESCRIPTION
A breakpoint counts the calls of each command of the simulator, so that parameters and errors pass as they are.
#>
[CmdletBinding()]
param([Parameter(Mandatory = $true)] [string] $World, [Parameter(Mandatory = $true)] [string] $Collectors)

$ErrorActionPreference = 'Stop'
$env:CASTELLAN_WORLD = $World
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }
$module = Join-Path -Path $PSScriptRoot -ChildPath '../../simulator/module'
foreach ($file in Get-ChildItem -LiteralPath $module -Filter '*.ps1' -File -Recurse) { . $file.FullName }

$global:Calls = @{}
$asked = @(@('Get-CimInstance', 'Get-VM', 'Get-VMConnectAccess', 'Get-VMKeyProtector', 'Get-VMSwitchExtension') +
    @((Get-CmdletTable).Values |
        Where-Object -FilterScript { $_.module -ceq 'Hyper-V' } |
        ForEach-Object -Process { $_.sources } |
        ForEach-Object -Process { $_.read }) |
    Sort-Object -Unique)
$null = Set-PSBreakpoint -Command $asked -Action { $name = $_.Command; $global:Calls[$name] = 1 + [int] $global:Calls[$name] }
$register = Get-Register -Kind Collector
foreach ($collector in $Collectors -split ',') {
    $global:Calls = @{}
    Set-Variable -Name CastellanKnownVM -Scope Global -Value $null
    $argument = @{ Key = @() }
    if ($register[$collector] -ceq 'Get-CmdletFact') { $argument.Subject = $collector }
    $row = @(& $register[$collector] @argument | ConvertTo-RowFrame)
    '{"collector":"' + $collector +
        '","calls":' + (ConvertTo-Json -InputObject $global:Calls -Compress) +
        ',"replies":[' + ($row -join ',') + ']}'
}

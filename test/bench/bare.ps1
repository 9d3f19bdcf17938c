<#
.SYNOPSIS
The bare cmdlets that a scan needs, each once, over the same world: what no tool can be faster than.
#>
param([Parameter(Mandatory = $true)] [string] $World, [Parameter(Mandatory = $true)] [string] $FolderFile)

$ErrorActionPreference = 'Stop'
$env:CASTELLAN_WORLD = $World
# What the simulator itself is written with.
Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../../scripts/powershell/modules/Castellan.Read.psd1') -DisableNameChecking
foreach ($file in Get-ChildItem -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath '../simulator/module') -Filter '*.ps1' -File -Recurse) { . $file.FullName }
$folder = @(Get-Content -LiteralPath $FolderFile -Raw | ConvertFrom-Json)
[void] (Get-World)
$watch = [Diagnostics.Stopwatch]::StartNew()
[void] (Get-CimInstance -ClassName Win32_ComputerSystem); [void] (Get-CimInstance -ClassName Win32_OperatingSystem); [void] (Get-CimInstance -ClassName Win32_ComputerSystemProduct)
[void] (Get-CimInstance -Namespace root\Microsoft\Windows\DeviceGuard -ClassName Win32_DeviceGuard)
foreach ($class in 'RSOP_GPO', 'RSOP_RegistryPolicySetting', 'RSOP_UserPrivilegeRight', 'RSOP_SecuritySettingNumeric') { [void] (Get-CimInstance -Namespace root\rsop\computer -ClassName $class) }
[void] (Invoke-SeamSeceditExport); [void] (Invoke-SeamAuditpolBackup); [void] (Get-SmbServerConfiguration); [void] (Get-MpPreference)
[void] (Get-NetFirewallProfile -PolicyStore ActiveStore); [void] (Get-NetFirewallProfile -PolicyStore PersistentStore)
[void] (Get-NetFirewallRule -PolicyStore ActiveStore); [void] (Get-NetFirewallAddressFilter -PolicyStore ActiveStore); [void] (Get-NetFirewallPortFilter -PolicyStore ActiveStore)
foreach ($group in 'S-1-5-32-544', 'S-1-5-32-578') { try { [void] (Get-LocalGroupMember -SID $group) } catch { [void] (Get-SeamLocalGroupMember -Sid $group) } }
[void] (Get-VMSwitch); [void] (Get-VMHost); [void] (Get-VMNetworkAdapter -ManagementOS)
[void] (Get-SmbShare); [void] (Get-SmbClientConfiguration); [void] (Get-MpComputerStatus); [void] (Get-WindowsOptionalFeature -Online -FeatureName SMB1Protocol)
$machine = @(Get-VM)
[void] @($machine | Where-Object -FilterScript { $_.Generation -eq 2 } | Get-VMFirmware)
[void] @($machine | Get-VMHardDiskDrive); [void] @($machine | Get-VMNetworkAdapter); [void] @($machine | Get-VMSnapshot)
foreach ($each in $folder) { foreach ($section in 'Access', 'Audit', 'Owner') { [void] (Get-SeamFileSecurity -LiteralPath $each -Section $section) } }
$watch.ElapsedMilliseconds

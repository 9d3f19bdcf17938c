<#
.SYNOPSIS
The bare cmdlets that a scan needs, each once, one after another, over the same world.
.DESCRIPTION
It asks for the same objects and the same folders as a scan, with the cmdlets that an administrator would type.
It neither joins, judges nor keeps anything. Where a scan takes a class for many VMs in the place of a cmdlet for each, or asks twice,
that is the difference which is measured.
#>
param([Parameter(Mandatory = $true)] [string] $World, [Parameter(Mandatory = $true)] [string] $FolderFile)

$ErrorActionPreference = 'Stop'
$env:CASTELLAN_WORLD = $World
# What the simulator itself is written with.
Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../../scripts/powershell/modules/Castellan.Read.psd1') -DisableNameChecking
foreach ($file in Get-ChildItem -LiteralPath (
    Join-Path -Path $PSScriptRoot -ChildPath '../simulator/module'
) -Filter '*.ps1' -File -Recurse) {
    . $file.FullName
}
$folder = @(Get-Content -LiteralPath $FolderFile -Raw | ConvertFrom-Json)
[void] (Get-World)
$watch = [Diagnostics.Stopwatch]::StartNew()
# The host: everything that a scan asks, each cmdlet and class once.
foreach ($class in 'Win32_ComputerSystem', 'Win32_OperatingSystem', 'Win32_ComputerSystemProduct', 'Win32_Service') {
    [void] (Get-CimInstance -ClassName $class)
}
[void] (Get-CimInstance -Namespace root\Microsoft\Windows\DeviceGuard -ClassName Win32_DeviceGuard)
[void] (Get-CimInstance -Namespace root\cimv2\TerminalServices -ClassName Win32_TSGeneralSetting)
foreach ($class in 'GPO', 'RegistryPolicySetting', 'RegistryValue', 'UserPrivilegeRight', 'SecuritySettingNumeric',
    'SecuritySettingBoolean', 'RestrictedGroup', 'SystemService', 'File') {
    [void] (Get-CimInstance -Namespace root\rsop\computer -ClassName "RSOP_$class")
}
[void] (Invoke-SeamSeceditExport)
[void] (Invoke-SeamAuditpolBackup)
[void] (Get-SmbServerConfiguration)
[void] (Get-SmbClientConfiguration)
[void] (Get-SmbShare)
[void] (Get-MpPreference)
[void] (Get-MpComputerStatus)
[void] (Get-WindowsOptionalFeature -Online -FeatureName SMB1Protocol)
[void] (Get-WindowsOptionalFeature -Online -FeatureName IIS-WebServerRole)
[void] (Get-NetFirewallProfile -PolicyStore ActiveStore)
[void] (Get-NetFirewallProfile -PolicyStore PersistentStore)
[void] (Get-NetFirewallRule -PolicyStore ActiveStore -Enabled True -Direction Inbound -Action Allow)
[void] (Get-NetFirewallAddressFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallPortFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallApplicationFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallServiceFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallInterfaceFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallInterfaceTypeFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallSecurityFilter -PolicyStore ActiveStore)
[void] (Get-NetAdapter -Physical)
foreach ($group in 'S-1-5-32-544', 'S-1-5-32-578', 'S-1-5-32-555', 'S-1-5-32-580') {
    try { [void] (Get-LocalGroupMember -SID $group) } catch { [void] (Get-SeamLocalGroupMember -Sid $group) }
}
[void] (Get-VMSwitch)
[void] (Get-VMHost)
[void] (Get-VMNetworkAdapter -ManagementOS)
[void] (Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_KvpExchangeComponent)
# The VMs: the cmdlet of each part over all of them.
$machine = @(Get-VM)
[void] @($machine | Where-Object -FilterScript { $_.Generation -eq 2 } | Get-VMFirmware)
[void] @($machine | Get-VMHardDiskDrive)
[void] @($machine | Get-VMNetworkAdapter)
[void] @($machine | Get-VMSnapshot)
# The folders: each opened once, which gives owner, access and auditing.
foreach ($each in $folder) { [void] (Get-SeamWholeFileSecurity -LiteralPath $each) }
$watch.ElapsedMilliseconds

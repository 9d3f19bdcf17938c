<#
.SYNOPSIS
The bare cmdlets that a scan needs, each once, one after another, over the same world.
.DESCRIPTION
It asks for the same objects and the same files as a scan, with the cmdlets that an administrator would type. It neither joins, judges
nor keeps anything. Where a scan takes a class for many VMs in the place of a cmdlet for each, or asks twice, that is the difference
which is measured. QuestionFile has what the scan has asked: bare-questions.ts. bare-questions.pwsh.test.ts compares both.
#>
param([Parameter(Mandatory = $true)] [string] $World, [Parameter(Mandatory = $true)] [string] $QuestionFile)

$ErrorActionPreference = 'Stop'
$env:CASTELLAN_WORLD = $World
# What the simulator itself is written with.
Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../../scripts/powershell/modules/Castellan.Read.psd1') -DisableNameChecking
foreach ($file in Get-ChildItem -LiteralPath (
    Join-Path -Path $PSScriptRoot -ChildPath '../simulator/module'
) -Filter '*.ps1' -File -Recurse) {
    . $file.FullName
}
$asked = Get-Content -LiteralPath $QuestionFile -Raw | ConvertFrom-Json
[void] (Get-World)
$watch = [Diagnostics.Stopwatch]::StartNew()
# The host: everything that a scan asks, each cmdlet and class once.
foreach ($class in 'Win32_ComputerSystem', 'Win32_OperatingSystem', 'Win32_ComputerSystemProduct', 'Win32_Service', 'Win32_Processor',
    'Win32_BIOS') {
    [void] (Get-CimInstance -ClassName $class)
}
[void] (Get-CimInstance -Namespace root\Microsoft\Windows\DeviceGuard -ClassName Win32_DeviceGuard)
[void] (Get-CimInstance -Namespace root\cimv2\TerminalServices -ClassName Win32_TSGeneralSetting)
[void] (Get-CimInstance -Namespace root\cimv2\Security\MicrosoftTpm -ClassName Win32_Tpm)
[void] (Get-CimInstance -ClassName Win32_Process -Filter "Name='vmwp.exe'")
foreach ($class in 'GPO', 'RegistryPolicySetting', 'RegistryValue', 'UserPrivilegeRight', 'SecuritySettingNumeric',
    'SecuritySettingBoolean', 'RestrictedGroup', 'SystemService', 'File') {
    [void] (Get-CimInstance -Namespace root\rsop\computer -ClassName "RSOP_$class")
}
[void] (Invoke-SeamSeceditExport)
[void] (Invoke-SeamAuditpolBackup)
[void] (Get-MpPreference)
[void] (Get-AppLockerPolicy -Effective -Xml)
[void] (Get-WindowsFeature)
foreach ($feature in 'SMB1Protocol', 'IIS-WebServerRole') { [void] (Get-WindowsOptionalFeature -Online -FeatureName $feature) }
[void] (Get-NetFirewallProfile -PolicyStore PersistentStore)
[void] (Get-NetFirewallRule -PolicyStore ActiveStore -Enabled True -Direction Inbound -Action Allow)
[void] (Get-NetFirewallRule -PolicyStore ActiveStore -Enabled True -Direction Inbound -Action Block)
[void] (Get-NetFirewallAddressFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallPortFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallApplicationFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallServiceFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallInterfaceFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallInterfaceTypeFilter -PolicyStore ActiveStore)
[void] (Get-NetFirewallSecurityFilter -PolicyStore ActiveStore)
[void] (Get-NetAdapter -Physical)
[void] (Get-NetNat)
[void] (Get-NetIPAddress)
[void] (Get-NetConnectionProfile)
[void] (Get-WinEvent -ListLog 'Microsoft-Windows-Hyper-V-*')
foreach ($group in 'S-1-5-32-544', 'S-1-5-32-578', 'S-1-5-32-555', 'S-1-5-32-580') {
    try { [void] (Get-LocalGroupMember -SID $group) } catch { [void] (Get-SeamLocalGroupMember -Sid $group) }
}
[void] (Get-SeamCertificate)
[void] (Get-SeamComputerAccount)
foreach ($value in $asked.registry) { [void] (Get-SeamRegistryValue -Path $value.path -Name $value.name) }
[void] (Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_KvpExchangeComponent)
[void] (Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_KvpExchangeComponentSettingData)
[void] (Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_VirtualSystemSettingData)
[void] (Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_PlannedComputerSystem)
[void] (Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_BootSourceSettingData)
foreach ($switch in @(Get-VMSwitch)) { [void] (Get-VMSwitchExtension -VMSwitch $switch) }
# The VMs: the cmdlet of each part over all of them.
$machine = @(Get-VM)
[void] (Get-VMConnectAccess -VMId @($machine | ForEach-Object -Process { $_.Id }))
# What subjects declare.
foreach ($each in $asked.declared) {
    $command = Get-Command -Name $each.read
    # A VM of generation 1 has no firmware settings.
    $of = if ($each.read -ceq 'Get-VMFirmware') { @($machine | Where-Object -FilterScript { $_.Generation -eq 2 }) } else { $machine }
    $with = @{}
    foreach ($given in $each.with.PSObject.Properties) { $with[$given.Name] = $given.Value }
    if ($each.forVMs) { [void] @(& $command -VM $of @with) } else { [void] @(& $command @with) }
}
# The files: each opened once, which gives owner, access and auditing.
foreach ($each in $asked.disks) {
    [void] (Get-VHD -Path $each)
    [void] (Get-SeamFileItem -LiteralPath $each)
    [void] (Get-SeamFileAccessRule -LiteralPath $each)
}
foreach ($each in $asked.folders) { [void] (Get-SeamWholeFileSecurity -LiteralPath $each) }
foreach ($each in $asked.listed) { [void] (Get-SeamFolderEntry -LiteralPath $each) }
if ($asked.paths.Count -gt 0) { [void] (Get-SeamPlainPath -LiteralPath $asked.paths) }
$watch.ElapsedMilliseconds

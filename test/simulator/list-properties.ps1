<#
.SYNOPSIS
The properties of every class that the simulator puts out, as JSON: class name to names.
#>
param([Parameter(Mandatory = $true)] [string] $World)

$ErrorActionPreference = 'Stop'
$env:CASTELLAN_WORLD = $World
foreach ($file in Get-ChildItem -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath 'module') -Filter '*.ps1' -File -Recurse) {
    . $file.FullName
}
$machine = @(Get-VM)
$first = $machine | Where-Object -FilterScript { $_.Generation -eq 2 } | Select-Object -First 1
$object = [ordered] @{
    VirtualMachine = $first
    VMFirmware = Get-VMFirmware -VM $first
    HardDiskDrive = @(Get-VMHardDiskDrive -VM $first)[0]
    VMSwitch = @(Get-VMSwitch)[0]
    VMNetworkAdapter = @(Get-VMNetworkAdapter -VM $first)[0]
    Win32_ComputerSystem = Get-CimInstance -ClassName Win32_ComputerSystem
    Win32_OperatingSystem = Get-CimInstance -ClassName Win32_OperatingSystem
    Win32_ComputerSystemProduct = Get-CimInstance -ClassName Win32_ComputerSystemProduct
    Msvm_KvpExchangeComponentSettingData = @(
        Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_KvpExchangeComponentSettingData
    )[0]
    Win32_DeviceGuard = Get-CimInstance -Namespace root\Microsoft\Windows\DeviceGuard -ClassName Win32_DeviceGuard
    Msvm_ShutdownComponent = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_ShutdownComponent)[0]
    DvdDrive = @(Get-VMDvdDrive -VM $first)[0]
    VMSecurity = Get-VMSecurity -VM $first
    Msvm_KvpExchangeComponent = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_KvpExchangeComponent)[0]
    VMConnectAce = @($machine | ForEach-Object -Process { Get-VMConnectAccess -VMId $_.Id })[0]
    VMSwitchExtension = @(Get-VMSwitchExtension -VMSwitch @(Get-VMSwitch)[0])[0]
    Win32_Process = @(Get-CimInstance -ClassName Win32_Process -Filter "Name='vmwp.exe'")[0]
    Msvm_PlannedComputerSystem = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_PlannedComputerSystem)[0]
    Msvm_BootSourceSettingData = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_BootSourceSettingData)[0]
    Msvm_MemorySettingData = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_MemorySettingData)[0]
    Msvm_SecuritySettingData = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_SecuritySettingData)[0]
    Msvm_ProcessorSettingData = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_ProcessorSettingData)[0]
    Msvm_PciExpressSettingData = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_PciExpressSettingData)[0]
    Msvm_GpuPartitionSettingData = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_GpuPartitionSettingData)[0]
    Msvm_Synthetic3DDisplayControllerSettingData = @(
        Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_Synthetic3DDisplayControllerSettingData
    )[0]
    Msvm_VirtualSystemSettingData = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_VirtualSystemSettingData)[0]
    Service = @(Get-Service)[0]
    WindowsOptionalFeature = Get-WindowsOptionalFeature -Online -FeatureName SMB1Protocol
    Win32_Service = @(Get-CimInstance -ClassName Win32_Service)[0]
    NetFirewallProfile = @(Get-NetFirewallProfile)[0]
    NetFirewallRule = @(Get-NetFirewallRule)[0]
    NetAddressFilter = @(Get-NetFirewallAddressFilter)[0]
    NetProtocolPortFilter = @(Get-NetFirewallPortFilter)[0]
    NetApplicationFilter = @(Get-NetFirewallApplicationFilter)[0]
    NetServiceFilter = @(Get-NetFirewallServiceFilter)[0]
    NetInterfaceFilter = @(Get-NetFirewallInterfaceFilter)[0]
    NetInterfaceTypeFilter = @(Get-NetFirewallInterfaceTypeFilter)[0]
    NetNetworkLayerSecurityFilter = @(Get-NetFirewallSecurityFilter)[0]
    Win32_TSGeneralSetting = Get-CimInstance -Namespace root\cimv2\TerminalServices -ClassName Win32_TSGeneralSetting
    VHD = Get-VHD -Path 'D:\VMs\DC01\disk.vhdx'
    VMHost = Get-VMHost
    VMSnapshot = @($machine | Get-VMSnapshot)[0]
    SmbShare = @(Get-SmbShare)[0]
    WindowsFeature = @(Get-WindowsFeature)[0]
    Win32_Processor = @(Get-CimInstance -ClassName Win32_Processor)[0]
    Win32_BIOS = Get-CimInstance -ClassName Win32_BIOS
    EventLogRecord = @(Get-WinEvent -LogName 'System' -FilterXPath "*[System[Provider[@Name='Microsoft-Windows-Hyper-V-Hypervisor'] and (EventID=2)]]" -MaxEvents 1)[0]
    EventLogConfiguration = @(Get-WinEvent -ListLog 'Microsoft-Windows-Hyper-V-*')[0]
    NetAdapter = @(Get-NetAdapter -Physical)[0]
    NetIPAddress = @(Get-NetIPAddress)[0]
    Win32_Tpm = Get-CimInstance -Namespace root\cimv2\Security\MicrosoftTpm -ClassName Win32_Tpm
    VMInternalNetworkAdapter = @(Get-VMNetworkAdapter -ManagementOS)[0]
    VMNetworkAdapterVlanSetting = @(Get-VMNetworkAdapter -ManagementOS)[0].VlanSetting
    VMNetworkAdapterIsolationSetting = @(Get-VMNetworkAdapter -ManagementOS)[0].IsolationSetting
    LocalGroupMember = @(Get-LocalGroupMember -SID S-1-5-32-544)[0]
    MpPreference = Get-MpPreference
    MpComputerStatus = Get-MpComputerStatus
    NetConnectionProfile = @(Get-NetConnectionProfile)[0]
}
# What the simulator plays from its declaration alone is called as its cmdlet.
foreach ($subject in (Get-SimulatedTable).Keys | Sort-Object) {
    $declared = (Get-SimulatedTable)[$subject]
    $read = $declared.sources[0].read
    if ("$((Get-Command -Name $read -CommandType Function).ScriptBlock.File)" -notlike '*DeclaredCmdlet.ps1') { continue }
    $with = $declared.sources[0].with
    $part = if ($declared.each -ceq 'vmPart') { @{ VM = $first } } else { @{} }
    $object[$read.Replace('Get-', '')] = @(& $read @with @part)[0]
}
$list = [ordered] @{}
foreach ($class in $object.Keys) {
    $list[$class] = @($object[$class].PSObject.Properties | ForEach-Object -Process { $_.Name } | Sort-Object)
}
ConvertTo-Json -InputObject $list -Compress

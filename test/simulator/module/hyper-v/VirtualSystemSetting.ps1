# The settings of all VMs and of their checkpoints in one class, beside the templates that Hyper-V keeps there.

function Get-WorldMsvm_VirtualSystemSettingData {
    if (-not (Test-HyperVRight -Command 'VirtualSystemSettingData')) { return }
    # Not one of them is a VM (https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-virtualsystemsettingdata).
    foreach ($kind in 'Default', 'Minimum', 'Maximum') {
        New-SettingRow -InstanceId "Microsoft:Definition\5C5D0F9B-1A6B-4D0C-8B6E-5D0A1C1F2E11\$kind" -Of $null -Type $null -Firmware $null
    }
    foreach ($machine in (Get-World).vms) {
        $id = "$($machine.Id)".ToUpperInvariant()
        New-SettingRow -InstanceId "Microsoft:$id" -Of $id -Type 'Microsoft:Hyper-V:System:Realized' -Firmware $machine.Firmware -Machine $machine
        foreach ($checkpoint in @($machine.Checkpoints)) {
            if ($null -eq $checkpoint) { continue }
            $kind = switch -CaseSensitive ($checkpoint.SnapshotType) {
                'Standard' { 'Realized' }
                'Recovery' { 'Recovery' }
                'Planned' { 'Planned' }
                'Missing' { 'Missing' }
                'Replica' { 'Replica:Standard' }
                default { 'Replica:ApplicationConsistent' }
            }
            $instanceId = "Microsoft:$("$($checkpoint.Id)".ToUpperInvariant())"
            New-SettingRow -InstanceId $instanceId -Of $id -Type "Microsoft:Hyper-V:Snapshot:$kind" -Firmware $machine.Firmware
        }
    }
}

function Get-WorldBootSourceId {
    param([object] $Of, [string] $Kind)

    return "Microsoft:$Of\$Kind\B"
}

function Get-WorldMsvm_BootSourceSettingData {
    if (-not (Test-HyperVRight -Command 'BootSourceSettingData')) { return }
    foreach ($machine in (Get-World).vms) {
        foreach ($kind in @{ Unknown = 0; Drive = 1; Network = 2; File = 3 }.GetEnumerator()) {
            [pscustomobject] @{
                InstanceID = Get-WorldBootSourceId -Of "$($machine.Id)".ToUpperInvariant() -Kind $kind.Key
                BootSourceType = [uint32] $kind.Value
            }
        }
    }
}

function New-SettingRow {
    param([string] $InstanceId, [object] $Of, [object] $Type, [object] $Firmware, [object] $Machine)

    $template = @{
        MicrosoftWindows = '1734c6e8-3154-4dda-ba5f-a874cc483422'
        MicrosoftUEFICertificateAuthority = '272e7447-90a4-4563-a4b9-8e4ab00526ce'
        OpenSourceShieldedVM = '4292ae2b-ee2c-42b5-a969-dd8f8689f6f3'
    }
    $row = [ordered] @{
        InstanceID = $InstanceId
        VirtualSystemIdentifier = $Of
        VirtualSystemType = $Type
        DebugPortEnabled = [uint16] $(if ($null -eq $Machine) { 0 } else { $Machine.DebugPortEnabled })
    }
    # A VM of generation 1 has the columns too, and they are off and empty.
    if (-not (Test-Lacking -Subject 'vmFirmware' -Name 'SecureBoot')) {
        $row.SecureBootEnabled = $null -ne $Firmware -and $Firmware.SecureBoot -ceq 'On'
    }
    if (-not (Test-Lacking -Subject 'vmFirmware' -Name 'SecureBootTemplate')) {
        $row.SecureBootTemplateId = if ($null -eq $Firmware) { '' } else { "$($template["$($Firmware.SecureBootTemplate)"])" }
    }
    $console = @{ Default = 0; COM1 = 1; COM2 = 2; None = 3 }
    if (-not (Test-Lacking -Subject 'vmFirmware' -Name 'ConsoleMode')) {
        $row.ConsoleMode = [uint16] $(
            if ($null -eq $Firmware -or $null -eq $Firmware.ConsoleMode) { 0 } else { $console["$($Firmware.ConsoleMode)"] }
        )
    }
    if (-not (Test-Lacking -Subject 'vmFirmware' -Name 'PauseAfterBootFailure')) {
        $row.PauseAfterBootFailure = $null -ne $Firmware -and "$($Firmware.PauseAfterBootFailure)" -ceq 'On'
    }
    $own = if ($null -ne $Machine) { $Machine.PSObject.Properties['System'] }
    $row.AllowFullSCSICommandSet = $null -ne $own -and [bool] $own.Value.AllowFullSCSICommandSet
    # A VM of generation 2 has a list of references, one of generation 1 a list of numbers: CD, IDE, floppy, network.
    $first = if ($null -ne $own -and $null -ne $own.Value.FirstBoot) { "$($own.Value.FirstBoot)" } else { 'Drive' }
    $row.BootSourceOrder = [string[]] @(
        if ($null -ne $Firmware) { '\\HV\root\virtualization\v2:Msvm_BootSourceSettingData.InstanceID="' + (Get-WorldBootSourceId -Of $Of -Kind $first).Replace('\', '\\') + '"' }
    )
    $row.BootOrder = [uint16[]] @(if ($first -ceq 'Network') { 3, 1, 2, 0 } else { 1, 2, 3, 0 })
    return [pscustomobject] $row
}

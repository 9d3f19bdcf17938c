# The settings of all VMs and of their checkpoints in one class, beside the templates that Hyper-V keeps there.

function Get-WorldMsvm_VirtualSystemSettingData {
    if (-not (Test-HyperVRight -Command 'VirtualSystemSettingData')) { return }
    # Not one of them is a VM (https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-virtualsystemsettingdata).
    foreach ($kind in 'Default', 'Minimum', 'Maximum') { New-SettingRow -InstanceId "Microsoft:Definition\5C5D0F9B-1A6B-4D0C-8B6E-5D0A1C1F2E11\$kind" -Of $null -Type $null -Firmware $null }
    foreach ($machine in (Get-World).vms) {
        $id = "$($machine.Id)".ToUpperInvariant()
        New-SettingRow -InstanceId "Microsoft:$id" -Of $id -Type 'Microsoft:Hyper-V:System:Realized' -Firmware $machine.Firmware
        foreach ($checkpoint in @($machine.Checkpoints)) {
            if ($null -eq $checkpoint) { continue }
            $kind = switch -CaseSensitive ($checkpoint.SnapshotType) { 'Standard' { 'Realized' } 'Recovery' { 'Recovery' } 'Planned' { 'Planned' } 'Missing' { 'Missing' } 'Replica' { 'Replica:Standard' } default { 'Replica:ApplicationConsistent' } }
            New-SettingRow -InstanceId "Microsoft:$("$($checkpoint.Id)".ToUpperInvariant())" -Of $id -Type "Microsoft:Hyper-V:Snapshot:$kind" -Firmware $machine.Firmware
        }
    }
}

function New-SettingRow {
    param([string] $InstanceId, [object] $Of, [object] $Type, [object] $Firmware)

    $template = @{ MicrosoftWindows = '1734c6e8-3154-4dda-ba5f-a874cc483422'; MicrosoftUEFICertificateAuthority = '272e7447-90a4-4563-a4b9-8e4ab00526ce'; OpenSourceShieldedVM = '4292ae2b-ee2c-42b5-a969-dd8f8689f6f3' }
    $row = [ordered] @{ InstanceID = $InstanceId; VirtualSystemIdentifier = $Of; VirtualSystemType = $Type }
    # A VM of generation 1 has the columns too, and they are off and empty.
    if (-not (Test-Lacking -Subject 'vmFirmware' -Name 'SecureBoot')) { $row.SecureBootEnabled = $null -ne $Firmware -and $Firmware.SecureBoot -ceq 'On' }
    if (-not (Test-Lacking -Subject 'vmFirmware' -Name 'SecureBootTemplate')) { $row.SecureBootTemplateId = if ($null -eq $Firmware) { '' } else { "$($template["$($Firmware.SecureBootTemplate)"])" } }
    return [pscustomobject] $row
}

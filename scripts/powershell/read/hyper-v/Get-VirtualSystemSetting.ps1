function Get-VirtualSystemSetting {
    <#
    .SYNOPSIS
    The rows of Msvm_VirtualSystemSettingData by the id of their VM, read in one query; nothing where it cannot be asked or a row belongs to
    no known VM.
    .DESCRIPTION
    A cmdlet asks Hyper-V once for each VM, this class once for all
    (https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-virtualsystemsettingdata). It answers only what is beyond doubt. A VM that it
    does not answer is asked with the cmdlet, so what is wrong here costs time and no fact. All columns are asked for: naming one that a
    Windows does not have fails the whole query.
    .PARAMETER VirtualMachine
    The VMs that are known. Templates (Microsoft:Definition) and planned VMs belong to none of them.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $VirtualMachine)

    $setting = @{}
    foreach ($id in Get-TextOfEach -InputObject $VirtualMachine -Name 'Id') { if ($id -ne '') { $setting[$id] = @() } }
    try { $row = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_VirtualSystemSettingData -ErrorAction Stop) }
    catch { return $null }
    $instance = @(Get-TextOfEach -InputObject $row -Name 'InstanceID')
    $idOf = @(Get-TextOfEach -InputObject $row -Name 'VirtualSystemIdentifier')
    $type = @(Get-TextOfEach -InputObject $row -Name 'VirtualSystemType')
    for ($index = 0; $index -lt $row.Count; $index++) {
        if ($instance[$index] -match '\AMicrosoft:Definition\\') { continue }
        $id = $idOf[$index]
        if ($setting.ContainsKey($id)) { $setting[$id] += $row[$index]; continue }
        # A VM of which the cmdlets know nothing is none of ours. A checkpoint or an unknown kind of row may be one of ours.
        if (@('Microsoft:Hyper-V:System:Realized', 'Microsoft:Hyper-V:System:Planned') -cnotcontains $type[$index]) { return $null }
    }
    return $setting
}

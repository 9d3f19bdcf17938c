function Get-BulkSetting {
    <#
    .SYNOPSIS
    The rows of the class that answers for all virtual machines at once, by the id of the VM; nothing where it cannot be asked.
    .PARAMETER As
    What the subject declares as `allAtOnce` (main/grammar/all-at-once.ts).
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $As, [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $VirtualMachine)

    $of = @{ VirtualMachine = $VirtualMachine }
    switch -CaseSensitive ($As) {
        'memory' { return Get-RowOfClass -ClassName 'Msvm_MemorySettingData' @of }
        'processors' { return Get-RowOfClass -ClassName 'Msvm_ProcessorSettingData' @of }
        'security' { return Get-RowOfClass -ClassName 'Msvm_SecuritySettingData' @of }
        'assignedDevices' { return Get-RowOfClass -ClassName 'Msvm_PciExpressSettingData' @of -Complete }
        'gpuPartitions' { return Get-RowOfClass -ClassName 'Msvm_GpuPartitionSettingData' @of -Complete }
        'remoteFxAdapters' { return Get-RowOfClass -ClassName 'Msvm_Synthetic3DDisplayControllerSettingData' @of -Complete }
        default { return Get-VirtualSystemSetting @of }
    }
}

function Get-RowOfClass {
    <#
    .SYNOPSIS
    The rows of a class of settings by the id of their virtual machine, read in one query. All columns: naming one that a Windows lacks
    fails the query.
    .DESCRIPTION
    The id of a row begins with that of its VM. The ids of checkpoints and of planned VMs are those of no known VM.
    .PARAMETER Complete
    Gives the rows only where it is certain that no VM has another one: the class has its templates (Microsoft:Definition), so that an empty
    list is not one that this account may not see, and no row is left over.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [string] $ClassName,
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $VirtualMachine, [switch] $Complete
    )

    $own = @{}
    foreach ($id in Get-TextOfEach -InputObject $VirtualMachine -Name 'Id') { if ($id -ne '') { $own[$id] = @() } }
    try { $row = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName $ClassName -ErrorAction Stop) }
    catch { return $null }
    $template = 0
    $left = 0
    $instance = @(Get-TextOfEach -InputObject $row -Name 'InstanceID')
    for ($index = 0; $index -lt $row.Count; $index++) {
        $text = $instance[$index]
        if ($text -match '\AMicrosoft:Definition\\') { $template++ }
        elseif ($text -match '\AMicrosoft:([0-9A-F-]{36})(?:\\|\z)' -and $own.ContainsKey($Matches[1])) { $own[$Matches[1]] += $row[$index] }
        else { $left++ }
    }
    if ($Complete -and ($template -eq 0 -or $left -gt 0)) { return $null }
    return $own
}

function ConvertTo-VlanState {
    <#
    .SYNOPSIS
    The VLANs that an adapter of Hyper-V takes part in, as a list of numbers; 0 stands for untagged.
    .NOTES
    Software-defined networking writes the VLAN as an isolation ID, and the VLAN setting then stays untagged. Where an isolation mode is
    set, it counts (https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-ethernetswitchportisolationsettingdata). An adapter in a
    virtual subnet is in no VLAN of the switch, so that the list names the subnet.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [object] $Adapter)

    foreach ($name in 'VlanSetting', 'IsolationSetting') {
        $property = $Adapter.PSObject.Properties[$name]
        if ($null -eq $property) { return @{ unsupported = "this Windows has no property $name" } }
        if ($null -eq $property.Value) { return New-UnreadState -Message 'Hyper-V does not say in which VLAN the adapter is.' }
    }
    $isolation = $Adapter.IsolationSetting
    $list = switch -CaseSensitive ("$($isolation.IsolationMode)") {
        'None' { Get-VlanNumber -Vlan $Adapter.VlanSetting }
        'Vlan' {
            if ("$($isolation.MultiTenantStack)" -cne 'Off') {
                return New-UnreadState -Message 'The guest chooses its VLAN itself: the multitenant stack of the adapter is on.'
            }
            @($isolation.DefaultIsolationID)
        }
        'NativeVirtualSubnet' { @("virtual subnet $($isolation.DefaultIsolationID)") }
        default {
            return New-UnreadState -Message "The isolation mode of the adapter is $_. An extension of the switch decides about its network."
        }
    }
    if ($list -is [hashtable]) { return $list }
    [object[]] $number = @($list | Where-Object -FilterScript { $null -ne $_ } | ForEach-Object -Process { "$_" } | Sort-Object -Unique)
    if ($number.Count -eq 0) { return New-UnreadState -Message 'Hyper-V does not say which VLAN the adapter is in.' }
    return @{ v = $number }
}

function Get-VlanNumber {
    <#
    .SYNOPSIS
    The numbers of a VLAN setting, or a state where its mode is not known.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [object] $Vlan)

    switch -CaseSensitive ("$($Vlan.OperationMode)") {
        'Untagged' { '0' }
        'Access' { $Vlan.AccessVlanId }
        'Trunk' { @($Vlan.NativeVlanId) + @($Vlan.AllowedVlanIdList) }
        'Private' { $Vlan.PrimaryVlanId }
        default { New-UnreadState -Message "Hyper-V reports a VLAN mode that is not known here: $_" }
    }
}

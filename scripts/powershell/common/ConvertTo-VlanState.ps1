function ConvertTo-VlanState {
    <#
    .SYNOPSIS
    The VLANs that an adapter of Hyper-V takes part in, as a list of numbers; 0 stands for untagged.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [object] $Adapter)

    $setting = $Adapter.PSObject.Properties['VlanSetting']
    if ($null -eq $setting -or $null -eq $setting.Value) { return @{ unsupported = 'this Windows has no property VlanSetting' } }
    $vlan = $setting.Value
    switch -CaseSensitive ("$($vlan.OperationMode)") {
        'Untagged' { return @{ v = @('0') } }
        'Access' { return @{ v = @("$($vlan.AccessVlanId)") } }
        'Trunk' { return @{ v = @(@("$($vlan.NativeVlanId)") + @($vlan.AllowedVlanIdList | ForEach-Object -Process { "$_" }) | Sort-Object -Unique) } }
        'Private' { return @{ v = @("$($vlan.PrimaryVlanId)") } }
    }
    return @{ unread = @{ category = 'InvalidData'; errorId = 'VlanMode'; message = "Hyper-V reports a VLAN mode that is not known here: $($vlan.OperationMode)" } }
}

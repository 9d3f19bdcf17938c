function ConvertTo-VlanState {
    <#
    .SYNOPSIS
    The VLANs that an adapter of Hyper-V takes part in, as a list of numbers; 0 stands for untagged.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [object] $Adapter)

    $setting = $Adapter.PSObject.Properties['VlanSetting']
    if ($null -eq $setting) { return @{ unsupported = 'this Windows has no property VlanSetting' } }
    $vlan = $setting.Value
    if ($null -eq $vlan) { return New-UnreadState -Message 'Hyper-V does not say in which VLAN the adapter is.' }
    $list = switch -CaseSensitive ("$($vlan.OperationMode)") {
        'Untagged' { @('0') }
        'Access' { @($vlan.AccessVlanId) }
        'Trunk' { @(@($vlan.NativeVlanId) + @($vlan.AllowedVlanIdList)) }
        'Private' { @($vlan.PrimaryVlanId) }
        default { return New-UnreadState -Message "Hyper-V reports a VLAN mode that is not known here: $_" }
    }
    [object[]] $number = @($list | Where-Object -FilterScript { $null -ne $_ } | ForEach-Object -Process { "$_" } | Sort-Object -Unique)
    if ($number.Count -eq 0) { return New-UnreadState -Message 'Hyper-V does not say which VLAN the adapter is in.' }
    return @{ v = $number }
}

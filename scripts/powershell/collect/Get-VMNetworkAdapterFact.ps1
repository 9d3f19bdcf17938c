function Get-VMNetworkAdapterFact {
    <#
    .SYNOPSIS
    Network adapters of virtual machines.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($adapter in @(Get-KnownVM | Get-VMNetworkAdapter)) {
        New-FactRow -Key @{ adapter = "$($adapter.Id)" } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $adapter -Name 'Name'
                vm = ConvertTo-FactState -Value ("$($adapter.VMId)".ToLowerInvariant())
                vmName = Get-PropertyState -InputObject $adapter -Name 'VMName'
                switch = Get-PropertyState -InputObject $adapter -Name 'SwitchId'
                macAddress = Get-PropertyState -InputObject $adapter -Name 'MacAddress'
                vlans = ConvertTo-VlanState -Adapter $adapter
                macAddressSpoofing = Get-PropertyState -InputObject $adapter -Name 'MacAddressSpoofing'
                dhcpGuard = Get-PropertyState -InputObject $adapter -Name 'DhcpGuard'
                routerGuard = Get-PropertyState -InputObject $adapter -Name 'RouterGuard'
            })
    }
}

function Get-VMNetworkAdapterFact {
    <#
    .SYNOPSIS
    Network adapters of virtual machines.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $single = [ordered] @{ macAddress = 'MacAddress'; macAddressSpoofing = 'MacAddressSpoofing'; dhcpGuard = 'DhcpGuard'; routerGuard = 'RouterGuard' }
    Read-EachVM -Ask { param($Machine) Get-VMNetworkAdapter -VM $Machine } -AsRow {
        param($Adapter, $Machine)
        $fact = [ordered] @{
            name = Get-PropertyState -InputObject $Adapter -Name 'Name'
            vm = ConvertTo-FactState -Value (Get-PropertyText -InputObject $Machine -Name 'Id')
            vmName = Get-PropertyState -InputObject $Machine -Name 'Name'
            switch = Get-PropertyState -InputObject $Adapter -Name 'SwitchId'
            vlans = ConvertTo-VlanState -Adapter $Adapter
        }
        foreach ($name in $single.Keys) { $fact[$name] = Get-PropertyState -InputObject $Adapter -Name $single[$name] }
        New-FactRow -Of 'network adapter' -Key @{ adapter = Get-PropertyText -InputObject $Adapter -Name 'Id' } -Fact $fact
    } -AsUnread {
        param($Machine, $State)
        $id = Get-PropertyText -InputObject $Machine -Name 'Id'
        $fact = [ordered] @{ name = $State; vm = ConvertTo-FactState -Value $id; vmName = Get-PropertyState -InputObject $Machine -Name 'Name'; switch = $State; vlans = $State }
        foreach ($name in $single.Keys) { $fact[$name] = $State }
        New-FactRow -Key @{ adapter = "unread:$id" } -Fact $fact
    }
}

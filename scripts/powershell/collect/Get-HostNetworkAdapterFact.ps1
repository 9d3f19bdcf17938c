function Get-HostNetworkAdapterFact {
    <#
    .SYNOPSIS
    Network adapters of the host itself on virtual switches.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($adapter in @(Get-VMNetworkAdapter -ManagementOS)) {
        New-FactRow -Key @{ adapter = "$($adapter.Id)" } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $adapter -Name 'Name'
                switch = Get-PropertyState -InputObject $adapter -Name 'SwitchId'
                vlans = ConvertTo-VlanState -Adapter $adapter
            })
    }
}

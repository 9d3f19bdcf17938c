function Get-HostNetworkAdapterFact {
    <#
    .SYNOPSIS
    Network adapters of the host itself on virtual switches.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($adapter in @(Read-List -What 'network adapters of the host' -From { param($GoOn) Get-VMNetworkAdapter -ManagementOS @GoOn })) {
        if (Test-Trouble -InputObject $adapter) { $adapter; continue }
        New-FactRow -Of 'network adapter' -Key @{ adapter = Get-PropertyText -InputObject $adapter -Name 'Id' } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $adapter -Name 'Name'
                switch = Get-PropertyState -InputObject $adapter -Name 'SwitchId'
                vlans = ConvertTo-VlanState -Adapter $adapter
            })
    }
}

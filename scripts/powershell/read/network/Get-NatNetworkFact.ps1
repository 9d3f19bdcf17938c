function Get-NatNetworkFact {
    <#
    .SYNOPSIS
    The NAT networks of the host, each with its internal network and every IP address of the host by its interface.
    .NOTES
    https://learn.microsoft.com/virtualization/hyper-v-on-windows/user-guide/setup-nat-network
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $address = Read-Source -From { [pscustomobject] @{ Address = @(Get-InterfaceAddress) } }
    foreach ($nat in @(Read-List -What 'NAT networks' -From { param($GoOn) Get-NetNat @GoOn })) {
        if (Test-Problem -InputObject $nat) { $nat; continue }
        New-FactRow -Of 'NAT network' -Key @{ nat = (Get-PropertyText -InputObject $nat -Name 'Name') } -Fact ([ordered] @{
                prefix = Get-PropertyState -InputObject $nat -Name 'InternalIPInterfaceAddressPrefix'
                hostAddresses = Get-SourceState -Source $address -Name 'Address' -List
            })
    }
}

function Get-InterfaceAddress {
    <#
    .SYNOPSIS
    Each IP address of the host as text: its interface by name, a bar, the address.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param()

    $all = @(Get-NetIPAddress | Where-Object -FilterScript { $null -ne $_ })
    # Each Windows has the address of the loopback interface.
    if ($all.Count -eq 0) { throw 'Windows listed no IP address at all.' }
    foreach ($each in $all) {
        $part = foreach ($name in 'InterfaceAlias', 'IPAddress') { Get-PropertyText -InputObject $each -Name $name }
        if ($part -ccontains '') { throw 'Windows does not say of each IP address to which interface it belongs.' }
        $part -join '|'
    }
}

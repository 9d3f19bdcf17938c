# The NAT networks of the host, as New-NetNat makes them. A world without them has none.

function Get-NetNat {
    [CmdletBinding()]
    param()

    Assert-NoFault -Command 'Get-NetNat'
    Assert-Elevated -Command 'Get-NetNat'
    $own = (Get-World).PSObject.Properties['netNat']
    if ($null -ne $own) {
        foreach ($each in @($own.Value)) {
            [pscustomobject] @{ Name = "$($each.Name)"; InternalIPInterfaceAddressPrefix = "$($each.InternalIPInterfaceAddressPrefix)" }
        }
    }
}

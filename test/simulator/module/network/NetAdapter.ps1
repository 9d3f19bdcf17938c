# The physical network adapters.

function Get-NetAdapter {
    [CmdletBinding()]
    param([switch] $Physical)

    $null = $Physical
    Assert-NoFault -Command 'Get-NetAdapter'
    $index = 100
    foreach ($each in @((Get-World).netAdapters)) {
        $index += 1
        # A world that says nothing numbers its adapters.
        if ($null -eq $each.PSObject.Properties['InterfaceIndex']) {
            Set-Member -InputObject $each -Name 'InterfaceIndex' -Value ([uint32] $index)
        }
        $each
    }
}

function Get-NetIPAddress {
    # A world that says nothing gives each adapter an address of its own, beside the one that Windows gives it.
    [CmdletBinding()]
    param()

    Assert-NoFault -Command 'Get-NetIPAddress'
    $own = (Get-World).PSObject.Properties['ipAddresses']
    [pscustomobject] @{ IPAddress = '127.0.0.1'; InterfaceIndex = [uint32] 1; InterfaceAlias = 'Loopback Pseudo-Interface 1' }
    if ($null -ne $own) {
        foreach ($each in @($own.Value)) {
            [pscustomobject] @{
                IPAddress = "$($each.IPAddress)"
                InterfaceIndex = [uint32] $each.InterfaceIndex
                InterfaceAlias = $(
                    if ($null -eq $each.PSObject.Properties['InterfaceAlias']) { "Interface $($each.InterfaceIndex)" }
                    else { "$($each.InterfaceAlias)" }
                )
            }
        }
        return
    }
    foreach ($adapter in @(Get-NetAdapter -Physical)) {
        [pscustomobject] @{
            IPAddress = "fe80::1%$($adapter.InterfaceIndex)"
            InterfaceIndex = $adapter.InterfaceIndex
            InterfaceAlias = $adapter.Name
        }
        [pscustomobject] @{
            IPAddress = "10.0.4.$($adapter.InterfaceIndex)"
            InterfaceIndex = $adapter.InterfaceIndex
            InterfaceAlias = $adapter.Name
        }
    }
}

function Edit-WorldNetAdapter {
    param([psobject[]] $InputObject, [string] $Status)
    Edit-World -Argument @($InputObject | ForEach-Object -Process { $_.InterfaceGuid }), $Status -Change {
        param($World, $Guid, $Status)
        foreach ($each in @($World.netAdapters)) { if ($Guid -ccontains $each.InterfaceGuid) { $each.Status = $Status } }
    }
}

function Disable-NetAdapter {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [psobject[]] $InputObject)
    Assert-Elevated -Command 'Disable-NetAdapter'
    Edit-WorldNetAdapter -InputObject $InputObject -Status 'Disabled'
}

function Enable-NetAdapter {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [psobject[]] $InputObject)
    Assert-Elevated -Command 'Enable-NetAdapter'
    Edit-WorldNetAdapter -InputObject $InputObject -Status 'Up'
}

function Get-NetAdapterFact {
    <#
    .SYNOPSIS
    Physical network adapters of the host, with their link, and whether they have an IP address that other computers reach.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $address = Read-Source -From { Get-AddressedInterface }
    foreach ($adapter in @(Read-List -What 'network adapters' -From { param($GoOn) Get-NetAdapter -Physical @GoOn })) {
        if (Test-Problem -InputObject $adapter) { $adapter; continue }
        $id = (Get-PropertyText -InputObject $adapter -Name 'InterfaceGuid').Trim('{', '}').ToLowerInvariant()
        New-FactRow -Of 'network adapter' -Key @{ interface = $id } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $adapter -Name 'Name'
                description = Get-PropertyState -InputObject $adapter -Name 'InterfaceDescription'
                medium = Get-PropertyState -InputObject $adapter -Name 'NdisPhysicalMedium' -Convert { param($Value) "$Value" }
                switchedOn = Get-PropertyState -InputObject $adapter -Name 'Status' -Convert { param($Value) "$Value" -cne 'Disabled' }
                connected = Get-PropertyState -InputObject $adapter -Name 'Status' -Convert { param($Value) "$Value" -ceq 'Up' }
                addressed = if ($null -ne $address.Problem) { $address.Problem } else {
                    Get-PropertyState -InputObject $adapter -Name 'InterfaceIndex' -Convert { param($Value)
                        $address.Value.Index -contains $Value
                    }
                }
            })
    }
}

function Get-AddressedInterface {
    <#
    .SYNOPSIS
    The indexes of the interfaces with an address besides those that Windows gives itself: 169.254.0.0/16 and fe80::/10.
    #>
    [CmdletBinding()]
    [OutputType([psobject])]
    param()

    $all = @(Get-NetIPAddress | Where-Object -FilterScript { $null -ne $_ })
    # Each Windows has the address of the loopback interface.
    if ($all.Count -eq 0) { throw 'Windows listed no IP address at all.' }
    if (@($all |
        Where-Object -FilterScript {
            $null -eq $_.InterfaceIndex -or (Get-PropertyText -InputObject $_ -Name 'IPAddress') -ceq ''
        }).Count -gt 0) {
        throw 'Windows does not say of each IP address to which interface it belongs.'
    }
    return [pscustomobject] @{
        Index = @($all | Where-Object -FilterScript { $_.IPAddress -notmatch '\A(169\.254\.|fe[89ab][0-9a-f]:)' } |
            ForEach-Object -Process { $_.InterfaceIndex })
    }
}

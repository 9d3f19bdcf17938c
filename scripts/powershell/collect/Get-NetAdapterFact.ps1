function Get-NetAdapterFact {
    <#
    .SYNOPSIS
    Physical network adapters of the host.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($adapter in @(Get-NetAdapter -Physical)) {
        New-FactRow -Key @{ interface = "$($adapter.InterfaceGuid)".Trim('{', '}').ToLowerInvariant() } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $adapter -Name 'Name'
                description = Get-PropertyState -InputObject $adapter -Name 'InterfaceDescription'
                medium = ConvertTo-FactState -Value "$($adapter.NdisPhysicalMedium)"
                switchedOn = ConvertTo-FactState -Value ("$($adapter.Status)" -cne 'Disabled')
            })
    }
}

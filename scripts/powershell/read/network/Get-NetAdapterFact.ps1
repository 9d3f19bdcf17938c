function Get-NetAdapterFact {
    <#
    .SYNOPSIS
    Physical network adapters of the host.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($adapter in @(Read-List -What 'network adapters' -From { param($GoOn) Get-NetAdapter -Physical @GoOn })) {
        if (Test-Trouble -InputObject $adapter) { $adapter; continue }
        $id = (Get-PropertyText -InputObject $adapter -Name 'InterfaceGuid').Trim('{', '}').ToLowerInvariant()
        New-FactRow -Of 'network adapter' -Key @{ interface = $id } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $adapter -Name 'Name'
                description = Get-PropertyState -InputObject $adapter -Name 'InterfaceDescription'
                medium = Get-PropertyState -InputObject $adapter -Name 'NdisPhysicalMedium' -Convert { param($Value) "$Value" }
                switchedOn = Get-PropertyState -InputObject $adapter -Name 'Status' -Convert { param($Value) "$Value" -cne 'Disabled' }
            })
    }
}

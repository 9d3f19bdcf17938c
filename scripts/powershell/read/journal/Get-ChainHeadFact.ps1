function Get-ChainHeadFact {
    <#
    .SYNOPSIS
    The events in which Castellan has noted the head of its journal. What they say is decoded by the reader.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($each in @(Get-SeamEvent)) {
        if ($null -eq $each) { continue }
        New-FactRow -Of 'event' -Key @{ event = Get-PropertyText -InputObject $each -Name 'Id' } -Fact ([ordered] @{
                at = Get-PropertyState -InputObject $each -Name 'At'
                text = Get-PropertyState -InputObject $each -Name 'Text'
            })
    }
}

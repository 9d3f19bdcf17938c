function Get-RegistryFact {
    <#
    .SYNOPSIS
    The registry values asked for.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    foreach ($each in $Key) {
        try { $fact = [ordered] @{ value = Get-RegistryState -Key $each } }
        catch { $fact = [ordered] @{ value = ConvertTo-UnreadState -ErrorRecord $_ } }
        New-FactRow -Key ([ordered] @{ path = $each.path; name = $each.name; kind = $each.kind }) -Fact $fact
    }
}

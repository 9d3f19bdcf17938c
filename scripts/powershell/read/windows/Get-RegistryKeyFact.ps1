function Get-RegistryKeyFact {
    <#
    .SYNOPSIS
    Of each registry key asked for, and of the keys above it, which do not exist.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    foreach ($each in $Key) {
        try { $fact = [ordered] @{ missing = ConvertTo-FactState -Value @(Get-SeamMissingKey -Path $each.path) -List } }
        catch { $fact = [ordered] @{ missing = ConvertTo-UnreadState -ErrorRecord $_ } }
        New-FactRow -Key ([ordered] @{ path = $each.path }) -Fact $fact
    }
}

function Get-OptionalFeatureFact {
    <#
    .SYNOPSIS
    The optional features asked for.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    foreach ($each in $Key) {
        New-FactRow -Key @{ feature = $each.feature } -Fact ([ordered] @{ state = Get-OptionalFeatureState -Name $each.feature })
    }
}

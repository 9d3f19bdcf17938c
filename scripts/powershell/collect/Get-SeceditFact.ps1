function Get-SeceditFact {
    <#
    .SYNOPSIS
    The export of user rights and security settings, as text.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    New-FactRow -Key @{} -Fact ([ordered] @{ text = @{ v = "$(Invoke-SeamSeceditExport)" } })
}

function Get-AuditpolFact {
    <#
    .SYNOPSIS
    The backup of the audit settings, as text.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    New-FactRow -Key @{} -Fact ([ordered] @{ text = @{ v = "$(Invoke-SeamAuditpolBackup)" } })
}

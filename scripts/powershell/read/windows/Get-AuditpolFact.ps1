function Get-AuditpolFact {
    <#
    .SYNOPSIS
    The backup of the audit settings, as text.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $text = Invoke-SeamAuditpolBackup
    $state = if ($null -eq $text) { New-UnreadState -Message 'Windows wrote no file.' } else { ConvertTo-FactState -Value $text }
    New-FactRow -Key @{} -Fact ([ordered] @{ text = $state })
}

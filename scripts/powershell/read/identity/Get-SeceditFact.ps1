function Get-SeceditFact {
    <#
    .SYNOPSIS
    The export of user rights and security settings, as text.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $text = Invoke-SeamSeceditExport
    $state = if ($null -eq $text) { New-UnreadState -Message 'Windows wrote no file.' } else { ConvertTo-FactState -Value $text }
    New-FactRow -Key @{} -Fact ([ordered] @{ text = $state })
}

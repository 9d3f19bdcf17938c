function Get-AppLockerFact {
    <#
    .SYNOPSIS
    The AppLocker rules in force, as Windows prints them.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $text = Get-AppLockerPolicy -Effective -Xml
    $state = if ($null -eq $text) {
        New-UnreadState -Message 'Windows gave no AppLocker policy.'
    } else { ConvertTo-FactState -Value ($text -join "`n") }
    New-FactRow -Key @{} -Fact ([ordered] @{ xml = $state })
}

function Get-AppLockerFact {
    <#
    .SYNOPSIS
    The AppLocker rules in force, as Windows prints them.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    New-FactRow -Key @{} -Fact ([ordered] @{ xml = ConvertTo-FactState -Value "$(Get-AppLockerPolicy -Effective -Xml)" })
}

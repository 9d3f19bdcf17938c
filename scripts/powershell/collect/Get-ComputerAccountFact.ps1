function Get-ComputerAccountFact {
    <#
    .SYNOPSIS
    To whom the account of this computer may hand on the identity of others.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $account = Get-SeamComputerAccount
    New-FactRow -Key @{} -Fact ([ordered] @{
            delegatesToAnybody = ConvertTo-FactState -Value (($account.Flags -band 524288) -ne 0)
            anyProtocol = ConvertTo-FactState -Value (($account.Flags -band 16777216) -ne 0)
            delegatesTo = ConvertTo-FactState -Value $account.DelegatesTo -List
        })
}

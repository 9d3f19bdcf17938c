function Get-ComputerAccountFact {
    <#
    .SYNOPSIS
    To whom the account of this computer may hand on the identity of others.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $account = Get-SeamComputerAccount
    $object = if ($null -eq $account) { $null } else { [pscustomobject] $account }
    New-FactRow -Key @{} -Fact ([ordered] @{
            delegatesToAnybody = Get-PropertyState -InputObject $object -Name 'Flags' -Convert { param($Flags) ($Flags -band 524288) -ne 0 }
            anyProtocol = Get-PropertyState -InputObject $object -Name 'Flags' -Convert { param($Flags) ($Flags -band 16777216) -ne 0 }
            delegatesTo = Get-PropertyState -InputObject $object -Name 'DelegatesTo' -List
        })
}

function Get-UserRightHolder {
    <#
    .SYNOPSIS
    Who holds a user right: SIDs without their star, names that have none as they stand.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [ValidatePattern('\ASe[A-Za-z]+\z')] [string] $Right)

    # A right that the export does not list is assigned to no account.
    foreach ($each in "$(Get-SecurityTemplateValue -Section 'Privilege Rights' -Name $Right)" -split ',') {
        if ($each.Trim() -ne '') { $each.Trim() -replace '\A\*', '' }
    }
}

function Get-UserRightHolder {
    <#
    .SYNOPSIS
    Who holds a user right: SIDs without their star, names that have none as they stand.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [ValidatePattern('\ASe[A-Za-z]+\z')] [string] $Right)

    foreach ($line in (Invoke-SeamSeceditExport) -split "`r?`n") {
        if ($line -cnotmatch "\A\s*$Right\s*=\s*(.*)\z") { continue }
        foreach ($each in $Matches[1] -split ',') { if ($each.Trim() -ne '') { $each.Trim() -replace '\A\*', '' } }
    }
}

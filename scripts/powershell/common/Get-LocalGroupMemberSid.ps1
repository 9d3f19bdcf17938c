function Get-LocalGroupMemberSid {
    <#
    .SYNOPSIS
    SIDs of a local group's members, orphaned ones included.
    .NOTES
    Get-LocalGroupMember gives up on the whole group when one SID has no account any more (Server 2016 to 2025).
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [string] $Sid)

    try { return @(Get-LocalGroupMember -SID $Sid | ForEach-Object -Process { "$($_.SID)" }) }
    catch {
        if ("$($_.CategoryInfo.Category)" -cin @('ObjectNotFound', 'PermissionDenied')) { throw }
        return @(Get-SeamLocalGroupMember -Sid $Sid)
    }
}

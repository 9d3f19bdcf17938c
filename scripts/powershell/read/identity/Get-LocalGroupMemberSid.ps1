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

    try { $found = @(Get-LocalGroupMember -SID $Sid | ForEach-Object -Process { Get-PropertyText -InputObject $_ -Name 'SID' }) }
    catch {
        if ("$($_.CategoryInfo.Category)" -cin @('ObjectNotFound', 'PermissionDenied')) { throw }
        $found = @(Get-SeamLocalGroupMember -Sid $Sid)
    }
    # A member without a SID may be anybody.
    if (@($found | Where-Object -FilterScript { "$_" -cnotlike 'S-1-*' }).Count -gt 0) { throw "Windows names a member of the group $Sid without its SID." }
    return $found
}

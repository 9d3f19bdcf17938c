function Get-LocalGroupMemberSid {
    <#
    .SYNOPSIS
    SIDs of a local group's members, orphaned ones included.
    .NOTES
    Get-LocalGroupMember fails for the whole group when the account of one SID no longer exists (Server 2016 to 2025).
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [string] $Sid)

    try { $found = @(Get-LocalGroupMember -SID $Sid | ForEach-Object -Process { Get-PropertyText -InputObject $_ -Name 'SID' }) }
    catch {
        if ("$($_.CategoryInfo.Category)" -cin @('ObjectNotFound', 'PermissionDenied')) { throw }
        $found = @(Get-SeamLocalGroupMember -Sid $Sid)
    }
    # A member without a SID may be any account.
    if (@($found | Where-Object -FilterScript { "$_" -cnotlike 'S-1-*' }).Count -gt 0) {
        throw "Windows names a member of the group $Sid without its SID."
    }
    return $found
}

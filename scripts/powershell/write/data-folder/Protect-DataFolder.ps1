function Protect-DataFolder {
    <#
    .SYNOPSIS
    Makes the folder protected where there is none, and tells whether the one that stands there is so.
    .DESCRIPTION
    Nothing that stands there already is changed: every user may make folders in ProgramData, so one that is not ours may hold a key that
    another user knows, and a new list on it would only hide that.
    .NOTES
    Windows does not say whether it has made a folder or found one of that name. So the folder is made under an unpredictable name, checked,
    and then renamed, which fails where the name is taken. Only the folder with that name is ever removed, and only empty.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $made = $false
    if ((Get-SeamFolderKind -LiteralPath $LiteralPath) -ceq 'none') {
        $beside = "$LiteralPath-$([guid]::NewGuid().ToString('n'))"
        New-SeamProtectedFolder -LiteralPath $beside -Sddl 'O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)'
        try {
            $wrong = Get-ProtectionFault -LiteralPath $beside
            if ($null -ne $wrong) {
                return @{
                    state = 'failed'
                    why = "Windows did not give the new folder the owner and the access list that were asked for ($($wrong.why): $($wrong.found))"
                    found = ''
                }
            }
            try { Move-SeamFolder -LiteralPath $beside -Destination $LiteralPath; $made = $true }
            catch { if ((Get-SeamFolderKind -LiteralPath $LiteralPath) -ceq 'none') { throw } }
        }
        finally { if (-not $made) { Clear-OwnFolder -LiteralPath $beside } }
    }
    # Checked in any case: another program may have made it first.
    $wrong = Get-ProtectionFault -LiteralPath $LiteralPath
    if ($null -ne $wrong) { return @{ state = 'refused'; why = $wrong.why; found = $wrong.found } }
    return @{ state = $(if ($made) { 'made' } else { 'ours' }); why = ''; found = '' }
}

function Get-ProtectionFault {
    <#
    .SYNOPSIS
    Why what stands at a path is no folder of SYSTEM and Administrators alone; nothing where it is one.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $kind = Get-SeamFolderKind -LiteralPath $LiteralPath
    if ($kind -cne 'folder') { return @{ why = $kind; found = '' } }
    $owner = Get-SeamFileSecurity -LiteralPath $LiteralPath -Section 'Owner'
    if (@('O:S-1-5-32-544', 'O:S-1-5-18') -cnotcontains $owner) { return @{ why = 'owner'; found = $owner.Substring(2) } }
    $access = Get-SeamFileSecurity -LiteralPath $LiteralPath -Section 'Access'
    $wanted = 'D:P(A;OICI;FA;;;S-1-5-18)(A;OICI;FA;;;S-1-5-32-544)'
    if ((ConvertTo-AclMeaning -State @{ v = $access }) -cne (ConvertTo-AclMeaning -State @{ v = $wanted })) {
        return @{ why = 'list'; found = $access }
    }
}

function Clear-OwnFolder {
    <#
    .SYNOPSIS
    Removes the folder that was made and is not used. That it could not be removed is noted and decides nothing.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    try { Remove-SeamEmptyFolder -LiteralPath $LiteralPath }
    catch {
        [Console]::Error.WriteLine(
            "The empty folder $LiteralPath could not be removed: $((Get-InnermostException -Exception $_.Exception).Message)"
        )
    }
}

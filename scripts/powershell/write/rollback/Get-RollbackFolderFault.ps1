function Get-RollbackFolderFault {
    <#
    .SYNOPSIS
    Why a task of SYSTEM must not run scripts from below this folder; nothing where it may.
    .DESCRIPTION
    A folder above that another account can replace would let that account run its own scripts as SYSTEM. Making new folders there does no
    harm.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $volume = Get-SeamVolume -LiteralPath $LiteralPath
    if ($volume.kind -cne 'Fixed' -or $volume.format -cne 'NTFS') {
        return "$LiteralPath is not on a fixed NTFS volume of this computer ($($volume.kind), $($volume.format))."
    }
    $trusted = Get-TrustedSid
    $path = $LiteralPath
    while ("$path" -ne '') {
        $kind = Get-SeamFolderKind -LiteralPath $path
        if ($kind -cne 'folder') { return "$path is no folder but a $kind." }
        $owner = (Get-SeamFileSecurity -LiteralPath $path -Section 'Owner').Substring(2)
        if ($trusted -cnotcontains $owner) { return "$path belongs to $(ConvertTo-NamedSid -Text $owner)." }
        $access = Get-SeamFileSecurity -LiteralPath $path -Section 'Access'
        if ($access -cnotmatch '\AD:' -or $access -cmatch '\AD:[A-Z]*NO_ACCESS_CONTROL') { return "$path has no access list." }
        foreach ($entry in @(Get-AclEntry -Text $access)) {
            if ($entry[0].Contains('D') -or $entry[1].Contains('IO') -or $trusted -ccontains $entry[5]) { continue }
            $mask = ConvertTo-AccessMask -Right $entry[2]
            # Delete child, delete, write the list, take ownership, generic all. Rights that cannot be read count as these.
            if ($null -eq $mask -or ($mask -band 0x100D0040) -ne 0) { return "$(ConvertTo-NamedSid -Text $entry[5]) can replace $path." }
        }
        $path = [IO.Path]::GetDirectoryName($path)
    }
}

function Get-TrustedSid {
    <#
    .SYNOPSIS
    The accounts that may change what a task of SYSTEM runs: SYSTEM, Administrators, TrustedInstaller.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param()

    return [string[]] @('S-1-5-18', 'S-1-5-32-544', 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464')
}

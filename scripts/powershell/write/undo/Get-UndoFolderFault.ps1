function Get-UndoFolderFault {
    <#
    .SYNOPSIS
    Why the key beside this undo file is not known to be the key of Castellan; nothing where it is.
    .DESCRIPTION
    Each account can make a folder with a key and an undo file that this key has sealed. So the key counts only in the data folder of
    Castellan, and only where SYSTEM and Administrators alone can write or read it.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $data = Get-SeamDataFolder
    $place = [IO.Path]::GetDirectoryName([IO.Path]::GetDirectoryName($LiteralPath))
    if (-not [string]::Equals("$place", $data, [StringComparison]::OrdinalIgnoreCase)) {
        return "It is not in a folder below $data, where Castellan keeps its undo files."
    }
    $keys = [IO.Path]::Combine($data, 'keys')
    foreach ($each in @($data, 'folder'), @($keys, 'folder'), @([IO.Path]::Combine($keys, 'journal.key'), 'file')) {
        $path, $wanted = $each
        try {
            $kind = Get-SeamFolderKind -LiteralPath $path
            if ($kind -ceq 'none') { return "$path does not exist." }
            if ($kind -cne $wanted) { return "$path is no $wanted but a $kind." }
            $owner = (Get-SeamFileSecurity -LiteralPath $path -Section 'Owner').Substring(2)
            $access = Get-SeamFileSecurity -LiteralPath $path -Section 'Access'
        }
        catch {
            return "The owner and the access list of $path could not be read: $((Get-InnermostException -Exception $_.Exception).Message)"
        }
        $fault = Get-UndoAccessFault -LiteralPath $path -Owner $owner -Access $access
        if ("$fault" -ne '') { return $fault }
    }
    # A list that is not protected takes entries from the folder above.
    if ($null -ne (Get-ProtectionFault -LiteralPath $data)) {
        return "The access list of $data is not the one that Castellan gives to its data folder."
    }
}

function Get-UndoAccessFault {
    <#
    .SYNOPSIS
    Which account other than SYSTEM and Administrators owns this file or folder, or has access to it; nothing where none does.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Owner,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Access
    )

    $trusted = @('S-1-5-18', 'S-1-5-32-544')
    if ($trusted -cnotcontains $Owner) { return "The owner of $LiteralPath is $(ConvertTo-NamedSid -Text $Owner)." }
    if ($Access -cnotmatch '\AD:' -or $Access -cmatch '\AD:[A-Z]*NO_ACCESS_CONTROL') { return "$LiteralPath has no access list." }
    foreach ($entry in @(Get-AclEntry -Text $Access)) {
        # An account that can read the key can make a seal, so each entry that allows something counts.
        if (-not $entry[0].Contains('D') -and $trusted -cnotcontains $entry[5]) {
            return "The access list of $LiteralPath has an entry for $(ConvertTo-NamedSid -Text $entry[5])."
        }
    }
}

function Get-SeamProgramItem {
    <#
    .SYNOPSIS
    The files and folders directly in a folder, hidden ones included: full name, and whether it is a folder, a file or a link.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    foreach ($each in (Get-ChildItem -LiteralPath $LiteralPath -Force -ErrorAction Stop)) {
        $link = ($each.Attributes -band [IO.FileAttributes]::ReparsePoint) -ne 0
        $kind = if ($link) { 'link' } elseif ($each.PSIsContainer) { 'folder' } else { 'file' }
        [pscustomobject] @{ FullName = $each.FullName; Kind = $kind }
    }
}

function Get-SeamProgramSecurity {
    <#
    .SYNOPSIS
    Owner and access list of one opening of a file or folder, as SDDL text with SIDs in numbers.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $security = Get-Acl -LiteralPath $LiteralPath
    return @{
        Owner = ConvertFrom-FileSecurity -Security $security -Section 'Owner'
        Access = ConvertFrom-FileSecurity -Security $security -Section 'Access'
    }
}

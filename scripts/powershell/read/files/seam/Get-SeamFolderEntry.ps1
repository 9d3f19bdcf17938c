function Get-SeamFolderEntry {
    <#
    .SYNOPSIS
    What a folder holds, hidden entries included: path, whether it is a folder, a link or a mount point, size and last write.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    foreach ($each in (Get-ChildItem -LiteralPath $LiteralPath -Force -ErrorAction Stop)) {
        $folder = [bool] $each.PSIsContainer
        $kind = Get-ReparseKind -Item $each
        [pscustomobject] @{ FullName = $each.FullName; IsFolder = $folder; IsLink = $kind -ceq 'link'; IsMount = $kind -ceq 'mount'
            Length = $(if ($folder) { 0L } else { [long] $each.Length }); LastWriteTimeUtc = $each.LastWriteTimeUtc
        }
    }
}

function Get-SeamLink {
    <#
    .SYNOPSIS
    Whether one file or folder is a link, and where it leads, or a mount point.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $item = Get-Item -LiteralPath $LiteralPath -Force -ErrorAction Stop
    $kind = Get-ReparseKind -Item $item
    [pscustomobject] @{
        IsLink = $kind -ceq 'link'
        IsMount = $kind -ceq 'mount'
        Target = $(if ($kind -ceq 'link') { "$($item.Target)" } else { '' })
    }
}

function Get-SeamPlainPath {
    <#
    .SYNOPSIS
    Those of these files and folders that are neither links nor mount points. One that is left out is asked by itself (Get-SeamLink).
    .DESCRIPTION
    Each is asked for its attributes, as Get-Item does. A listing of the folder above is no proof: on NTFS its attributes may not be current
    (learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findfirstfilew), and a link would be overlooked.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string[]] $LiteralPath)

    foreach ($each in $LiteralPath) {
        try {
            if (([System.IO.File]::GetAttributes($each) -band [System.IO.FileAttributes]::ReparsePoint) -eq 0) { $each }
        }
        catch { $null = $_ }
    }
}

function Get-ReparseKind {
    <#
    .SYNOPSIS
    Whether a file or folder is a link or a mount point; empty where it is neither.
    .DESCRIPTION
    The attribute ReparsePoint alone does not make a file a link: files of Data Deduplication have it
    (learn.microsoft.com/windows/win32/fileio/reparse-points). A folder with it that is not known to lead to another folder is a mount
    point.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [object] $Item)

    if (($Item.Attributes -band [System.IO.FileAttributes]::ReparsePoint) -eq 0) { return '' }
    $folder = [bool] $Item.PSIsContainer
    # A junction leads to a folder; a mount point has the same type, and leads to a volume or, in PowerShell 7, to nothing.
    if ("$($Item.LinkType)" -ceq 'SymbolicLink' -or
        ($folder -and "$($Item.LinkType)" -ceq 'Junction' -and
            "$($Item.Target)" -match '\A(?:\\\\\?\\)?(?:[A-Za-z]:\\|UNC\\)|\A\\\\[^?]')) { return 'link' }
    return $(if ($folder) { 'mount' } else { '' })
}

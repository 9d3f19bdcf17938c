function Get-SeamFolderEntry {
    <#
    .SYNOPSIS
    What a folder holds, hidden entries included: path, whether it is a folder, a link or a mount point, size and last write.
    .DESCRIPTION
    The attribute ReparsePoint alone does not make a file a link: files of Data Deduplication have it
    (learn.microsoft.com/windows/win32/fileio/reparse-points). A folder with it that is not known to lead to another folder is a mount
    point.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    foreach ($each in (Get-ChildItem -LiteralPath $LiteralPath -Force -ErrorAction Stop)) {
        $folder = [bool] $each.PSIsContainer
        $reparsed = ($each.Attributes -band [System.IO.FileAttributes]::ReparsePoint) -ne 0
        # A junction leads to a folder; a mount point has the same type, and leads to a volume or, in PowerShell 7, to nothing.
        $link = $reparsed -and
            ("$($each.LinkType)" -ceq 'SymbolicLink' -or
                ($folder -and "$($each.LinkType)" -ceq 'Junction' -and
                    "$($each.Target)" -match '\A(?:\\\\\?\\)?(?:[A-Za-z]:\\|UNC\\)|\A\\\\[^?]'))
        [pscustomobject] @{ FullName = $each.FullName; IsFolder = $folder; IsLink = $link; IsMount = $folder -and $reparsed -and -not $link
            Length = $(if ($folder) { 0L } else { [long] $each.Length }); LastWriteTimeUtc = $each.LastWriteTimeUtc
        }
    }
}

function Assert-RealPath {
    <#
    .SYNOPSIS
    Throws where a link on the way to this file or folder leads to one whose access list is never changed, or cannot be followed.
    .DESCRIPTION
    Windows follows junctions and symbolic links in each part of a path. An account that can make one in a folder of VMs could lead a change
    of its access list into the Windows folder. A path that no link changes is judged by the caller.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $plain = $LiteralPath.Replace('/', '\') -replace '\A\\\\\?\\(?=[A-Za-z]:)', ''
    if ($plain -notmatch '\A[A-Za-z]:') {
        # A volume without a drive letter: no link in it is followed.
        $at = [regex]::Match($plain, '\A\\\\\?\\Volume\{[0-9A-Fa-f-]+\}').Value
        foreach ($part in @(Split-PathPart -Path $plain.Substring($at.Length))) {
            $at = "$at\$part"
            if ((Get-SeamLink -LiteralPath $at).IsLink) { throw "$at is a link on a volume without a drive letter. Nothing was changed." }
        }
        return
    }
    $found = (Resolve-LinkedPath -LiteralPath $plain -Known @{}).Target
    if (-not $found.ContainsKey('v')) {
        throw "The links on the way to $LiteralPath could not be followed: $($found.unread.message) Nothing was changed."
    }
    $real = "$($found.v)"
    if ([string]::Equals($real, $plain.TrimEnd('\'), [StringComparison]::OrdinalIgnoreCase)) { return }
    $refusal = Get-FolderRefusal -List (Get-GeneratedList -Name 'never-touch') -Path $real
    if ("$refusal" -ne '') { throw "A link on the way to $LiteralPath leads to $real. $refusal Nothing was changed." }
}

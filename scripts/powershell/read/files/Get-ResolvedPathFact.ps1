function Get-ResolvedPathFact {
    <#
    .SYNOPSIS
    The paths asked for without the junctions and symbolic links on the way to them, and the mount points on the way.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $known = New-NameTable
    for ($index = 0; $index -lt $Key.Count; $index++) {
        if ($index % 50 -eq 0) {
            if ($index -gt 0) { @{ progress = 'paths'; done = $index; of = $Key.Count } }
            $some = $Key[$index..([Math]::Min($index + 50, $Key.Count) - 1)]
            Add-PlainPath -LiteralPath @($some | ForEach-Object -Process { $_.path }) -Known $known
        }
        $path = $Key[$index].path
        $found = Resolve-LinkedPath -LiteralPath $path -Known $known
        New-FactRow -Key @{ path = $path } -Fact ([ordered] @{ target = $found.Target; mountPoints = $found.MountPoints })
    }
}

function Add-PlainPath {
    <#
    .SYNOPSIS
    Notes which parts of several paths are neither links nor mount points, with one call for each level below the drives.
    .DESCRIPTION
    Nothing is asked below a link: Windows would answer for the place to which it leads. What is not noted is asked by itself.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string[]] $LiteralPath, [Parameter(Mandatory = $true)] [hashtable] $Known)

    if ($LiteralPath.Count -lt 2) { return }
    $plain = [pscustomobject] @{ IsLink = $false; IsMount = $false; Target = '' }
    $way = @(foreach ($each in $LiteralPath) {
            @{ At = $each.Substring(0, 2); Rest = @(Split-PathPart -Path $each.Substring(2)) }
        })
    for ($level = 0; $way.Count -gt 0; $level++) {
        $way = @($way | Where-Object -FilterScript { $_.Rest.Count -gt $level })
        $open = New-NameTable
        foreach ($each in $way) {
            $each.At = $each.At, $each.Rest[$level] -join '\'
            if (-not $Known.ContainsKey($each.At)) { $open[$each.At] = $true }
        }
        if ($open.Count -gt 0) {
            foreach ($each in @(Read-OrError -From { Get-SeamPlainPath -LiteralPath @($open.Keys) })) {
                if ($each -is [string] -and $open.ContainsKey($each)) { $Known[$each] = $plain }
            }
        }
        $way = @($way | Where-Object -FilterScript { $null -ne $Known[$_.At] -and $Known[$_.At].IsLink -eq $false })
    }
}

function Resolve-LinkedPath {
    <#
    .SYNOPSIS
    One path without links, part by part from the drive. Each is asked once for all paths.
    .DESCRIPTION
    Windows follows at most 63 links (learn.microsoft.com/windows/win32/fileio/reparse-points). A link to a share or to a volume without a
    drive letter ends the way: the volume is known there.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath, [Parameter(Mandatory = $true)] [hashtable] $Known)

    $unread = { param($State) @{ Target = $State; MountPoints = $State } }
    $mount = New-Object -TypeName System.Collections.ArrayList
    $at = $LiteralPath.Substring(0, 2)
    $rest = @(Split-PathPart -Path $LiteralPath.Substring(2))
    $followed = 0
    while ($rest.Count -gt 0) {
        $next = "$at\$($rest[0])"
        $rest = @(for ($index = 1; $index -lt $rest.Count; $index++) { $rest[$index] })
        if (-not $Known.ContainsKey($next)) { $Known[$next] = Read-OrError -From { Get-SeamLink -LiteralPath $next } }
        $entry = $Known[$next]
        if ($entry -is [System.Management.Automation.ErrorRecord]) {
            if (-not (Test-NotCreated -LiteralPath $next -ErrorRecord $entry)) {
                return & $unread (ConvertTo-UnreadState -ErrorRecord $entry)
            }
            # Nothing below it exists either.
            $at = (@($next) + $rest) -join '\'
            break
        }
        if ($null -eq $entry -or $entry.IsLink -isnot [bool] -or $entry.IsMount -isnot [bool]) {
            return & $unread (New-UnreadState -Message "Windows does not say whether $next is a link or a mount point.")
        }
        if ($entry.IsMount) { [void] $mount.Add($next) }
        if (-not $entry.IsLink) { $at = $next; continue }
        $followed++
        if ($followed -gt 63) { return & $unread (New-UnreadState -Message "The links on the way to $LiteralPath lead in a circle.") }
        $target = Get-PropertyText -InputObject $entry -Name 'Target'
        $target = $target -replace '\A\\\\\?\\UNC\\', '\\' -replace '\A\\\\\?\\(?=[A-Za-z]:)', '' -replace '\AUNC\\', '\\'
        if ($target -ceq '') { return & $unread (New-UnreadState -Message "Windows does not say where the link $next leads.") }
        if ($target.StartsWith('\\')) { $at = (@($target.TrimEnd('\')) + $rest) -join '\'; break }
        if ($target -match '\A[A-Za-z]:\\') { $at = $target.Substring(0, 2); $target = $target.Substring(2) }
        elseif ($target.StartsWith('\')) { $at = $at.Substring(0, 2) }
        else { $target = $at.Substring(2), $target -join '\'; $at = $at.Substring(0, 2) }
        # The way begins again at the drive: mount points of the link itself are none of its target.
        $mount.Clear()
        $rest = @(Split-PathPart -Path $target) + $rest
    }
    [object[]] $point = @($mount)
    return @{ Target = @{ v = $at }; MountPoints = @{ v = $point } }
}

function Split-PathPart {
    <#
    .SYNOPSIS
    The parts of a path below its drive, with . and .. worked out.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Path)

    $part = New-Object -TypeName System.Collections.ArrayList
    foreach ($each in $Path.Split([char[]] '\/')) {
        if ($each -ceq '' -or $each -ceq '.') { continue }
        if ($each -cne '..') { [void] $part.Add($each); continue }
        if ($part.Count -gt 0) { $part.RemoveAt($part.Count - 1) }
    }
    return $part.ToArray()
}

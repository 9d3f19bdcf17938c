function Get-VmFilesFact {
    <#
    .SYNOPSIS
    The files of Hyper-V in the folders asked for and in all folders below: path, size in bytes and last write, separated by |, which no
    path holds.
    .DESCRIPTION
    Junctions and symbolic links are not followed. A folder that cannot be listed, a mount point, and more than 200,000 entries make the
    list unread: half a list says nothing about what is missing. Only a folder that was asked for may be missing, for example a default
    folder that was never created.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    for ($index = 0; $index -lt $Key.Count; $index++) {
        $root = $Key[$index].path
        $found = New-Object -TypeName System.Collections.ArrayList
        $waiting = New-Object -TypeName System.Collections.Stack
        $waiting.Push($root)
        $seen = 0
        $state = $null
        while ($waiting.Count -gt 0 -and $null -eq $state) {
            $folder = $waiting.Pop()
            try { $entry = @(Get-SeamFolderEntry -LiteralPath $folder) }
            catch {
                $state = ConvertTo-UnreadState -ErrorRecord $_
                if ($folder -ceq $root -and (Test-NotCreated -LiteralPath $root -ErrorRecord $_)) { $state = $null; continue }
                break
            }
            foreach ($each in $entry) {
                if ((Get-PropertyText -InputObject $each -Name 'FullName') -ceq '') {
                    $state = New-UnreadState -Message 'Windows names an entry of the folder without its path.'
                    break
                }
                if ($each.IsMount -isnot [bool] -or $each.IsLink -isnot [bool]) {
                    $state = New-UnreadState -Message "Windows does not say whether $($each.FullName) is a link or a mount point."
                    break
                }
                if ($each.IsMount) {
                    $state = New-UnreadState -Message (
                        '{0} is a mount point of another volume. Files behind it are not listed.' -f $each.FullName
                    )
                    break
                }
                if ($each.IsLink) { continue }
                if ($each.IsFolder) { $waiting.Push($each.FullName); continue }
                if ($each.FullName -notmatch '\.(?:a?vhdx?|vhds|vmcx|vmrs|vmgs|bin|vsv|exp)\z') { continue }
                [void] $found.Add(('{0}|{1}|{2}' -f $each.FullName, $each.Length, (ConvertTo-PlainValue -Value $each.LastWriteTimeUtc)))
            }
            $before = $seen
            $seen += $entry.Count
            if ([Math]::Floor($before / 1000) -ne [Math]::Floor($seen / 1000)) { @{ progress = 'folders'; done = $index; of = $Key.Count } }
            if ($seen -gt 200000) { $state = New-UnreadState -Message 'The folder has more than 200,000 entries.' }
        }
        if ($null -eq $state) { [object[]] $list = @($found); $state = @{ v = $list } }
        New-FactRow -Key @{ path = $root } -Fact ([ordered] @{ files = $state })
    }
}

function Test-NotCreated {
    <#
    .SYNOPSIS
    Whether a folder that was not found does not exist: the nearest folder above that can be listed does not hold the next one on the way to
    it.
    .DESCRIPTION
    Windows reports a missing or locked drive, a mount point without its volume and a path that is too long in the same way as a folder that
    does not exist.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath,
        [Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord
    )

    $problem = $ErrorRecord
    $below = $LiteralPath.TrimEnd('\')
    while ($problem.CategoryInfo.Category -eq [System.Management.Automation.ErrorCategory]::ObjectNotFound -and
        $below -match '\A[A-Za-z]:\\') {
        $above = $below.Substring(0, $below.LastIndexOf('\'))
        try {
            $entry = @(Get-SeamFolderEntry -LiteralPath $(if ($above.Length -eq 2) { "$above\" } else { $above }))
            return @($entry | Where-Object -FilterScript { $_.FullName -eq $below }).Count -eq 0
        }
        catch { $problem = $_ }
        $below = $above
    }
    return $false
}

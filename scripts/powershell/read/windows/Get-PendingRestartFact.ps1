function Get-PendingRestartFact {
    <#
    .SYNOPSIS
    Whether updates or Windows components wait for a restart. A key that is there says so; Windows removes it at the restart.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $current = 'HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion'
    $waits = {
        param($Path)
        try {
            # A key below it that never exists: an answer that does not name it is none.
            $missing = @(Get-SeamMissingKey -Path "$Path\Castellan")
            if ($missing -cnotcontains "$Path\Castellan") { throw 'Windows gave no answer about the registry key.' }
            @{ v = $missing -cnotcontains $Path }
        }
        catch { ConvertTo-UnreadState -ErrorRecord $_ }
    }
    New-FactRow -Key @{} -Fact ([ordered] @{
            updates = & $waits "$current\WindowsUpdate\Auto Update\RebootRequired"
            components = & $waits "$current\Component Based Servicing\RebootPending"
        })
}

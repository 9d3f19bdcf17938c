function Get-EventChannelFact {
    <#
    .SYNOPSIS
    The channels of the event log in which Hyper-V writes: their type, whether they are on, and their size.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($channel in @(Read-List -What 'event channels' -From { param($GoOn)
        Get-WinEvent -ListLog 'Microsoft-Windows-Hyper-V-*' @GoOn
    })) {
        if (Test-Problem -InputObject $channel) { $channel; continue }
        New-FactRow -Of 'event channel' -Key @{ channel = Get-PropertyText -InputObject $channel -Name 'LogName' } -Fact ([ordered] @{
                type = Get-PropertyState -InputObject $channel -Name 'LogType' -Convert { param($Value) "$Value" }
                enabled = Get-PropertyState -InputObject $channel -Name 'IsEnabled'
                maximumSize = Get-PropertyState -InputObject $channel -Name 'MaximumSizeInBytes'
            })
    }
}

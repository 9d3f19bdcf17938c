function Get-ManagementPort {
    <#
    .SYNOPSIS
    The local TCP ports of remote management: SSH, SMB, WinRM and Remote Desktop, also on the ports of their listeners.
    .DESCRIPTION
    A listener takes its port when it starts, so a session can be older than the setting: the usual ports always count too.
    #>
    [CmdletBinding()]
    [OutputType([int[]])]
    param()

    return @(@(22, 445, 3389, 5985, 5986) + @(Get-ManagementListener | ForEach-Object -Process { $_.Port }) | Sort-Object -Unique)
}

function Get-ManagementPort {
    <#
    .SYNOPSIS
    The local TCP ports of remote management: SSH, SMB, WinRM, and Remote Desktop on the port of its listener.
    .DESCRIPTION
    The listener takes its port from the registry when it starts, so a session can be older than the value: 3389 always counts too.
    .NOTES
    https://learn.microsoft.com/windows-server/remote/remote-desktop-services/clients/change-listening-port
    #>
    [CmdletBinding()]
    [OutputType([int[]])]
    param()

    $listener = Get-SeamRegistryValue -Path 'HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp' -Name 'PortNumber'
    if ($null -eq $listener) { throw 'Windows gave no answer about the port of Remote Desktop.' }
    $own = if ($listener.Exists -and $listener.Kind -ceq 'DWord' -and [long] $listener.Value -ge 1 -and [long] $listener.Value -le 65535) {
        [int] $listener.Value
    }
    return @(@(22, 445, 3389, 5985, 5986) + @($own) | Where-Object -FilterScript { $null -ne $_ } | Sort-Object -Unique)
}

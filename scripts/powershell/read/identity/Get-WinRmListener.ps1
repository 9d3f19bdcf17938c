function Get-WinRmListener {
    <#
    .SYNOPSIS
    The TCP ports of the listeners of WinRM, each with its name.
    .NOTES
    https://learn.microsoft.com/windows/win32/winrm/installation-and-configuration-for-windows-remote-management
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param()

    $root = 'HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN\Listener'
    # Each listener is a key, named by its address and transport: `*+HTTP`.
    foreach ($listener in @(Get-SeamRegistrySubKey -Path $root)) {
        $service = if ("$listener" -like '*+HTTPS') { 'WinRM over HTTPS' } else { 'WinRM' }
        Get-ListenerPort -Service $service -Path "$root\$listener" -Name 'Port'
    }
}

function Get-ListenerPort {
    <#
    .SYNOPSIS
    The TCP port that a service keeps in the registry, with the name of the service; nothing where the value is no port.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory = $true)] [string] $Service, [Parameter(Mandatory = $true)] [string] $Path,
        [Parameter(Mandatory = $true)] [string] $Name
    )

    $found = Get-SeamRegistryValue -Path $Path -Name $Name
    if ($null -eq $found) { throw "Windows gave no answer about the port of $Service." }
    # A value of another kind, or one that is no port, is not what Windows listens on.
    if (-not $found.Exists -or $found.Kind -cne 'DWord' -or [long] $found.Value -lt 1 -or [long] $found.Value -gt 65535) { return }
    return [pscustomobject] @{ Service = $Service; Port = [int] $found.Value }
}

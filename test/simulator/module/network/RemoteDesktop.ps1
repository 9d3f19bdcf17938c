# The listener of Remote Desktop.

function Get-WorldWin32_TSGeneralSetting {
    Assert-Elevated -Command 'GetCimInstance'
    # The service takes the policy value first, as Windows does.
    $policy = Get-SeamRegistryValue -Path 'HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services' -Name 'UserAuthentication'
    $own = Get-SeamRegistryValue -Path 'HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp' -Name 'UserAuthentication'
    $required = if ($policy.Exists) { $policy.Value } elseif ($own.Exists) { $own.Value } else { 0 }
    $source = if ($policy.Exists) { 1 } else { 0 }
    return [pscustomobject] @{
        TerminalName = 'RDP-Tcp'; UserAuthenticationRequired = [uint32] $required; PolicySourceUserAuthenticationRequired = [uint32] $source
    }
}

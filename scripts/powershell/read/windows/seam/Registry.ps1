function Get-SeamMissingKey {
    <#
    .SYNOPSIS
    Of a key of the 64-bit registry and the keys above it those that do not exist, the upper ones first.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [string] $Path)

    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine,
        [Microsoft.Win32.RegistryView]::Registry64)
    $part = $Path.Split('\')
    for ($count = 2; $count -le $part.Count; $count++) {
        $key = $base.OpenSubKey([string]::Join('\', $part, 1, $count - 1))
        if ($null -eq $key) { for ($below = $count; $below -le $part.Count; $below++) { [string]::Join('\', $part, 0, $below) }; return }
        $key.Dispose()
    }
}

function Get-SeamRegistryValue {
    <#
    .SYNOPSIS
    A value of the 64-bit registry as it is stored, with its kind.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $Path, [Parameter(Mandatory = $true)] [string] $Name)

    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine,
        [Microsoft.Win32.RegistryView]::Registry64)
    $key = $base.OpenSubKey($Path.Substring(5))
    if ($null -eq $key) { return @{ Exists = $false; Kind = $null; Value = $null } }
    $value = $key.GetValue($Name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
    if ($null -eq $value) { return @{ Exists = $false; Kind = $null; Value = $null } }
    return @{ Exists = $true; Kind = "$($key.GetValueKind($Name))"; Value = $value }
}

function Get-SeamRegistrySubKey {
    <#
    .SYNOPSIS
    The names of the keys directly below a key of the 64-bit registry; none where it does not exist.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [string] $Path)

    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine,
        [Microsoft.Win32.RegistryView]::Registry64)
    $key = $base.OpenSubKey($Path.Substring(5))
    if ($null -eq $key) { return }
    try { return $key.GetSubKeyNames() }
    finally { $key.Dispose() }
}

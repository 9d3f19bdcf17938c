function Set-SeamBootMark {
    <#
    .SYNOPSIS
    Makes the key of the registry that the next restart removes. Fast Startup, which is no restart, keeps it.
    .NOTES
    https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regcreatekeyexw (REG_OPTION_VOLATILE)
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [string] $Name)

    if (-not $PSCmdlet.ShouldProcess($Name)) { return }
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine,
        [Microsoft.Win32.RegistryView]::Registry64)
    try {
        $key = $base.CreateSubKey("SOFTWARE\CastellanRollback_$Name", [Microsoft.Win32.RegistryKeyPermissionCheck]::ReadWriteSubTree,
            [Microsoft.Win32.RegistryOptions]::Volatile)
        if ($null -eq $key) { throw 'Windows did not make the key that the next restart removes.' }
        $key.Dispose()
    }
    finally { $base.Dispose() }
}

function Test-SeamBootMark {
    <#
    .SYNOPSIS
    Whether the computer has not restarted since the key was made.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [string] $Name)

    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine,
        [Microsoft.Win32.RegistryView]::Registry64)
    try {
        $key = $base.OpenSubKey("SOFTWARE\CastellanRollback_$Name")
        if ($null -eq $key) { return $false }
        $key.Dispose()
        return $true
    }
    finally { $base.Dispose() }
}

function Remove-SeamBootMark {
    <#
    .SYNOPSIS
    Removes the key again.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [string] $Name)

    if (-not $PSCmdlet.ShouldProcess($Name)) { return }
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine,
        [Microsoft.Win32.RegistryView]::Registry64)
    try { $base.DeleteSubKey("SOFTWARE\CastellanRollback_$Name", $false) }
    finally { $base.Dispose() }
}

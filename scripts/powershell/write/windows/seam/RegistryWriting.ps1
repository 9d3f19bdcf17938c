function Set-SeamRegistryValue {
    <#
    .SYNOPSIS
    Writes a value of the 64-bit registry and makes its key where it is missing.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [string] $Path, [Parameter(Mandatory = $true)] [string] $Name,
        [Parameter(Mandatory = $true)] [string] $Kind,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [AllowEmptyCollection()] [object] $Value
    )

    if (-not $PSCmdlet.ShouldProcess("$Path\$Name")) { return }
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine,
        [Microsoft.Win32.RegistryView]::Registry64)
    $key = $base.CreateSubKey($Path.Substring(5))
    $key.SetValue($Name, $Value, [Microsoft.Win32.RegistryValueKind] $Kind)
}

function Remove-SeamEmptyKey {
    <#
    .SYNOPSIS
    Removes a key of the 64-bit registry that has neither values nor keys below it. Any other stays.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [string] $Path)

    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine,
        [Microsoft.Win32.RegistryView]::Registry64)
    $key = $base.OpenSubKey($Path.Substring(5))
    if ($null -eq $key) { return }
    $isEmpty = $key.ValueCount -eq 0 -and $key.SubKeyCount -eq 0
    $key.Dispose()
    if ($isEmpty -and $PSCmdlet.ShouldProcess($Path)) { $base.DeleteSubKey($Path.Substring(5), $false) }
}

function Remove-SeamRegistryValue {
    <#
    .SYNOPSIS
    Deletes a value of the 64-bit registry; its key stays.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [string] $Path, [Parameter(Mandatory = $true)] [string] $Name)

    if (-not $PSCmdlet.ShouldProcess("$Path\$Name")) { return }
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine,
        [Microsoft.Win32.RegistryView]::Registry64)
    $key = $base.OpenSubKey($Path.Substring(5), $true)
    if ($null -ne $key) { $key.DeleteValue($Name, $false) }
}

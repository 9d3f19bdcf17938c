function Test-SeamManagementTrace {
    <#
    .SYNOPSIS
    Whether this host has a desired configuration of DSC, or the module through which OSConfig is set.
    A path that may not be read is an error.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [ValidateSet('dsc', 'osConfig')] [string] $Of)

    $path = if ($Of -ceq 'dsc') { [IO.Path]::Combine([Environment]::SystemDirectory, 'Configuration', 'Current.mof') }
    else {
        [IO.Path]::Combine([Environment]::GetFolderPath([Environment+SpecialFolder]::ProgramFiles), 'WindowsPowerShell', 'Modules',
            'Microsoft.OSConfig')
    }
    # File.Exists says no as well where access is denied.
    try { $null = [IO.File]::GetAttributes($path) }
    catch [IO.FileNotFoundException] { return $false }
    catch [IO.DirectoryNotFoundException] { return $false }
    return $true
}

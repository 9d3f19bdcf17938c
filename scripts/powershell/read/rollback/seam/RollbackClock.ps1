function Get-SeamMonotonicSecond {
    <#
    .SYNOPSIS
    Seconds since this computer was started, with standby and hibernation. No change of the clock moves it, and all processes read the same.
    .NOTES
    https://learn.microsoft.com/windows/win32/sysinfo/acquiring-high-resolution-time-stamps
    #>
    [CmdletBinding()]
    [OutputType([double])]
    param()

    return [System.Diagnostics.Stopwatch]::GetTimestamp() / [double] [System.Diagnostics.Stopwatch]::Frequency
}

function Wait-SeamMoment {
    <#
    .SYNOPSIS
    Waits for some milliseconds.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [int] $Milliseconds)

    [System.Threading.Thread]::Sleep($Milliseconds)
}

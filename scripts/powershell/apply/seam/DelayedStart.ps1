function Set-SeamDelayedStart {
    <#
    .SYNOPSIS
    Automatic start, delayed: Set-Service of Windows PowerShell 5.1 cannot say it.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [ValidatePattern('^[A-Za-z0-9_]+$')] [string] $Name)

    if ($PSCmdlet.ShouldProcess($Name)) { Invoke-SeamNativeTool -Tool 'sc.exe' -Argument @('config', $Name, 'start=', 'delayed-auto') }
}

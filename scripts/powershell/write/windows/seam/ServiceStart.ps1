function Set-SeamServiceStart {
    <#
    .SYNOPSIS
    How one service starts. Set-Service of Windows PowerShell 5.1 knows no delayed start and does not end one
    (MicrosoftDocs/PowerShell-Docs#4354); sc.exe does both.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [ValidatePattern('\A[A-Za-z0-9_]+\z')] [string] $Name,
        [Parameter(Mandatory = $true)] [ValidateSet('Disabled', 'Manual', 'Automatic', 'AutomaticDelayed')] [string] $StartType
    )

    $word = @{ Disabled = 'disabled'; Manual = 'demand'; Automatic = 'auto'; AutomaticDelayed = 'delayed-auto' }[$StartType]
    if ($PSCmdlet.ShouldProcess($Name, $word)) { Invoke-SeamNativeTool -Tool 'sc.exe' -Argument @('config', $Name, 'start=', $word) }
}

function Set-DefenderSetting {
    <#
    .SYNOPSIS
    Turns the real-time protection of Microsoft Defender on or off in its preferences.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $null = $Key
    if ($Property -cne 'monitoringDisabled') { throw "There is no setting '$Property' here." }
    if (-not $PSCmdlet.ShouldProcess('Microsoft Defender', "DisableRealtimeMonitoring $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read { @{ v = [bool] (Get-MpPreference).DisableRealtimeMonitoring } } -Write {
        param($Wanted)
        Set-MpPreference -DisableRealtimeMonitoring ([bool] $Wanted.v)
    }
}

function Get-DefenderFact {
    <#
    .SYNOPSIS
    How Microsoft Defender runs.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $status = Get-MpComputerStatus
    $preference = Get-MpPreference
    New-FactRow -Key @{} -Fact ([ordered] @{
            runningMode = Get-PropertyState -InputObject $status -Name 'AMRunningMode'
            realTimeProtection = Get-PropertyState -InputObject $status -Name 'RealTimeProtectionEnabled'
            monitoringDisabled = Get-PropertyState -InputObject $preference -Name 'DisableRealtimeMonitoring'
            tamperProtected = Get-PropertyState -InputObject $status -Name 'IsTamperProtected'
        })
}

function Get-DefenderFact {
    <#
    .SYNOPSIS
    How Microsoft Defender runs. Beside another antivirus product only one of its two commands may answer.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $status = Read-OrError -From { Get-MpComputerStatus }
    $preference = Read-OrError -From { Get-MpPreference }
    New-FactRow -Key @{} -Fact ([ordered] @{
            runningMode = Get-PropertyState -InputObject $status -Name 'AMRunningMode'
            realTimeProtection = Get-PropertyState -InputObject $status -Name 'RealTimeProtectionEnabled'
            monitoringDisabled = Get-PropertyState -InputObject $preference -Name 'DisableRealtimeMonitoring'
            tamperProtected = Get-PropertyState -InputObject $status -Name 'IsTamperProtected'
        })
}

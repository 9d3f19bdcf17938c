function Get-DeviceGuardFact {
    <#
    .SYNOPSIS
    Virtualization-based security as it runs now.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $guard = Get-CimInstance -Namespace root\Microsoft\Windows\DeviceGuard -ClassName Win32_DeviceGuard
    $word = @{ '1' = 'CredentialGuard'; '2' = 'MemoryIntegrity'; '3' = 'SecureLaunch'; '4' = 'SmmProtection' }
    # 0 stands for none; a service that is not known here is named by its number.
    $service = { param($Number)
        ,
            @(@($Number) | Where-Object -FilterScript { "$_" -cne '0' } |
                ForEach-Object -Process { if ($word.ContainsKey("$_")) { $word["$_"] } else { "$_" } })
    }
    New-FactRow -Key @{} -Fact ([ordered] @{
            vbs = Get-PropertyState -InputObject $guard -Name 'VirtualizationBasedSecurityStatus' -Convert { param($Value)
                ConvertTo-WordState -Value $Value -Word @{
                    '0' = 'Off'
                    '1' = 'Enabled'
                    '2' = 'Running'
                } -What 'the status of virtualization-based security'
            }
            servicesConfigured = Get-PropertyState -InputObject $guard -Name 'SecurityServicesConfigured' -Convert $service -List
            servicesRunning = Get-PropertyState -InputObject $guard -Name 'SecurityServicesRunning' -Convert $service -List
            availableProperties = Get-PropertyState -InputObject $guard -Name 'AvailableSecurityProperties' -List
        })
}

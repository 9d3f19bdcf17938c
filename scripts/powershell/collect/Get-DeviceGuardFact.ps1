function Get-DeviceGuardFact {
    <#
    .SYNOPSIS
    Virtualization-based security as it runs now.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $guard = Get-CimInstance -Namespace root\Microsoft\Windows\DeviceGuard -ClassName Win32_DeviceGuard
    $service = { param($Number) @($Number | Where-Object -FilterScript { $null -ne $_ -and [int] $_ -ne 0 } | ForEach-Object -Process { switch ([int] $_) { 1 { 'CredentialGuard' } 2 { 'MemoryIntegrity' } 3 { 'SecureLaunch' } 4 { 'SmmProtection' } default { "$_" } } }) }
    $status = switch ([int] $guard.VirtualizationBasedSecurityStatus) { 0 { 'Off' } 1 { 'Enabled' } 2 { 'Running' } default { "$_" } }
    [object[]] $available = @($guard.AvailableSecurityProperties | Where-Object -FilterScript { $null -ne $_ } | ForEach-Object -Process { [int] $_ })
    New-FactRow -Key @{} -Fact ([ordered] @{
            vbs = @{ v = $status }
            servicesConfigured = ConvertTo-FactState -Value (& $service $guard.SecurityServicesConfigured) -List
            servicesRunning = ConvertTo-FactState -Value (& $service $guard.SecurityServicesRunning) -List
            availableProperties = @{ v = $available }
        })
}

function Get-RemoteDesktopFact {
    <#
    .SYNOPSIS
    What the Remote Desktop listener requires, with Group Policy taken into account by Windows itself.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $listener = @(Get-CimInstance -Namespace 'root\cimv2\TerminalServices' -ClassName Win32_TSGeneralSetting |
        Where-Object -FilterScript { (Get-PropertyText -InputObject $_ -Name 'TerminalName') -ceq 'RDP-Tcp' })
    if ($listener.Count -eq 0) { throw 'This host has no Remote Desktop listener.' }
    New-FactRow -Key @{} -Fact ([ordered] @{
            authenticationRequired = Get-PropertyState -InputObject $listener[0] -Name 'UserAuthenticationRequired'
            policySource = Get-PropertyState -InputObject $listener[0] -Name 'PolicySourceUserAuthenticationRequired'
        })
}

function Get-WindowsCommand {
    <#
    .SYNOPSIS
    The commands that reading calls, by the module of Windows that they must come from.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    $command = [ordered] @{
        'Microsoft.PowerShell.Management' = @('Get-ChildItem', 'Get-Content', 'Get-Item', 'Get-Service', 'Join-Path', 'Remove-Item',
            'Set-Item', 'Split-Path', 'Test-Path')
        'Microsoft.PowerShell.Utility' = @('ConvertFrom-Csv', 'ConvertFrom-Json', 'ConvertTo-Json', 'Get-Variable', 'Group-Object',
            'New-Object', 'Remove-Variable', 'Select-Object', 'Set-Alias', 'Set-Variable', 'Sort-Object')
        'Microsoft.PowerShell.Security' = @('Get-Acl')
        'Microsoft.PowerShell.Diagnostics' = @('Get-WinEvent')
        'CimCmdlets' = @('Get-CimInstance')
        'Hyper-V' = @('Get-VHD', 'Get-VM', 'Get-VMConnectAccess', 'Get-VMDvdDrive', 'Get-VMHardDiskDrive', 'Get-VMHost',
            'Get-VMIntegrationService', 'Get-VMKeyProtector', 'Get-VMNetworkAdapter', 'Get-VMSecurity', 'Get-VMSnapshot', 'Get-VMSwitch',
                'Get-VMSwitchExtension')
        'NetSecurity' = @('Get-NetFirewallAddressFilter', 'Get-NetFirewallApplicationFilter', 'Get-NetFirewallInterfaceFilter',
            'Get-NetFirewallInterfaceTypeFilter', 'Get-NetFirewallPortFilter', 'Get-NetFirewallRule', 'Get-NetFirewallSecurityFilter',
                'Get-NetFirewallServiceFilter')
        'NetTCPIP' = @('Get-NetIPAddress', 'Get-NetNeighbor', 'Get-NetRoute', 'Get-NetTCPConnection')
        'NetNat' = @('Get-NetNat')
        'NetConnection' = @('Get-NetConnectionProfile')
        'DnsClient' = @('Get-DnsClientServerAddress')
        'NetAdapter' = @('Get-NetAdapter')
        'Microsoft.PowerShell.LocalAccounts' = @('Get-LocalGroup', 'Get-LocalGroupMember')
        'Defender' = @('Get-MpPreference')
        'Dism' = @('Get-WindowsOptionalFeature')
        'AppLocker' = @('Get-AppLockerPolicy')
        'HgsClient' = @('ConvertTo-HgsKeyProtector')
        'ServerManager' = @('Get-WindowsFeature')
    }
    # What subjects declare is proven in the same way.
    $declared = Get-DeclaredCommandName
    foreach ($module in $declared.Keys | Sort-Object) {
        $command[$module] = @(@($command[$module]) + $declared[$module] | Where-Object -FilterScript { $null -ne $_ } | Sort-Object -Unique)
    }
    return $command
}

function Get-WindowsSetCommand {
    <#
    .SYNOPSIS
    The commands that setters call, by the module of Windows that they must come from.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    return [ordered] @{
        'Microsoft.PowerShell.Management' = @('Start-Service', 'Stop-Service')
        'Hyper-V' = @('Set-VM', 'Set-VMFirmware', 'Set-VMHost', 'Set-VMNetworkAdapter')
        'NetSecurity' = @('Set-NetFirewallAddressFilter', 'Set-NetFirewallProfile')
        'NetAdapter' = @('Disable-NetAdapter', 'Enable-NetAdapter')
        'SmbShare' = @('Set-SmbClientConfiguration', 'Set-SmbServerConfiguration', 'Set-SmbShare')
        'Microsoft.PowerShell.LocalAccounts' = @('Add-LocalGroupMember', 'Remove-LocalGroupMember')
        'Defender' = @('Add-MpPreference', 'Remove-MpPreference', 'Set-MpPreference')
        'Dism' = @('Disable-WindowsOptionalFeature', 'Enable-WindowsOptionalFeature')
    }
}

function Get-WindowsSetCommand {
    <#
    .SYNOPSIS
    The commands that setters call, by the module of Windows that they must come from.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    $command = [ordered] @{
        'Microsoft.PowerShell.Management' = @('Set-Content', 'Start-Service', 'Stop-Service')
        'Microsoft.PowerShell.Security' = @('Get-ExecutionPolicy')
        'CimCmdlets' = @('Invoke-CimMethod')
        'Hyper-V' = @('Disable-VMIntegrationService', 'Disable-VMMigration', 'Enable-VMIntegrationService', 'Enable-VMMigration',
            'Start-VM')
        'NetSecurity' = @('Set-NetFirewallAddressFilter')
        'NetAdapter' = @('Disable-NetAdapter', 'Enable-NetAdapter')
        'Microsoft.PowerShell.LocalAccounts' = @('Add-LocalGroupMember', 'Remove-LocalGroupMember')
        'Defender' = @('Add-MpPreference', 'Remove-MpPreference')
        'Dism' = @('Disable-WindowsOptionalFeature', 'Enable-WindowsOptionalFeature')
    }
    # What subjects declare is proven in the same way.
    $declared = Get-DeclaredCommandName -Write
    foreach ($module in $declared.Keys | Sort-Object) {
        $command[$module] = @(@($command[$module]) + $declared[$module] | Where-Object -FilterScript { $null -ne $_ } | Sort-Object -Unique)
    }
    return $command
}

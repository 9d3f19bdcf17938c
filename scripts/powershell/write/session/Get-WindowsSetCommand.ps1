function Get-WindowsSetCommand {
    <#
    .SYNOPSIS
    The commands that setters call, by the module of Windows that they must come from.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    $command = [ordered] @{
        'Microsoft.PowerShell.Management' = @('Start-Service', 'Stop-Service')
        'Hyper-V' = @()
        'NetSecurity' = @('Set-NetFirewallAddressFilter')
        'NetAdapter' = @('Disable-NetAdapter', 'Enable-NetAdapter')
        'SmbShare' = @('Set-SmbShare')
        'Microsoft.PowerShell.LocalAccounts' = @('Add-LocalGroupMember', 'Remove-LocalGroupMember')
        'Defender' = @('Add-MpPreference', 'Remove-MpPreference')
        'Dism' = @('Disable-WindowsOptionalFeature', 'Enable-WindowsOptionalFeature')
    }
    # What subjects declare is proven in the same way; a module that is not named here is none of theirs.
    $declared = Get-DeclaredCommandName -Write
    foreach ($module in $declared.Keys) {
        if (-not $command.Contains($module)) { throw "A subject declares cmdlets of the module '$module', which is not among those of Windows that are used." }
        $command[$module] = @(@($command[$module]) + $declared[$module] | Sort-Object -Unique)
    }
    return $command
}

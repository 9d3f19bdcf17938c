function Get-VMHostFact {
    <#
    .SYNOPSIS
    Settings of Hyper-V itself.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $server = Get-VMHost
    New-FactRow -Key @{} -Fact ([ordered] @{
            virtualHardDiskPath = Get-PropertyState -InputObject $server -Name 'VirtualHardDiskPath'
            virtualMachinePath = Get-PropertyState -InputObject $server -Name 'VirtualMachinePath'
            migrationEnabled = Get-PropertyState -InputObject $server -Name 'VirtualMachineMigrationEnabled'
            migrationAuthentication = Get-PropertyState -InputObject $server -Name 'VirtualMachineMigrationAuthenticationType'
        })
}

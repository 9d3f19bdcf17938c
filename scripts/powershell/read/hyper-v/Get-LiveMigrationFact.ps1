function Get-LiveMigrationFact {
    <#
    .SYNOPSIS
    Whether this host sends and receives running virtual machines.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    New-FactRow -Key @{} -Fact @{ enabled = Get-PropertyState -InputObject (Get-VMHost) -Name 'VirtualMachineMigrationEnabled' }
}

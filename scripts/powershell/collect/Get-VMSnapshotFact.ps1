function Get-VMSnapshotFact {
    <#
    .SYNOPSIS
    Checkpoints of virtual machines.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($checkpoint in @(Get-KnownVM | Get-VMSnapshot)) {
        New-FactRow -Key @{ checkpoint = "$($checkpoint.Id)".ToLowerInvariant() } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $checkpoint -Name 'Name'
                vm = ConvertTo-FactState -Value ("$($checkpoint.VMId)".ToLowerInvariant())
                vmName = Get-PropertyState -InputObject $checkpoint -Name 'VMName'
                state = Get-PropertyState -InputObject $checkpoint -Name 'State'
                type = Get-PropertyState -InputObject $checkpoint -Name 'SnapshotType'
                createdAt = Get-PropertyState -InputObject $checkpoint -Name 'CreationTime'
            })
    }
}

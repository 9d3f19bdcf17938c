function Get-PlannedVmFact {
    <#
    .SYNOPSIS
    The planned virtual machines of this host, by their id. Get-VM does not list them.
    .DESCRIPTION
    https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-plannedcomputersystem. Hyper-V writes a time that it does not know as the year
    1601.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($machine in @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_PlannedComputerSystem)) {
        if ($null -eq $machine) { continue }
        $changed = Get-PropertyState -InputObject $machine -Name 'TimeOfLastConfigurationChange' -Convert {
            param($Value)
            if ($Value -isnot [datetime] -or $Value.Year -lt 2000) {
                return New-UnreadState -Message 'Hyper-V does not say when the planned VM was changed.'
            }
            return $Value
        }
        New-FactRow -Of 'planned VM' -Key @{
            planned = (Get-PropertyText -InputObject $machine -Name 'Name').ToLowerInvariant()
        } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $machine -Name 'ElementName'
                changedAt = $changed
            })
    }
}

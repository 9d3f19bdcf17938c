function Get-VMSwitchFact {
    <#
    .SYNOPSIS
    Virtual switches.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($each in @(Get-VMSwitch)) {
        New-FactRow -Key @{ switch = $each.Id.ToString('d') } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $each -Name 'Name'
                type = Get-PropertyState -InputObject $each -Name 'SwitchType'
                allowManagementOS = Get-PropertyState -InputObject $each -Name 'AllowManagementOS'
                embeddedTeaming = Get-PropertyState -InputObject $each -Name 'EmbeddedTeamingEnabled'
            })
    }
}

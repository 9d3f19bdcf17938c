function Get-VMSwitchFact {
    <#
    .SYNOPSIS
    Virtual switches.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($switch in @(Get-VMSwitch)) {
        New-FactRow -Key @{ switch = $switch.Id.ToString('d') } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $switch -Name 'Name'
                type = Get-PropertyState -InputObject $switch -Name 'SwitchType'
                allowManagementOS = Get-PropertyState -InputObject $switch -Name 'AllowManagementOS'
                embeddedTeaming = Get-PropertyState -InputObject $switch -Name 'EmbeddedTeamingEnabled'
            })
    }
}

function Get-VMSwitchFact {
    <#
    .SYNOPSIS
    Virtual switches.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($each in @(Read-List -What 'virtual switches' -From { param($GoOn) Get-VMSwitch @GoOn })) {
        if (Test-Trouble -InputObject $each) { $each; continue }
        New-FactRow -Of 'virtual switch' -Key @{ switch = Get-PropertyText -InputObject $each -Name 'Id' } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $each -Name 'Name'
                type = Get-PropertyState -InputObject $each -Name 'SwitchType'
                allowManagementOS = Get-PropertyState -InputObject $each -Name 'AllowManagementOS'
                embeddedTeaming = Get-PropertyState -InputObject $each -Name 'EmbeddedTeamingEnabled'
            })
    }
}

function Get-SwitchExtensionFact {
    <#
    .SYNOPSIS
    The extensions of each virtual switch.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($virtualSwitch in @(Read-List -What 'virtual switches' -From { param($GoOn) Get-VMSwitch @GoOn })) {
        if (Test-Problem -InputObject $virtualSwitch) { $virtualSwitch; continue }
        $list = Read-OrError -From { , @(Get-VMSwitchExtension -VMSwitch $virtualSwitch) }
        if ($list -is [System.Management.Automation.ErrorRecord]) { New-Problem -ErrorRecord $list; continue }
        foreach ($each in $list) {
            if ($null -eq $each) { continue }
            $id = [ordered] @{
                switch = (Get-PropertyText -InputObject $virtualSwitch -Name 'Id')
                extension = (Get-PropertyText -InputObject $each -Name 'Id')
            }
            New-FactRow -Of 'switch extension' -Key $id -Fact ([ordered] @{
                    switchName = Get-PropertyState -InputObject $virtualSwitch -Name 'Name'
                    name = Get-PropertyState -InputObject $each -Name 'Name'
                    vendor = Get-PropertyState -InputObject $each -Name 'Vendor'
                    type = Get-PropertyState -InputObject $each -Name 'ExtensionType'
                    enabled = Get-PropertyState -InputObject $each -Name 'Enabled'
                })
        }
    }
}

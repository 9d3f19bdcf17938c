function Get-VMHardDiskFact {
    <#
    .SYNOPSIS
    Paths of the virtual hard disks of the virtual machines.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    Read-EachVM -Ask { param($Machine) Get-VMHardDiskDrive -VM $Machine } -AsRow {
        param($Disk, $Machine)
        $text = { param($Name) Get-PropertyText -InputObject $Disk -Name $Name }
        $diskKey = [ordered] @{ vm = Get-PropertyText -InputObject $Machine -Name 'Id'; controllerType = & $text 'ControllerType'; controllerNumber = & $text 'ControllerNumber'; controllerLocation = & $text 'ControllerLocation' }
        New-FactRow -Of 'virtual disk' -Key $diskKey -Fact ([ordered] @{ path = Get-PropertyState -InputObject $Disk -Name 'Path'; diskNumber = Get-PropertyState -InputObject $Disk -Name 'DiskNumber' })
    } -AsUnread {
        param($Machine, $State)
        New-FactRow -Key ([ordered] @{ vm = Get-PropertyText -InputObject $Machine -Name 'Id'; controllerType = 'unread'; controllerNumber = ''; controllerLocation = '' }) -Fact ([ordered] @{ path = $State; diskNumber = $State })
    }
}

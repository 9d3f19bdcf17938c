function Get-VMHardDiskFact {
    <#
    .SYNOPSIS
    Where the disks of the virtual machines lie.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($disk in @(Get-KnownVM | Get-VMHardDiskDrive)) {
        New-FactRow -Key ([ordered] @{ vm = "$($disk.VMId)".ToLowerInvariant(); controllerType = "$($disk.ControllerType)"; controllerNumber = "$($disk.ControllerNumber)"; controllerLocation = "$($disk.ControllerLocation)" }) -Fact ([ordered] @{
                path = Get-PropertyState -InputObject $disk -Name 'Path'
                diskNumber = Get-PropertyState -InputObject $disk -Name 'DiskNumber'
            })
    }
}

# The virtual disks of the VMs.

function Get-VMHardDiskDrive {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    process {
        Invoke-EachMachine -Cmdlet $PSCmdlet -VM $VM -Do {
            param($Machine)
            Assert-NoFault -Command 'Get-VMHardDiskDrive' -Of $machine.Name
            $record = Get-WorldVm -World (Get-World) -Machine $machine
            Wait-World -Count @($record.HardDrives).Count
            foreach ($disk in @($record.HardDrives)) {
                ConvertTo-SimulatedObject -Type 'Microsoft.HyperV.PowerShell.HardDiskDrive' -Subject 'vmHardDisk' -Record $disk -More @{
                    VMId = [guid] $record.Id
                    VMName = $record.Name
                    ControllerType = [Microsoft.HyperV.PowerShell.ControllerType] $disk.ControllerType
                    ControllerNumber = [int] $disk.ControllerNumber
                    ControllerLocation = [int] $disk.ControllerLocation
                }
            }
        }
    }
}

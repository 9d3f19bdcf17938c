# The firmware of VMs of generation 2.

function Get-VMFirmware {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    process {
        Invoke-EachMachine -Cmdlet $PSCmdlet -VM $VM -Do {
            param($Machine)
            Wait-World -Count 1
            Assert-NoFault -Command 'Get-VMFirmware' -Of $machine.Name
            $record = Get-WorldVm -World (Get-World) -Machine $machine
            if ($null -eq $record) {
                throw (New-Fault -Message 'The virtual machine is gone.' -Id 'ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.GetVMFirmware' -Category ObjectNotFound)
            }
            if ([int] $record.Generation -ne 2) {
                $message = 'The operation cannot be performed: the virtual machine is of generation 1.'
                throw (New-Fault -Message $message -Id 'InvalidOperation,Microsoft.HyperV.PowerShell.Commands.GetVMFirmware' -Category InvalidOperation)
            }
            ConvertTo-SimulatedObject -Type 'Microsoft.HyperV.PowerShell.VMFirmware' -Subject 'vmFirmware' -Record $record.Firmware -More @{
                VMId = [guid] $record.Id
                VMName = $record.Name
            }
        }
    }
}

function Set-VMFirmware {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    dynamicparam { New-SimulatedParameter -Command 'Set-VMFirmware' }
    process {
        foreach ($machine in $VM) {
            if (-not (Test-HyperVRight -Command 'SetVMFirmware')) { return }
            Edit-World -Argument $machine, $PSBoundParameters -Change {
                param($World, $Machine, $Given)
                $record = Get-WorldVm -World $World -Machine $Machine
                Set-SimulatedProperty -Command 'Set-VMFirmware' -Record $record.Firmware -Given $Given -Machine $record
            }
        }
    }
}

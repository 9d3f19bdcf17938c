# Hyper-V's own settings.

function Get-VMHost {
    [CmdletBinding()]
    param()

    Assert-ModulePresent -Module 'Hyper-V' -Command 'Get-VMHost'
    if (-not (Test-HyperVRight -Command 'GetVMHost')) { return }
    Wait-World -Count 1
    ConvertTo-SimulatedObject -Type 'Microsoft.HyperV.PowerShell.VMHost' -Subject 'vmHost' -Record (Get-World).vmHost
}

function Set-VMHost {
    [CmdletBinding()]
    param([ValidateNotNullOrEmpty()] [string] $VirtualHardDiskPath)

    dynamicparam { New-SimulatedParameter -Command 'Set-VMHost' -Without 'VirtualHardDiskPath' }
    process {
        if (-not (Test-HyperVRight -Command 'SetVMHost')) { return }
        $null = $VirtualHardDiskPath
        Edit-World -Argument @(, $PSBoundParameters) -Change { param($World, $Given) Set-SimulatedProperty -Command 'Set-VMHost' -Record $World.vmHost -Given $Given }
    }
}

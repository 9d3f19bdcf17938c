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
        Edit-World -Argument @(, $PSBoundParameters) -Change {
            param($World, $Given)
            Set-SimulatedProperty -Command 'Set-VMHost' -Record $World.vmHost -Given $Given
        }
    }
}

function Edit-WorldMigration {
    param([string] $Command, [bool] $Enabled)

    if (-not (Test-HyperVRight -Command $Command)) { return }
    Edit-World -Argument $Enabled -Change { param($World, $Enabled) $World.vmHost.VirtualMachineMigrationEnabled = $Enabled }
}

function Enable-VMMigration {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param()
    Edit-WorldMigration -Command 'EnableVMMigration' -Enabled $true
}

function Disable-VMMigration {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param()
    Edit-WorldMigration -Command 'DisableVMMigration' -Enabled $false
}

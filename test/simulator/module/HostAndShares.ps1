# Hyper-V's own settings, checkpoints and shares over the world.

if ($null -eq ('Simulated.Smb.FolderEnumerationMode' -as [type])) {
    Add-Type -TypeDefinition 'namespace Simulated.Smb { public enum FolderEnumerationMode { AccessBased = 0, Unrestricted = 1 } }'
}

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

function Get-VMSnapshot {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    process {
        foreach ($machine in $VM) {
            Assert-NoFault -Command 'Get-VMSnapshot' -Of $machine.Name
            $record = Get-WorldVm -World (Get-World) -Machine $machine
            Wait-World -Count @($record.Checkpoints).Count
            foreach ($each in @($record.Checkpoints)) {
                if ($null -eq $each) { continue }
                [pscustomobject] @{ PSTypeName = 'Microsoft.HyperV.PowerShell.VMSnapshot'; Id = [guid] $each.Id; Name = $each.Name; VMId = [guid] $record.Id; VMName = $record.Name; State = [Microsoft.HyperV.PowerShell.VMState] $each.State
                    SnapshotType = [Microsoft.HyperV.PowerShell.SnapshotType] $each.SnapshotType; CreationTime = [datetime]::Parse("$($each.CreationTime)".Replace('/', '-'), [cultureinfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind) }
            }
        }
    }
}

function Get-SmbShare {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'Get-SmbShare'
    foreach ($each in @((Get-World).shares)) {
        Wait-World -Count 1
        [pscustomobject] @{ Name = $each.Name; ScopeName = $each.ScopeName; Path = $each.Path; Special = [bool] $each.Special; ContinuouslyAvailable = [bool] $each.ContinuouslyAvailable; FolderEnumerationMode = [Simulated.Smb.FolderEnumerationMode] $each.FolderEnumerationMode }
    }
}

function Set-SmbShare {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true)] [psobject] $InputObject, [Simulated.Smb.FolderEnumerationMode] $FolderEnumerationMode, [switch] $Force)

    process {
        $null = $Force
        Assert-Elevated -Command 'Set-SmbShare'
        Edit-World -Argument $InputObject.Name, $InputObject.ScopeName, "$FolderEnumerationMode" -Change {
            param($World, $Name, $Scope, $Mode)
            foreach ($each in @($World.shares)) { if ($each.Name -ceq $Name -and $each.ScopeName -ceq $Scope) { $each.FolderEnumerationMode = $Mode } }
        }
    }
}

function Get-NetAdapter {
    [CmdletBinding()]
    param([switch] $Physical)

    $null = $Physical
    foreach ($each in @((Get-World).netAdapters)) { $each }
}

function Edit-WorldNetAdapter {
    param([psobject[]] $InputObject, [string] $Status)
    Edit-World -Argument @($InputObject | ForEach-Object -Process { $_.InterfaceGuid }), $Status -Change { param($World, $Guid, $Status) foreach ($each in @($World.netAdapters)) { if ($Guid -ccontains $each.InterfaceGuid) { $each.Status = $Status } } }
}

function Disable-NetAdapter {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [psobject[]] $InputObject)
    Assert-Elevated -Command 'Disable-NetAdapter'
    Edit-WorldNetAdapter -InputObject $InputObject -Status 'Disabled'
}

function Enable-NetAdapter {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [psobject[]] $InputObject)
    Assert-Elevated -Command 'Enable-NetAdapter'
    Edit-WorldNetAdapter -InputObject $InputObject -Status 'Up'
}

function Get-AppLockerPolicy {
    [CmdletBinding()]
    param([switch] $Effective, [switch] $Xml)
    $null = $Effective, $Xml
    return (Get-World).appLocker
}

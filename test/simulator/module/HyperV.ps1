# Hyper-V over the world. Enums are real enums: On is 0.

if ($null -eq ('Microsoft.HyperV.PowerShell.OnOffState' -as [type])) {
    Add-Type -TypeDefinition @'
namespace Microsoft.HyperV.PowerShell {
    public enum OnOffState { On = 0, Off = 1 }
    public enum VMState { Other = 1, Running = 2, Off = 3, Stopping = 4, Saved = 6, Paused = 9, Starting = 10, Reset = 11, Saving = 32773, Pausing = 32776, Resuming = 32777, FastSaved = 32779, OffCritical = 32786, PausedCritical = 32789 }
    public enum StartAction { Nothing = 2, StartIfRunning = 3, Start = 4 }
    public enum StopAction { TurnOff = 2, Save = 3, ShutDown = 4 }
    public enum CheckpointType { Disabled = 2, Production = 3, ProductionOnly = 4, Standard = 5 }
    public enum VirtualMachineType { RealizedVirtualMachine = 3, PlannedVirtualMachine = 4 }
    public enum VMReplicationMode { None = 0, Primary = 1, Replica = 2, TestReplica = 3, ExtendedReplica = 4 }
    public enum VMOperationalStatus { Ok = 2, Degraded = 3 }
    public enum VMSwitchType { Private = 0, Internal = 1, External = 2 }
    public enum MigrationAuthenticationType { CredSSP = 0, Kerberos = 1 }
    public enum SnapshotType { Standard = 0, Recovery = 1, Planned = 2, Missing = 3, Replica = 4, AppConsistentReplica = 5, SyncedReplica = 6 }
    public enum VMNetworkAdapterVlanMode { Untagged = 1, Access = 2, Trunk = 3, Private = 4 }
    public enum ControllerType { IDE = 0, SCSI = 1, PMEM = 2 }
}
'@
}

function ConvertTo-Vm {
    param([psobject] $Record)

    $more = @{}
    foreach ($property in $Record.PSObject.Properties) {
        $value = switch ($property.Name) {
            'Id' { [guid] $property.Value }
            'State' { [Microsoft.HyperV.PowerShell.VMState] $property.Value }
            'CheckpointType' { [Microsoft.HyperV.PowerShell.CheckpointType] $property.Value }
            'VirtualMachineType' { [Microsoft.HyperV.PowerShell.VirtualMachineType] $property.Value }
            'ReplicationMode' { [Microsoft.HyperV.PowerShell.VMReplicationMode] $property.Value }
            'OperationalStatus' { , [Microsoft.HyperV.PowerShell.VMOperationalStatus[]] @($property.Value) }
            'CreationTime' { [datetime]::Parse("$($property.Value)".Replace('/', '-'), [cultureinfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind) }
        }
        if ($null -ne $value) { $more[$property.Name] = $value }
    }
    $machine = ConvertTo-SimulatedObject -Type 'Microsoft.HyperV.PowerShell.VirtualMachine' -Subject 'vm' -Record $Record -More $more
    # Parts of the machine, which have cmdlets of their own.
    foreach ($inner in @('Firmware', 'HardDrives', 'NetworkAdapters', 'Kvp', 'Checkpoints') + @(Get-SimulatedPartName)) { $machine.PSObject.Properties.Remove($inner) }
    return $machine
}

function Get-VM {
    [CmdletBinding(DefaultParameterSetName = 'Name')]
    param(
        [Parameter(ParameterSetName = 'Name', Position = 0)] [string[]] $Name,
        [Parameter(ParameterSetName = 'Id', Position = 0)] [guid] $Id
    )

    Assert-ModulePresent -Module 'Hyper-V' -Command 'Get-VM'
    if (-not (Test-HyperVRight -Command 'GetVM')) { return }
    $record = @((Get-World).vms)
    if ($PSCmdlet.ParameterSetName -ceq 'Id') {
        $record = @($record | Where-Object -FilterScript { [guid] $_.Id -eq $Id })
        if ($record.Count -eq 0) { throw (New-Fault -Message "Hyper-V was unable to find a virtual machine with id `"$Id`"." -Id 'InvalidParameter,Microsoft.HyperV.PowerShell.Commands.GetVM' -Category InvalidArgument) }
    }
    elseif ($null -ne $Name) { $record = @($record | Where-Object -FilterScript { $one = $_; @($Name | Where-Object -FilterScript { $one.Name -like $_ }).Count -gt 0 }) }
    Wait-World -Count $record.Count
    foreach ($each in $record) {
        $fault = Get-WorldFault -Command 'Get-VM' -Of $each.Name
        if ($null -ne $fault) { $PSCmdlet.WriteError($fault); continue }
        ConvertTo-Vm -Record $each
    }
}

function Get-WorldVm {
    param([psobject] $World, [psobject] $Machine)
    return @($World.vms | Where-Object -FilterScript { [guid] $_.Id -eq [guid] $Machine.Id })[0]
}

function Get-VMFirmware {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    process {
        foreach ($machine in $VM) {
            Wait-World -Count 1
            Assert-NoFault -Command 'Get-VMFirmware' -Of $machine.Name
            $record = Get-WorldVm -World (Get-World) -Machine $machine
            if ($null -eq $record) { throw (New-Fault -Message 'The virtual machine is gone.' -Id 'ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.GetVMFirmware' -Category ObjectNotFound) }
            if ([int] $record.Generation -ne 2) { throw (New-Fault -Message 'The operation cannot be performed: the virtual machine is of generation 1.' -Id 'InvalidOperation,Microsoft.HyperV.PowerShell.Commands.GetVMFirmware' -Category InvalidOperation) }
            ConvertTo-SimulatedObject -Type 'Microsoft.HyperV.PowerShell.VMFirmware' -Subject 'vmFirmware' -Record $record.Firmware -More @{ VMId = [guid] $record.Id; VMName = $record.Name }
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
            Edit-World -Argument $machine, $PSBoundParameters -Change { param($World, $Machine, $Given) $record = Get-WorldVm -World $World -Machine $Machine; Set-SimulatedProperty -Command 'Set-VMFirmware' -Record $record.Firmware -Given $Given -Machine $record }
        }
    }
}

function Get-VMHardDiskDrive {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    process {
        foreach ($machine in $VM) {
            Assert-NoFault -Command 'Get-VMHardDiskDrive' -Of $machine.Name
            $record = Get-WorldVm -World (Get-World) -Machine $machine
            Wait-World -Count @($record.HardDrives).Count
            foreach ($disk in @($record.HardDrives)) {
                [pscustomobject] @{ PSTypeName = 'Microsoft.HyperV.PowerShell.HardDiskDrive'; VMId = [guid] $record.Id; VMName = $record.Name; Path = $disk.Path; DiskNumber = $disk.DiskNumber; ControllerType = [Microsoft.HyperV.PowerShell.ControllerType] $disk.ControllerType; ControllerNumber = [int] $disk.ControllerNumber; ControllerLocation = [int] $disk.ControllerLocation }
            }
        }
    }
}

function Get-VMSwitch {
    [CmdletBinding()]
    param([string[]] $Name)

    if (-not (Test-HyperVRight -Command 'GetVMSwitch')) { return }
    $switch = @((Get-World).switches | Where-Object -FilterScript { $null -eq $Name -or $Name -contains $_.Name })
    Wait-World -Count $switch.Count
    foreach ($each in $switch) {
        [pscustomobject] @{ PSTypeName = 'Microsoft.HyperV.PowerShell.VMSwitch'; Id = [guid] $each.Id; Name = $each.Name; SwitchType = [Microsoft.HyperV.PowerShell.VMSwitchType] $each.SwitchType; AllowManagementOS = [bool] $each.AllowManagementOS; EmbeddedTeamingEnabled = [bool] $each.EmbeddedTeamingEnabled }
    }
}

function ConvertTo-VlanSetting {
    param([object] $Vlan)

    $mode = if ($null -eq $Vlan -or $Vlan -eq 0) { 'Untagged' } else { 'Access' }
    return [pscustomobject] @{ OperationMode = [Microsoft.HyperV.PowerShell.VMNetworkAdapterVlanMode] $mode; AccessVlanId = [int] $Vlan; NativeVlanId = 0; AllowedVlanIdList = @(); PrimaryVlanId = 0 }
}

function Get-VMNetworkAdapter {
    [CmdletBinding(DefaultParameterSetName = 'VMObject')]
    param(
        [Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0, ParameterSetName = 'VMObject')] [psobject[]] $VM,
        [Parameter(Mandatory = $true, ParameterSetName = 'ManagementOS')] [switch] $ManagementOS
    )

    process {
        if ($ManagementOS) {
            if (-not (Test-HyperVRight -Command 'GetVMNetworkAdapter')) { return }
            foreach ($each in @((Get-World).hostAdapters)) { [pscustomobject] @{ PSTypeName = 'Microsoft.HyperV.PowerShell.VMInternalNetworkAdapter'; Id = $each.Id; Name = $each.Name; SwitchId = [guid] $each.SwitchId; VlanSetting = ConvertTo-VlanSetting -Vlan $each.Vlan } }
            return
        }
        foreach ($machine in $VM) {
            Assert-NoFault -Command 'Get-VMNetworkAdapter' -Of $machine.Name
            $record = Get-WorldVm -World (Get-World) -Machine $machine
            Wait-World -Count @($record.NetworkAdapters).Count
            foreach ($each in @($record.NetworkAdapters)) {
                $more = @{ VMId = [guid] $record.Id; VMName = $record.Name; SwitchId = $(if ($null -eq $each.SwitchId) { $null } else { [guid] $each.SwitchId }); VlanSetting = ConvertTo-VlanSetting -Vlan $each.Vlan; RouterGuard = [Microsoft.HyperV.PowerShell.OnOffState] $each.RouterGuard }
                $adapter = ConvertTo-SimulatedObject -Type 'Microsoft.HyperV.PowerShell.VMNetworkAdapter' -Subject 'vmNetworkAdapter' -Record $each -More $more
                $adapter.PSObject.Properties.Remove('Vlan')
                $adapter
            }
        }
    }
}

function Set-VM {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    dynamicparam { New-SimulatedParameter -Command 'Set-VM' }
    process {
        foreach ($machine in $VM) {
            if (-not (Test-HyperVRight -Command 'SetVM')) { return }
            Edit-World -Argument $machine, $PSBoundParameters -Change { param($World, $Machine, $Given) $record = Get-WorldVm -World $World -Machine $Machine; Set-SimulatedProperty -Command 'Set-VM' -Record $record -Given $Given -Machine $record }
        }
    }
}

function Set-VMNetworkAdapter {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [psobject] $VMNetworkAdapter)

    dynamicparam { New-SimulatedParameter -Command 'Set-VMNetworkAdapter' }
    process {
        if (-not (Test-HyperVRight -Command 'SetVMNetworkAdapter')) { return }
        Edit-World -Argument $VMNetworkAdapter, $PSBoundParameters -Change {
            param($World, $Adapter, $Given)
            foreach ($machine in @($World.vms)) {
                foreach ($record in @($machine.NetworkAdapters | Where-Object -FilterScript { $_.Id -ceq $Adapter.Id })) { Set-SimulatedProperty -Command 'Set-VMNetworkAdapter' -Record $record -Given $Given -Machine $machine }
            }
        }
    }
}

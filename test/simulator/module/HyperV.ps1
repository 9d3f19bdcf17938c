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

    $machine = [ordered] @{ PSTypeName = 'Microsoft.HyperV.PowerShell.VirtualMachine' }
    foreach ($property in $Record.PSObject.Properties) {
        $machine[$property.Name] = switch ($property.Name) {
            'Id' { [guid] $property.Value }
            'State' { [Microsoft.HyperV.PowerShell.VMState] $property.Value }
            'AutomaticStartAction' { [Microsoft.HyperV.PowerShell.StartAction] $property.Value }
            'AutomaticStopAction' { [Microsoft.HyperV.PowerShell.StopAction] $property.Value }
            'CheckpointType' { [Microsoft.HyperV.PowerShell.CheckpointType] $property.Value }
            'VirtualMachineType' { [Microsoft.HyperV.PowerShell.VirtualMachineType] $property.Value }
            'ReplicationMode' { [Microsoft.HyperV.PowerShell.VMReplicationMode] $property.Value }
            'OperationalStatus' { [Microsoft.HyperV.PowerShell.VMOperationalStatus[]] @($property.Value) }
            'CreationTime' { [datetime]::Parse("$($property.Value)".Replace('/', '-'), [cultureinfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind) }
            default { $property.Value }
        }
    }
    foreach ($inner in 'Firmware', 'HardDrives', 'NetworkAdapters', 'Kvp', 'Checkpoints') { $machine.Remove($inner) }
    return [pscustomobject] $machine
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
            [pscustomobject] @{ PSTypeName = 'Microsoft.HyperV.PowerShell.VMFirmware'; VMId = [guid] $record.Id; VMName = $record.Name; SecureBoot = [Microsoft.HyperV.PowerShell.OnOffState] $record.Firmware.SecureBoot; SecureBootTemplate = $record.Firmware.SecureBootTemplate }
        }
    }
}

function Set-VMFirmware {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM,
        [Microsoft.HyperV.PowerShell.OnOffState] $EnableSecureBoot,
        [string] $SecureBootTemplate
    )

    process {
        foreach ($machine in $VM) {
            if (-not (Test-HyperVRight -Command 'SetVMFirmware')) { return }
            Edit-World -Argument $machine, "$EnableSecureBoot", $SecureBootTemplate, $PSBoundParameters.ContainsKey('EnableSecureBoot') -Change {
                param($World, $Machine, $Switch, $Template, $Switches)
                $record = Get-WorldVm -World $World -Machine $Machine
                if ($record.State -cne 'Off') { throw (New-Fault -Message 'The firmware cannot be changed while the virtual machine is not off.' -Id 'InvalidState,Microsoft.HyperV.PowerShell.Commands.SetVMFirmware' -Category InvalidOperation) }
                if ($Switches) { $record.Firmware.SecureBoot = $Switch }
                if ("$Template" -ne '') { $record.Firmware.SecureBootTemplate = $Template }
            }
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
                $switchId = if ($null -eq $each.SwitchId) { $null } else { [guid] $each.SwitchId }
                [pscustomobject] @{ PSTypeName = 'Microsoft.HyperV.PowerShell.VMNetworkAdapter'; Id = $each.Id; Name = $each.Name; VMId = [guid] $record.Id; VMName = $record.Name; SwitchId = $switchId; MacAddress = $each.MacAddress; VlanSetting = ConvertTo-VlanSetting -Vlan $each.Vlan
                    MacAddressSpoofing = [Microsoft.HyperV.PowerShell.OnOffState] $each.MacAddressSpoofing; DhcpGuard = [Microsoft.HyperV.PowerShell.OnOffState] $each.DhcpGuard; RouterGuard = [Microsoft.HyperV.PowerShell.OnOffState] $each.RouterGuard }
            }
        }
    }
}

function Set-VM {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM,
        [Microsoft.HyperV.PowerShell.StopAction] $AutomaticStopAction,
        [Microsoft.HyperV.PowerShell.StartAction] $AutomaticStartAction,
        [bool] $AutomaticCheckpointsEnabled
    )

    process {
        foreach ($machine in $VM) {
            if (-not (Test-HyperVRight -Command 'SetVM')) { return }
            Edit-World -Argument $machine, $PSBoundParameters -Change {
                param($World, $Machine, $Given)
                $record = Get-WorldVm -World $World -Machine $Machine
                if ($Given.ContainsKey('AutomaticStopAction')) {
                    if ($record.State -cne 'Off') { throw (New-Fault -Message 'The automatic stop action cannot be changed while the virtual machine is not off.' -Id 'InvalidState,Microsoft.HyperV.PowerShell.Commands.SetVM' -Category InvalidOperation) }
                    $record.AutomaticStopAction = "$($Given.AutomaticStopAction)"
                }
                if ($Given.ContainsKey('AutomaticStartAction')) { $record.AutomaticStartAction = "$($Given.AutomaticStartAction)" }
                if ($Given.ContainsKey('AutomaticCheckpointsEnabled')) { $record.AutomaticCheckpointsEnabled = [bool] $Given.AutomaticCheckpointsEnabled }
            }
        }
    }
}

function Set-VMNetworkAdapter {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [psobject] $VMNetworkAdapter,
        [Microsoft.HyperV.PowerShell.OnOffState] $MacAddressSpoofing,
        [Microsoft.HyperV.PowerShell.OnOffState] $DhcpGuard,
        [Microsoft.HyperV.PowerShell.OnOffState] $RouterGuard
    )

    if (-not (Test-HyperVRight -Command 'SetVMNetworkAdapter')) { return }
    Edit-World -Argument $VMNetworkAdapter, $PSBoundParameters -Change {
        param($World, $Adapter, $Given)
        foreach ($record in @($World.vms | ForEach-Object -Process { $_.NetworkAdapters } | Where-Object -FilterScript { $_.Id -ceq $Adapter.Id })) {
            foreach ($name in 'MacAddressSpoofing', 'DhcpGuard', 'RouterGuard') { if ($Given.ContainsKey($name)) { $record.$name = "$($Given[$name])" } }
        }
    }
}

# The virtual machines.

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
            'Heartbeat' { [Microsoft.HyperV.PowerShell.VMHeartbeatStatus] $property.Value }
            'ReplicationState' { [Microsoft.HyperV.PowerShell.VMReplicationState] $property.Value }
            'CreationTime' {
                [datetime]::Parse(
                    "$($property.Value)".Replace('/', '-'),
                    [cultureinfo]::InvariantCulture,
                    [Globalization.DateTimeStyles]::RoundtripKind
                )
            }
        }
        if ($null -ne $value) { $more[$property.Name] = $value }
    }
    # What the world does not say: a healthy guest with four gigabytes.
    $runs = $Record.State -ceq 'Running'
    if ($null -eq $more['Heartbeat']) {
        $more['Heartbeat'] = [Microsoft.HyperV.PowerShell.VMHeartbeatStatus] $(if ($runs) { 'OkApplicationsHealthy' } else { 'NoContact' })
    }
    if ($null -eq $more['ReplicationState']) {
        $more['ReplicationState'] = [Microsoft.HyperV.PowerShell.VMReplicationState] $(
            if ($Record.ReplicationMode -ceq 'None') { 'Disabled' } else { 'Replicating' }
        )
    }
    $startup = if ($null -eq $Record.PSObject.Properties['MemoryStartup']) { [long] 4GB } else { [long] $Record.MemoryStartup }
    $more['MemoryStartup'] = $startup
    $more['MemoryAssigned'] = if ($runs) { $startup } else { [long] 0 }
    $machine = ConvertTo-SimulatedObject -Type 'Microsoft.HyperV.PowerShell.VirtualMachine' -Subject 'vm' -Record $Record -More $more
    # Parts of the VM, which have cmdlets of their own.
    foreach ($inner in @('Firmware', 'HardDrives', 'NetworkAdapters', 'Kvp', 'Checkpoints', 'KeyProtector', 'DebugPortEnabled',
        'DisableHostKVPItems', 'Dvd', 'TpmEnabled', 'System', 'ConnectAccess') +
        @(Get-SimulatedPartName)) {
        $machine.PSObject.Properties.Remove($inner)
    }
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
        if ($record.Count -eq 0) {
            $message = "Hyper-V was unable to find a virtual machine with id `"$Id`"."
            throw (New-Fault -Message $message -Id 'InvalidParameter,Microsoft.HyperV.PowerShell.Commands.GetVM' -Category InvalidArgument)
        }
    }
    elseif ($null -ne $Name) {
        $record = @($record | Where-Object -FilterScript {
            $one = $_
            @($Name | Where-Object -FilterScript { $one.Name -like $_ }).Count -gt 0
        })
    }
    Wait-World -Count $record.Count
    foreach ($each in $record) {
        $fault = Get-WorldFault -Command 'Get-VM' -Of $each.Name
        if ($null -ne $fault) { $PSCmdlet.WriteError($fault); continue }
        ConvertTo-Vm -Record $each
    }
}

function Get-WorldVm {
    param([psobject] $World, [psobject] $Machine)
    return Find-InWorld -World $World -List 'vms' -By 'id' -Key "$([guid] $Machine.Id)" -KeyOf { param($Record) "$([guid] $Record.Id)" }
}

function Set-VM {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    dynamicparam { New-SimulatedParameter -Command 'Set-VM' }
    process {
        foreach ($machine in $VM) {
            if (-not (Test-HyperVRight -Command 'SetVM')) { return }
            Edit-World -Argument $machine, $PSBoundParameters -Change {
                param($World, $Machine, $Given)
                $record = Get-WorldVm -World $World -Machine $Machine
                Set-SimulatedProperty -Command 'Set-VM' -Record $record -Given $Given -Machine $record
            }
        }
    }
}

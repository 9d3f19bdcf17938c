# The network adapters of the VMs and of the host at its virtual switches.

function ConvertTo-VlanSetting {
    <#
    .SYNOPSIS
    The VLAN setting of an adapter.
    A world says 0 for untagged, the number of one VLAN, or for a trunk an object with what Windows says of it.
    #>
    param([object] $Vlan)

    if ($Vlan -is [Management.Automation.PSCustomObject]) {
        return [pscustomobject] @{
            OperationMode = [Microsoft.HyperV.PowerShell.VMNetworkAdapterVlanMode] $Vlan.OperationMode
            AccessVlanId = 0
            NativeVlanId = [int] $Vlan.NativeVlanId
            AllowedVlanIdList = [int[]] @($Vlan.AllowedVlanIdList)
            PrimaryVlanId = 0
        }
    }
    $mode = if ($null -eq $Vlan -or $Vlan -eq 0) { 'Untagged' } else { 'Access' }
    return [pscustomobject] @{
        OperationMode = [Microsoft.HyperV.PowerShell.VMNetworkAdapterVlanMode] $mode
        AccessVlanId = [int] $Vlan
        NativeVlanId = 0
        AllowedVlanIdList = @()
        PrimaryVlanId = 0
    }
}

function ConvertTo-IsolationSetting {
    <#
    .SYNOPSIS
    The isolation of an adapter. A world that says nothing has none.
    #>
    param([object] $Record)

    $own = if ($null -ne $Record.PSObject.Properties['Isolation']) { $Record.Isolation }
    else { [pscustomobject] @{ IsolationMode = 'None'; DefaultIsolationID = 0; MultiTenantStack = 'Off' } }
    return [pscustomobject] @{
        IsolationMode = [Microsoft.HyperV.PowerShell.VMNetworkAdapterIsolationMode] $own.IsolationMode
        DefaultIsolationID = [int] $own.DefaultIsolationID
        MultiTenantStack = [Microsoft.HyperV.PowerShell.OnOffState] $own.MultiTenantStack
    }
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
            foreach ($each in @((Get-World).hostAdapters)) {
                [pscustomobject] @{
                    PSTypeName = 'Microsoft.HyperV.PowerShell.VMInternalNetworkAdapter'
                    Id = $each.Id
                    Name = $each.Name
                    SwitchId = [guid] $each.SwitchId
                    VlanSetting = ConvertTo-VlanSetting -Vlan $each.Vlan
                    IsolationSetting = ConvertTo-IsolationSetting -Record $each
                }
            }
            return
        }
        Invoke-EachMachine -Cmdlet $PSCmdlet -VM $VM -Do {
            param($Machine)
            Assert-NoFault -Command 'Get-VMNetworkAdapter' -Of $machine.Name
            $record = Get-WorldVm -World (Get-World) -Machine $machine
            Wait-World -Count @($record.NetworkAdapters).Count
            foreach ($each in @($record.NetworkAdapters)) {
                $more = @{
                    VMId = [guid] $record.Id
                    VMName = $record.Name
                    SwitchId = $(if ($null -eq $each.SwitchId) { $null } else { [guid] $each.SwitchId })
                    VlanSetting = ConvertTo-VlanSetting -Vlan $each.Vlan
                    IsolationSetting = ConvertTo-IsolationSetting -Record $each
                    BandwidthSetting = $null
                    Connected = $null -ne $each.SwitchId
                }
                $type = 'Microsoft.HyperV.PowerShell.VMNetworkAdapter'
                $adapter = ConvertTo-SimulatedObject -Type $type -Subject 'vmNetworkAdapter' -Record $each -More $more
                foreach ($name in 'Vlan', 'Isolation') { $adapter.PSObject.Properties.Remove($name) }
                $adapter
            }
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
                foreach ($record in @($machine.NetworkAdapters | Where-Object -FilterScript { $_.Id -ceq $Adapter.Id })) {
                    Set-SimulatedProperty -Command 'Set-VMNetworkAdapter' -Record $record -Given $Given -Machine $machine
                }
            }
        }
    }
}

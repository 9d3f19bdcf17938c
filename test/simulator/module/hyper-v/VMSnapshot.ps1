# The checkpoints of the VMs.

function Get-VMSnapshot {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    process {
        foreach ($machine in $VM) {
            Assert-NoFault -Command 'Get-VMSnapshot' -Of $machine.Name
            $record = Get-WorldVm -World (Get-World) -Machine $machine
            Wait-World -Count @($record.Checkpoints | Where-Object -FilterScript { $null -ne $_ }).Count
            foreach ($each in @($record.Checkpoints)) {
                if ($null -eq $each) { continue }
                [pscustomobject] @{ PSTypeName = 'Microsoft.HyperV.PowerShell.VMSnapshot'; Id = [guid] $each.Id; Name = $each.Name; VMId = [guid] $record.Id; VMName = $record.Name; State = [Microsoft.HyperV.PowerShell.VMState] $each.State
                    SnapshotType = [Microsoft.HyperV.PowerShell.SnapshotType] $each.SnapshotType; CreationTime = [datetime]::Parse("$($each.CreationTime)".Replace('/', '-'), [cultureinfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind) }
            }
        }
    }
}

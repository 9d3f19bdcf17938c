# The checkpoints of the VMs.

function Get-VMSnapshot {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    process {
        Invoke-EachMachine -Cmdlet $PSCmdlet -VM $VM -Do {
            param($Machine)
            Assert-NoFault -Command 'Get-VMSnapshot' -Of $machine.Name
            $record = Get-WorldVm -World (Get-World) -Machine $machine
            Wait-World -Count @($record.Checkpoints | Where-Object -FilterScript { $null -ne $_ }).Count
            foreach ($each in @($record.Checkpoints)) {
                if ($null -eq $each) { continue }
                $disk = if ($null -ne $each.PSObject.Properties['HardDrives']) { $each.HardDrives } else { $record.HardDrives }
                [pscustomobject] @{
                    PSTypeName = 'Microsoft.HyperV.PowerShell.VMSnapshot'
                    Id = [guid] $each.Id
                    Name = $each.Name
                    VMId = [guid] $record.Id
                    VMName = $record.Name
                    State = [Microsoft.HyperV.PowerShell.VMState] $each.State
                    ParentSnapshotId = $(if ("$($each.ParentSnapshotId)" -ne '') { [guid] $each.ParentSnapshotId } else { $null })
                    HardDrives = @($disk |
                        Where-Object -FilterScript { $null -ne $_ } |
                        ForEach-Object -Process { [pscustomobject] @{ Path = $_.Path } })
                    SnapshotType = [Microsoft.HyperV.PowerShell.SnapshotType] $each.SnapshotType
                    CreationTime = [datetime]::Parse(
                        "$($each.CreationTime)".Replace('/', '-'),
                        [cultureinfo]::InvariantCulture,
                        [Globalization.DateTimeStyles]::RoundtripKind
                    )
                }
            }
        }
    }
}

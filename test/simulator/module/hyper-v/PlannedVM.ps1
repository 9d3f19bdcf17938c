# The planned VMs of a world (`plannedVms`), which Get-VM does not list.

function Get-WorldMsvm_PlannedComputerSystem {
    if (-not (Test-HyperVRight -Command 'PlannedComputerSystem')) { return }
    $planned = (Get-World).PSObject.Properties['plannedVms']
    foreach ($machine in @(if ($null -ne $planned) { $planned.Value })) {
        [pscustomobject] @{
            Name = "$($machine.Id)".ToUpperInvariant()
            ElementName = $machine.Name
            TimeOfLastConfigurationChange = [datetime]::Parse(
                "$($machine.ChangedAt)".Replace('/', '-'),
                [cultureinfo]::InvariantCulture,
                [Globalization.DateTimeStyles]::RoundtripKind
            )
        }
    }
}

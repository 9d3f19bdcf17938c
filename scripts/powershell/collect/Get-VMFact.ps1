function Get-VMFact {
    <#
    .SYNOPSIS
    Every virtual machine with its settings and its state.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $single = @{
        name = 'Name'; state = 'State'; generation = 'Generation'; version = 'Version'; path = 'Path'; configurationLocation = 'ConfigurationLocation'; snapshotFileLocation = 'SnapshotFileLocation'
        smartPagingFilePath = 'SmartPagingFilePath'; automaticStartAction = 'AutomaticStartAction'; automaticStopAction = 'AutomaticStopAction'; checkpointType = 'CheckpointType'
        automaticCheckpointsEnabled = 'AutomaticCheckpointsEnabled'; replicationMode = 'ReplicationMode'; clustered = 'IsClustered'; notes = 'Notes'; createdAt = 'CreationTime'
        virtualMachineType = 'VirtualMachineType'
    }
    $machine = @(Get-KnownVM -Refresh)
    for ($index = 0; $index -lt $machine.Count; $index++) {
        if ($index -gt 0 -and $index % 50 -eq 0) { @{ progress = 'virtual machines'; done = $index; of = $machine.Count } }
        if (Test-Trouble -InputObject $machine[$index]) { $machine[$index]; continue }
        $fact = [ordered] @{}
        foreach ($name in $single.Keys) { $fact[$name] = Get-PropertyState -InputObject $machine[$index] -Name $single[$name] }
        $fact.operationalStatus = Get-PropertyState -InputObject $machine[$index] -Name 'OperationalStatus' -List
        New-FactRow -Of 'virtual machine' -Key @{ vm = Get-PropertyText -InputObject $machine[$index] -Name 'Id' } -Fact $fact
    }
}

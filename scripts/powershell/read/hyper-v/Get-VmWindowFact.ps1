function Get-VmWindowFact {
    <#
    .SYNOPSIS
    What decides whether the virtual machines asked for can be shut down and started again. One that does not exist gives
    a row that is not read.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $system = Read-Source -From { Get-CimInstance -ClassName Win32_OperatingSystem | Select-Object -First 1 }
    $free = Get-SourceState -Source $system -Name 'FreePhysicalMemory' -As { param($Value) [long] $Value * 1024 }
    $component = Read-Source -From { , @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_ShutdownComponent) }
    foreach ($each in $Key) {
        $asked = $each.vm
        $machine = Read-OrError -From { Get-VM -Id ([guid] $asked) }
        $shutdown = Get-ShutdownSource -Component $component -Id $asked
        $disk = Read-OrError -From { , @(Get-VMHardDiskDrive -VM $machine) }
        $checkpoint = Read-OrError -From { , @(Get-VMSnapshot -VM $machine) }
        $security = Read-OrError -From { Get-VMSecurity -VM $machine }
        New-FactRow -Key @{ vm = $asked } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $machine -Name 'Name'
                state = Get-PropertyState -InputObject $machine -Name 'State'
                operationalStatus = Get-PropertyState -InputObject $machine -Name 'OperationalStatus' -List
                heartbeat = Get-PropertyState -InputObject $machine -Name 'Heartbeat'
                shutdownEnabled = Get-SourceState -Source $shutdown -Name 'EnabledState' -As { param($Value) [int] $Value -eq 2 }
                shutdownStatus = Get-SourceState -Source $shutdown -Name 'OperationalStatus' -List -As { param($Value)
                    @($Value | ForEach-Object -Process { "$_" })
                }
                virtualMachineType = Get-PropertyState -InputObject $machine -Name 'VirtualMachineType'
                replicationMode = Get-PropertyState -InputObject $machine -Name 'ReplicationMode'
                replicationState = Get-PropertyState -InputObject $machine -Name 'ReplicationState'
                memoryStartup = Get-PropertyState -InputObject $machine -Name 'MemoryStartup' -Convert { param($Value) [long] $Value }
                memoryAssigned = Get-PropertyState -InputObject $machine -Name 'MemoryAssigned' -Convert { param($Value) [long] $Value }
                freeMemory = $free
                missingFiles = Get-MissingFileState -Disk $disk -Dvd (Read-OrError -From { , @(Get-VMDvdDrive -VM $machine) })
                differencesLeft = Get-DifferenceLeftState -Disk $disk -Checkpoint $checkpoint
                recoveryCheckpoints = Get-RecoveryCheckpointState -Checkpoint $checkpoint
                tpm = Get-PropertyState -InputObject $security -Name 'TpmEnabled'
                clustered = Get-PropertyState -InputObject $machine -Name 'IsClustered'
                addresses = Get-ListedState -InputObject (Read-OrError -From {
                    , @(Get-VMNetworkAdapter -VM $machine)
                }) -Convert { param($Value)
                    @($Value | ForEach-Object -Process { $_.IPAddresses } | Where-Object -FilterScript { "$_" -cne '' } |
                        ForEach-Object -Process { "$_" })
                }
            })
    }
}

function Get-ShutdownSource {
    <#
    .SYNOPSIS
    The shutdown component of one virtual machine, as a source. None is no answer.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [hashtable] $Component, [Parameter(Mandatory = $true)] [string] $Id)

    if ($null -ne $Component.Problem) { return $Component }
    $own = @($Component.Value | Where-Object -FilterScript { (Get-PropertyText -InputObject $_ -Name 'SystemName') -eq $Id })
    return @{ Value = $(if ($own.Count -eq 1) { $own[0] }); Problem = $null }
}

function Get-ListedState {
    <#
    .SYNOPSIS
    A list that is made of the objects of a source; unread where an error came in their place.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [object] $InputObject, [Parameter(Mandatory = $true)] [scriptblock] $Convert)

    if ($InputObject -is [System.Management.Automation.ErrorRecord]) { return ConvertTo-UnreadState -ErrorRecord $InputObject }
    try {
        [object[]] $made = @(& $Convert @($InputObject | Where-Object -FilterScript { $null -ne $_ }))
        return @{ v = $made }
    }
    catch { return ConvertTo-UnreadState -ErrorRecord $_ }
}

function Get-RecoveryCheckpointState {
    <#
    .SYNOPSIS
    The names of the recovery checkpoints. A checkpoint whose type is not named may be one.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [object] $Checkpoint)

    return Get-ListedState -InputObject $Checkpoint -Convert {
        param($Value)
        foreach ($each in $Value) {
            $type = Get-PropertyText -InputObject $each -Name 'SnapshotType'
            if ($type -ceq '') { throw 'Hyper-V does not name the type of a checkpoint.' }
            if ($type -ceq 'Recovery') { Get-PropertyText -InputObject $each -Name 'Name' }
        }
    }
}

function Get-MissingFileState {
    <#
    .SYNOPSIS
    The files of disks and ISO drives that do not exist now, so that the virtual machine could not start with them.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [object] $Disk, [Parameter(Mandatory = $true)] [AllowNull()] [object] $Dvd)

    foreach ($each in $Disk, $Dvd) {
        if ($each -is [System.Management.Automation.ErrorRecord]) { return ConvertTo-UnreadState -ErrorRecord $each }
    }
    return Get-ListedState -InputObject @(@($Disk) + @($Dvd)) -Convert {
        param($Value)
        if (@($Disk |
            Where-Object -FilterScript {
                $null -ne $_ -and (Get-PropertyText -InputObject $_ -Name 'Path') -ceq '' -and
                    (Get-PropertyText -InputObject $_ -Name 'DiskNumber') -ceq ''
            }).Count -gt 0) {
            throw 'Hyper-V names a disk without its path.'
        }
        # A physical disk (pass-through) has a description in place of a path, and an empty drive has none.
        $path = @($Value | Where-Object -FilterScript { (Get-PropertyText -InputObject $_ -Name 'DiskNumber') -eq '' } |
            ForEach-Object -Process { Get-PropertyText -InputObject $_ -Name 'Path' })
        @($path | Where-Object -FilterScript { $_ -cne '' -and -not (Test-SeamFileThere -Path $_) })
    }
}

function Get-DifferenceLeftState {
    <#
    .SYNOPSIS
    The automatic differencing disks of a virtual machine without checkpoints: what a backup has left, which Hyper-V merges when the VM is
    off.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [object] $Disk, [Parameter(Mandatory = $true)] [AllowNull()] [object] $Checkpoint)

    if ($Checkpoint -is [System.Management.Automation.ErrorRecord]) { return ConvertTo-UnreadState -ErrorRecord $Checkpoint }
    if (@($Checkpoint | Where-Object -FilterScript { $null -ne $_ }).Count -gt 0) { return @{ v = @() } }
    return Get-ListedState -InputObject $Disk -Convert { param($Value)
        @($Value | ForEach-Object -Process { Get-PropertyText -InputObject $_ -Name 'Path' } |
            Where-Object -FilterScript { $_ -match '\.avhdx?\z' })
    }
}

# Classes that hold the parts of all VMs and of their checkpoints, beside the templates that Hyper-V keeps there.

function Get-WorldPartRow {
    <#
    .SYNOPSIS
    The rows of one class: its templates, one for each part of each VM, and one for each of them in each checkpoint, whose id is its own.
    .PARAMETER Row
    Is called with the id of a row, its part, and the properties that this Windows lacks.
    #>
    param([string] $Right, [string] $Subject, [scriptblock] $Row)

    if (-not (Test-HyperVRight -Command $Right)) { return }
    $lacks = @((Get-World).conditions.lacks)
    $device = '4764334D-E001-4176-82EE-5594EC9B530E'
    foreach ($kind in 'Default', 'Minimum', 'Maximum') { & $Row "Microsoft:Definition\$device\$kind" $null $lacks }
    foreach ($machine in (Get-World).vms) {
        $own = $machine.PSObject.Properties[$Subject]
        foreach ($part in @(if ($null -ne $own) { $own.Value })) {
            if ($null -eq $part) { continue }
            foreach ($of in @($machine.Id) +
                @($machine.Checkpoints | Where-Object -FilterScript { $null -ne $_ } | ForEach-Object -Process { $_.Id })) {
                & $Row "Microsoft:$("$of".ToUpperInvariant())\$device" $part $lacks
            }
        }
    }
}

function Get-WorldMsvm_MemorySettingData {
    Get-WorldPartRow -Right 'MemorySettingData' -Subject 'vmMemory' -Row {
        param($Id, $Part, $Lacks)
        $row = [ordered] @{ InstanceID = $Id; AllocationUnits = 'byte * 2^20'; VirtualQuantityUnits = 'byte * 2^20' }
        if (-not ($Lacks -ccontains 'vmMemory.DynamicMemoryEnabled')) {
            $row.DynamicMemoryEnabled = $null -ne $Part -and [bool] $Part.DynamicMemoryEnabled
        }
        if (-not ($Lacks -ccontains 'vmMemory.Startup')) {
            $row.VirtualQuantity = [uint64] ($(if ($null -eq $Part) { 1GB } else { $Part.Startup }) / 1MB)
        }
        if (-not ($Lacks -ccontains 'vmMemory.Maximum')) {
            $row.Limit = [uint64] ($(if ($null -eq $Part) { 1TB } else { $Part.Maximum }) / 1MB)
        }
        [pscustomobject] $row
    }
}

function Get-WorldMsvm_ProcessorSettingData {
    Get-WorldPartRow -Right 'ProcessorSettingData' -Subject 'vmProcessor' -Row {
        param($Id, $Part, $Lacks)
        $row = [ordered] @{ InstanceID = "$Id\0"; AllocationUnits = 'percent / 1000'; VirtualQuantityUnits = 'count' }
        $number = @{ Count = 'VirtualQuantity'; Maximum = 'Limit'; RelativeWeight = 'Weight'; HwThreadCountPerCore = 'HwThreadsPerCore' }
        foreach ($name in $number.Keys) {
            if (-not ($Lacks -ccontains "vmProcessor.$name")) {
                $row[$number[$name]] = [uint64] $(
                    if ($null -eq $Part) { 1 } elseif ($name -ceq 'Maximum') { 1000 * $Part.$name } else { $Part.$name }
                )
            }
        }
        $flag = @{
            CompatibilityForMigrationEnabled = 'LimitProcessorFeatures'
            CompatibilityForOlderOperatingSystemsEnabled = 'LimitCPUID'
        }
        foreach ($name in 'EnableHostResourceProtection', 'ExposeVirtualizationExtensions', 'EnablePerfmonPmu',
            'EnablePerfmonLbr', 'EnablePerfmonPebs', 'EnablePerfmonIpt') {
            $flag[$name] = $name
        }
        foreach ($name in $flag.Keys) {
            if (-not ($Lacks -ccontains "vmProcessor.$name")) { $row[$flag[$name]] = $null -ne $Part -and [bool] $Part.$name }
        }
        [pscustomobject] $row
    }
}

function Get-WorldMsvm_SecuritySettingData {
    Get-WorldPartRow -Right 'SecuritySettingData' -Subject 'vmSecurity' -Row {
        param($Id, $Part, $Lacks)
        $row = [ordered] @{
            InstanceID = $Id
            KsdEnabled = $false
            DataProtectionRequested = $false
            ShieldingRequested = $null -ne $Part -and [bool] $Part.Shielded
        }
        foreach ($name in 'TpmEnabled', 'EncryptStateAndVmMigrationTraffic', 'VirtualizationBasedSecurityOptOut') {
            if (-not ($Lacks -ccontains "vmSecurity.$name")) { $row[$name] = $null -ne $Part -and [bool] $Part.$name }
        }
        [pscustomobject] $row
    }
}

function Get-WorldMsvm_PciExpressSettingData {
    Get-WorldPartRow -Right 'PciExpressSettingData' -Subject 'vmAssignedDevice' -Row { param($Id) [pscustomobject] @{ InstanceID = $Id } }
}
function Get-WorldMsvm_GpuPartitionSettingData {
    Get-WorldPartRow -Right 'GpuPartitionSettingData' -Subject 'vmGpuPartition' -Row { param($Id) [pscustomobject] @{ InstanceID = $Id } }
}
function Get-WorldMsvm_Synthetic3DDisplayControllerSettingData {
    Get-WorldPartRow -Right 'Synthetic3DDisplayControllerSettingData' -Subject 'vmRemoteFxAdapter' -Row {
        param($Id)
        [pscustomobject] @{ InstanceID = $Id }
    }
}

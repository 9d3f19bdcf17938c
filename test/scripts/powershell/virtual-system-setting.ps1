# Rows of Msvm_VirtualSystemSettingData in every form, and what is made of them. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }

$one = '0a000000-0000-4000-8000-000000000001'
$realized = 'Microsoft:Hyper-V:System:Realized'
$windows = '1734C6E8-3154-4DDA-BA5F-A874CC483422'
function New-Row(
    [string] $Type,
    [object] $Of = $one.ToUpperInvariant(),
    [hashtable] $More = @{},
    [string] $Id = 'Microsoft:x',
    [string[]] $Without = @()
) {
    $row = [ordered] @{
        InstanceID = $Id
        VirtualSystemIdentifier = $Of
        VirtualSystemType = $Type
        SecureBootEnabled = $true
        SecureBootTemplateId = $windows
        ConsoleMode = 0
        PauseAfterBootFailure = $false
    }
    foreach ($name in $More.Keys) { $row[$name] = $More[$name] }
    foreach ($name in $Without) { $row.Remove($name) }
    return [pscustomobject] $row
}
function Get-Answer([string] $As, [object[]] $Row) {
    function Get-CimInstance {
        [CmdletBinding()]
        param($Namespace, $ClassName)
        if ("$Row" -ceq 'fails') { throw 'Invalid class.' }
        return $Row
    }
    $setting = Get-VirtualSystemSetting -VirtualMachine @([pscustomobject] @{ Id = [guid] $one })
    if ($null -eq $setting) { return 'asks for all' }
    $known = Read-FromSetting -As $As -Setting @($setting[$one])
    if ($null -eq $known) { return 'asks' }
    return @($known.Part | ForEach-Object -Process { "$($_.SecureBoot) $($_.SecureBootTemplate) $($_.ConsoleMode) $($_.PauseAfterBootFailure)" }) -join ', '
}

function Get-ClassAnswer([string] $As, [object[]] $Row) {
    function Get-CimInstance {
        [CmdletBinding()]
        param($Namespace, $ClassName)
        if ("$Row" -ceq 'fails') { throw 'Invalid class.' }
        return $Row
    }
    $setting = Get-BulkSetting -As $As -VirtualMachine @([pscustomobject] @{ Id = [guid] $one })
    if ($null -eq $setting) { return 'asks for all' }
    $known = Read-FromSetting -As $As -Setting @($setting[$one])
    if ($null -eq $known) { return 'asks' }
    return @($known.Part |
        ForEach-Object -Process { @($_.PSObject.Properties | ForEach-Object -Process { "$($_.Value)" }) -join ' ' }) -join ', '
}
function Get-ProcessorAnswer([object[]] $Row) {
    function Get-CimInstance {
        [CmdletBinding()]
        param($Namespace, $ClassName)
        if ("$Row" -ceq 'fails') { throw 'Invalid class.' }
        return $Row
    }
    $setting = Get-BulkSetting -As 'processors' -VirtualMachine @([pscustomobject] @{ Id = [guid] $one })
    if ($null -eq $setting) { return 'asks for all' }
    $known = Read-FromSetting -As 'processors' -Setting @($setting[$one])
    if ($null -eq $known) { return 'asks' }
    $part = $known.Part[0]
    return "$($part.Count) $($part.Maximum) $($part.RelativeWeight) $($part.HwThreadCountPerCore) $($part.CompatibilityForMigrationEnabled) $($part.CompatibilityForOlderOperatingSystemsEnabled) $($part.EnableHostResourceProtection) $($part.ExposeVirtualizationExtensions) $($part.EnablePerfmonPmu) $($part.EnablePerfmonLbr)"
}
function New-ClassRow([hashtable] $More = @{}, [string] $Id = "Microsoft:$($one.ToUpperInvariant())\x", [string[]] $Without = @()) {
    $row = [ordered] @{
        InstanceID = $Id
        AllocationUnits = 'byte * 2^20'
        VirtualQuantityUnits = 'byte * 2^20'
        DynamicMemoryEnabled = $true
        VirtualQuantity = [uint64] 512
        Limit = [uint64] 1048576
        TpmEnabled = $true
        KsdEnabled = $false
        ShieldingRequested = $false
        DataProtectionRequested = $false
        EncryptStateAndVmMigrationTraffic = $false
        VirtualizationBasedSecurityOptOut = $false
    }
    foreach ($name in $More.Keys) { $row[$name] = $More[$name] }
    foreach ($name in $Without) { $row.Remove($name) }
    return [pscustomobject] $row
}
function New-ProcessorRow([hashtable] $More = @{}, [string[]] $Without = @()) {
    $column = @{
        AllocationUnits = 'percent / 1000'
        VirtualQuantityUnits = 'count'
        VirtualQuantity = [uint64] 4
        Limit = [uint64] 50000
        Weight = [uint32] 200
        HwThreadsPerCore = [uint64] 0
        LimitProcessorFeatures = $true
        LimitCPUID = $false
        EnableHostResourceProtection = $true
        ExposeVirtualizationExtensions = $false
        EnablePerfmonPmu = $true
        EnablePerfmonLbr = $false
        EnablePerfmonPebs = $false
        EnablePerfmonIpt = $false
    }
    foreach ($name in $More.Keys) { $column[$name] = $More[$name] }
    return New-ClassRow -More $column -Without $Without
}

# The settings that only the class gives: what is read of one VM, with this beside its row.
function Get-SystemAnswer([object[]] $Row) {
    function Get-CimInstance {
        [CmdletBinding()]
        param($Namespace, $ClassName)
        if ("$Row" -ceq 'fails') { throw 'Invalid class.' }
        return $Row
    }
    function Get-KnownVM { return [pscustomobject] @{ Id = [guid] $one; Name = 'WEB01'; Generation = 1 } }
    $fact = @(Get-VmSystemFact)[0].facts
    return @(
        foreach ($name in 'fullScsiCommandSet', 'firstBoot') {
            if ($fact[$name].ContainsKey('v')) { "$($fact[$name].v)" } else { $fact[$name].unread.message }
        }
    ) -join ', '
}
function New-SystemRow([string] $Type = $realized, [string] $Id = "Microsoft:$($one.ToUpperInvariant())") {
    return New-Row $Type -Id $Id -More @{ AllowFullSCSICommandSet = $true; BootOrder = [uint16[]] @(3, 2) }
}

$own = New-Row $realized
$template = New-ClassRow -Id 'Microsoft:Definition\4764334D-E001-4176-82EE-5594EC9B530E\Default'
$ofCheckpoint = New-ClassRow -Id 'Microsoft:0A000000-0000-4000-8000-00000000000F\x'
ConvertTo-Json -Compress -InputObject ([ordered] @{
        firmware = [ordered] @{
            on = Get-Answer 'firmware' @($own)
            off = Get-Answer 'firmware' @(New-Row $realized -More @{
                SecureBootEnabled = $false
                SecureBootTemplateId = '{272e7447-90a4-4563-a4b9-8e4ab00526ce}'
            })
            shielded = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootTemplateId = '4292ae2b-ee2c-42b5-a969-dd8f8689f6f3' })
            besideCheckpoint = Get-Answer 'firmware' @($own, (New-Row 'Microsoft:Hyper-V:Snapshot:Realized' -More @{ SecureBootEnabled = $false }))
            unknownTemplate = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootTemplateId = '5292ae2b-ee2c-42b5-a969-dd8f8689f6f3' })
            noTemplate = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootTemplateId = '' })
            noValue = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootEnabled = $null })
            noBoolean = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootEnabled = 0 })
            noColumn = Get-Answer 'firmware' @(New-Row $realized -Without 'SecureBootEnabled')
            serialConsole = Get-Answer 'firmware' @(New-Row $realized -More @{ ConsoleMode = 1; PauseAfterBootFailure = $true })
            unknownConsole = Get-Answer 'firmware' @(New-Row $realized -More @{ ConsoleMode = 9 })
            noConsoleColumn = Get-Answer 'firmware' @(New-Row $realized -Without 'ConsoleMode')
            noPauseColumn = Get-Answer 'firmware' @(New-Row $realized -Without 'PauseAfterBootFailure')
            noTemplateColumn = Get-Answer 'firmware' @(New-Row $realized -Without 'SecureBootTemplateId')
            twice = Get-Answer 'firmware' @($own, $own)
            onlyPlanned = Get-Answer 'firmware' @(New-Row 'Microsoft:Hyper-V:System:Planned')
            fails = Get-Answer 'firmware' @('fails')
            nothing = Get-Answer 'firmware' @()
        }
        checkpoints = [ordered] @{
            none = Get-Answer 'checkpoints' @($own)
            one = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:Snapshot:Realized'))
            recovery = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:Snapshot:Recovery'))
            unknownKind = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:New'))
            twice = Get-Answer 'checkpoints' @($own, $own)
            onlyUnknown = Get-Answer 'checkpoints' @(New-Row 'Microsoft:Hyper-V:New')
            ofNoVm = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:Snapshot:Realized' -Of '0A000000-0000-4000-8000-00000000000F'))
            withoutVm = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:Snapshot:Realized' -Of $null))
            withoutType = Get-Answer 'checkpoints' @($own, (New-Row '' -Of $null))
            template = Get-Answer 'checkpoints' @($own, (New-Row '' -Of $null -Id 'Microsoft:Definition\5C5D0F9B-1A6B-4D0C-8B6E-5D0A1C1F2E11\Default'))
            ofOtherVm = Get-Answer 'checkpoints' @($own, (New-Row $realized -Of '0A000000-0000-4000-8000-00000000000F'))
            planned = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:System:Planned' -Of '0A000000-0000-4000-8000-00000000000F'))
            fails = Get-Answer 'checkpoints' @('fails')
            nothing = Get-Answer 'checkpoints' @()
        }
        memory = [ordered] @{
            one = Get-ClassAnswer 'memory' @($template, $ofCheckpoint, (New-ClassRow))
            unknownUnit = Get-ClassAnswer 'memory' @(New-ClassRow -More @{ AllocationUnits = 'byte * 2^30' })
            noUnit = Get-ClassAnswer 'memory' @(New-ClassRow -Without 'VirtualQuantityUnits')
            noValue = Get-ClassAnswer 'memory' @(New-ClassRow -More @{ VirtualQuantity = $null })
            nought = Get-ClassAnswer 'memory' @(New-ClassRow -More @{ Limit = [uint64] 0 })
            noBoolean = Get-ClassAnswer 'memory' @(New-ClassRow -More @{ DynamicMemoryEnabled = 1 })
            noColumn = Get-ClassAnswer 'memory' @(New-ClassRow -Without 'Limit')
            twice = Get-ClassAnswer 'memory' @((New-ClassRow), (New-ClassRow))
            withoutId = Get-ClassAnswer 'memory' @(New-ClassRow -More @{ InstanceID = $null })
            fails = Get-ClassAnswer 'memory' @('fails')
            nothing = Get-ClassAnswer 'memory' @()
        }
        processors = [ordered] @{
            one = Get-ProcessorAnswer @($template, $ofCheckpoint, (New-ProcessorRow))
            brokenPercent = Get-ProcessorAnswer @(New-ProcessorRow -More @{ Limit = [uint64] 50500 })
            unknownUnit = Get-ProcessorAnswer @(New-ProcessorRow -More @{ AllocationUnits = 'percent' })
            none = Get-ProcessorAnswer @(New-ProcessorRow -More @{ VirtualQuantity = [uint64] 0 })
            noValue = Get-ProcessorAnswer @(New-ProcessorRow -More @{ Weight = $null })
            noBoolean = Get-ProcessorAnswer @(New-ProcessorRow -More @{ LimitCPUID = 0 })
            noColumn = Get-ProcessorAnswer @(New-ProcessorRow -Without 'EnablePerfmonPmu')
            twice = Get-ProcessorAnswer @((New-ProcessorRow), (New-ProcessorRow))
            fails = Get-ProcessorAnswer @('fails')
            nothing = Get-ProcessorAnswer @()
        }
        security = [ordered] @{
            tpm = Get-ClassAnswer 'security' @(New-ClassRow)
            none = Get-ClassAnswer 'security' @(New-ClassRow -More @{ TpmEnabled = $false; VirtualizationBasedSecurityOptOut = $true })
            encrypted = Get-ClassAnswer 'security' @(New-ClassRow -More @{ EncryptStateAndVmMigrationTraffic = $true })
            encryptedWithoutTpm = Get-ClassAnswer 'security' @(New-ClassRow -More @{
                TpmEnabled = $false
                EncryptStateAndVmMigrationTraffic = $true
            })
            shielded = Get-ClassAnswer 'security' @(New-ClassRow -More @{ ShieldingRequested = $true })
            protected = Get-ClassAnswer 'security' @(New-ClassRow -More @{ DataProtectionRequested = $true })
            noColumn = Get-ClassAnswer 'security' @(New-ClassRow -Without 'VirtualizationBasedSecurityOptOut')
            noValue = Get-ClassAnswer 'security' @(New-ClassRow -More @{ KsdEnabled = $null })
            twice = Get-ClassAnswer 'security' @((New-ClassRow), (New-ClassRow))
            fails = Get-ClassAnswer 'security' @('fails')
            nothing = Get-ClassAnswer 'security' @()
        }
        none = [ordered] @{
            none = Get-ClassAnswer 'gpuPartitions' @($template)
            one = Get-ClassAnswer 'gpuPartitions' @($template, (New-ClassRow))
            leftOver = Get-ClassAnswer 'gpuPartitions' @($template, $ofCheckpoint)
            withoutId = Get-ClassAnswer 'gpuPartitions' @($template, (New-ClassRow -More @{ InstanceID = $null }))
            noTemplate = Get-ClassAnswer 'gpuPartitions' @()
            device = Get-ClassAnswer 'assignedDevices' @($template)
            adapter = Get-ClassAnswer 'remoteFxAdapters' @($template)
            fails = Get-ClassAnswer 'gpuPartitions' @('fails')
        }
        system = [ordered] @{
            own = Get-SystemAnswer @(New-SystemRow)
            besideCheckpoint = Get-SystemAnswer @(
                (New-SystemRow),
                (New-SystemRow 'Microsoft:Hyper-V:Snapshot:Realized' -Id 'Microsoft:0A000000-0000-4000-8000-0000000000C1')
            )
            besideUnknownKind = Get-SystemAnswer @(
                (New-SystemRow),
                (New-SystemRow 'Microsoft:Hyper-V:New' -Id 'Microsoft:0A000000-0000-4000-8000-0000000000C2')
            )
            besideUnknownVm = Get-SystemAnswer @((New-SystemRow), (New-SystemRow -Id 'Microsoft:0A000000-0000-4000-8000-00000000000F'))
            besideNoVm = Get-SystemAnswer @((New-SystemRow), (New-SystemRow -Id 'something else'), $null)
            twice = Get-SystemAnswer @((New-SystemRow), (New-SystemRow))
            ofNoVm = Get-SystemAnswer @(New-SystemRow -Id 'Microsoft:0A000000-0000-4000-8000-00000000000F')
            fails = Get-SystemAnswer @('fails')
        }
    })

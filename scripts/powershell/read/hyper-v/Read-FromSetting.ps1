function Read-FromSetting {
    <#
    .SYNOPSIS
    The parts of a VM as far as its rows in the class say them beyond doubt: a list, which may be empty. Nothing where the cmdlet has to be
    asked.
    .PARAMETER As
    What the subject declares as `allAtOnce` (main/grammar/all-at-once.ts).
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [string] $As,
        [Parameter(Mandatory = $true)] [AllowNull()] [AllowEmptyCollection()] [object[]] $Setting
    )

    $own = @(foreach ($each in $Setting) { if ($null -ne $each) { $each } })
    switch -CaseSensitive ($As) {
        'checkpoints' {
            # Further rows are checkpoints, replicas, or of a kind that is not known here.
            if ($own.Count -eq 1 -and
                (Get-PropertyText -InputObject $own[0] -Name 'VirtualSystemType') -ceq 'Microsoft:Hyper-V:System:Realized') {
                return @{ Part = @() }
            }
        }
        'firmware' { return Read-FirmwareFromSetting -Setting $own }
        'memory' { return Read-MemoryFromSetting -Setting $own }
        'processors' { return Read-ProcessorFromSetting -Setting $own }
        'security' { return Read-SecurityFromSetting -Setting $own }
        { @('assignedDevices', 'gpuPartitions', 'remoteFxAdapters') -ccontains $_ } {
            # Those that exist are asked for with the cmdlet.
            if ($own.Count -eq 0) { return @{ Part = @() } }
        }
        default { throw 'The declaration names a way to read all at once that is not known here.' }
    }
}

function Read-FirmwareFromSetting {
    <#
    .SYNOPSIS
    Secure Boot, its template, console mode and pause after a boot failure; nothing where the cmdlet knows more.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Setting)

    $own = @(foreach ($each in $Setting) {
        if ((Get-PropertyText -InputObject $each -Name 'VirtualSystemType') -ceq 'Microsoft:Hyper-V:System:Realized') { $each }
    })
    if ($own.Count -ne 1) { return $null }
    $property = $own[0].PSObject.Properties
    if ($null -eq $property['SecureBootEnabled'] -or $property['SecureBootEnabled'].Value -isnot [bool]) { return $null }
    # The cmdlet gives the names of these. Of another one, and of none, it knows more.
    $name = @{
        '1734c6e8-3154-4dda-ba5f-a874cc483422' = 'MicrosoftWindows'
        '272e7447-90a4-4563-a4b9-8e4ab00526ce' = 'MicrosoftUEFICertificateAuthority'
        '4292ae2b-ee2c-42b5-a969-dd8f8689f6f3' = 'OpenSourceShieldedVM'
    }[(Get-PropertyText -InputObject $own[0] -Name 'SecureBootTemplateId').Trim('{', '}')]
    if ($null -eq $name) { return $null }
    $console = @{ '0' = 'Default'; '1' = 'COM1'; '2' = 'COM2'; '3' = 'None' }[(Get-PropertyText -InputObject $own[0] -Name 'ConsoleMode')]
    if ($null -eq $console -or $null -eq $property['PauseAfterBootFailure'] -or
        $property['PauseAfterBootFailure'].Value -isnot [bool]) { return $null }
    return @{ Part = @([pscustomobject] @{
                SecureBoot = $(if ($property['SecureBootEnabled'].Value) { 'On' } else { 'Off' }); SecureBootTemplate = $name
                ConsoleMode = $console; PauseAfterBootFailure = $(if ($property['PauseAfterBootFailure'].Value) { 'On' } else { 'Off' })
            })
    }
}

function Read-MemoryFromSetting {
    <#
    .SYNOPSIS
    Dynamic memory, startup memory and maximum memory in bytes; nothing where a value or its unit is not the documented one.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Setting)

    if ($Setting.Count -ne 1) { return $null }
    $row = $Setting[0]
    foreach ($unit in 'AllocationUnits', 'VirtualQuantityUnits') {
        if ((Get-PropertyText -InputObject $row -Name $unit) -cne 'byte * 2^20') { return $null }
    }
    foreach ($name in 'VirtualQuantity', 'Limit') {
        if ((Get-PropertyText -InputObject $row -Name $name) -cnotmatch '\A[1-9][0-9]{0,11}\z') { return $null }
    }
    $dynamic = $row.PSObject.Properties['DynamicMemoryEnabled']
    if ($null -eq $dynamic -or $dynamic.Value -isnot [bool]) { return $null }
    return @{
        Part = @([pscustomobject] @{
            DynamicMemoryEnabled = $dynamic.Value
            Startup = [long] $row.VirtualQuantity * 1MB
            Maximum = [long] $row.Limit * 1MB
        })
    }
}

function Read-ProcessorFromSetting {
    <#
    .SYNOPSIS
    What Get-VMProcessor gives of a virtual machine; nothing where a value is not there, or where a number or its unit is not the documented
    one.
    .DESCRIPTION
    https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-processorsettingdata. The page does not list the four columns of performance
    monitoring; they are in the definition of the class (https://github.com/microsoft/wmi).
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Setting)

    if ($Setting.Count -ne 1) { return $null }
    $row = $Setting[0]
    if ((Get-PropertyText -InputObject $row -Name 'AllocationUnits') -cne 'percent / 1000' -or
        (Get-PropertyText -InputObject $row -Name 'VirtualQuantityUnits') -cne 'count') { return $null }
    foreach ($name in 'VirtualQuantity', 'Limit', 'Weight', 'HwThreadsPerCore') {
        if ((Get-PropertyText -InputObject $row -Name $name) -cnotmatch '\A(0|[1-9][0-9]{0,8})\z') { return $null }
    }
    # The cmdlet gives whole percents.
    if ([long] $row.VirtualQuantity -eq 0 -or [long] $row.Limit % 1000 -ne 0) { return $null }
    $part = [ordered] @{
        Count = [long] $row.VirtualQuantity
        Maximum = [long] ([long] $row.Limit / 1000)
        RelativeWeight = [int] $row.Weight
        HwThreadCountPerCore = [long] $row.HwThreadsPerCore
    }
    $from = @{ CompatibilityForMigrationEnabled = 'LimitProcessorFeatures'; CompatibilityForOlderOperatingSystemsEnabled = 'LimitCPUID' }
    foreach ($name in 'EnableHostResourceProtection', 'ExposeVirtualizationExtensions', 'EnablePerfmonPmu', 'EnablePerfmonLbr',
        'EnablePerfmonPebs', 'EnablePerfmonIpt') {
        $from[$name] = $name
    }
    foreach ($name in $from.Keys) {
        $property = $row.PSObject.Properties[$from[$name]]
        if ($null -eq $property -or $property.Value -isnot [bool]) { return $null }
        $part[$name] = $property.Value
    }
    return @{ Part = @([pscustomobject] $part) }
}

function Read-SecurityFromSetting {
    <#
    .SYNOPSIS
    What Get-VMSecurity gives of a virtual machine; nothing where it makes a value of several flags, and where a flag is not there.
    .DESCRIPTION
    The cmdlet says shielded and encrypted of a VM by the virtual TPM and what was requested. Without a request, both follow from one flag
    each.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Setting)

    if ($Setting.Count -ne 1) { return $null }
    $flag = @{}
    foreach ($name in 'TpmEnabled', 'KsdEnabled', 'ShieldingRequested', 'DataProtectionRequested', 'EncryptStateAndVmMigrationTraffic',
        'VirtualizationBasedSecurityOptOut') {
        $property = $Setting[0].PSObject.Properties[$name]
        if ($null -eq $property -or $property.Value -isnot [bool]) { return $null }
        $flag[$name] = $property.Value
    }
    if ($flag.ShieldingRequested -or $flag.DataProtectionRequested) { return $null }
    if ($flag.EncryptStateAndVmMigrationTraffic -and -not $flag.TpmEnabled) { return $null }
    return @{ Part = @([pscustomobject] @{
                TpmEnabled = $flag.TpmEnabled; Shielded = $false
                EncryptStateAndVmMigrationTraffic = $flag.EncryptStateAndVmMigrationTraffic
                VirtualizationBasedSecurityOptOut = $flag.VirtualizationBasedSecurityOptOut
            })
    }
}

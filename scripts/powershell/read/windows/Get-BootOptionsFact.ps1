function Get-BootOptionsFact {
    <#
    .SYNOPSIS
    The options of the last start, and whether the default boot entry lets a debugger attach to the hypervisor.
    .NOTES
    The boot configuration data is a hive of the registry. Its elements have the numbers of the BCD provider:
    23000003 the default entry of the boot manager, 12000004 the description of an entry, 260000f2 hypervisordebug
    (https://learn.microsoft.com/previous-versions/windows/desktop/bcd/bcdosloaderelementtypes).
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $option = Read-Source -From { Get-StartOption }
    $hypervisor = Read-Source -From { Get-HypervisorDebugging }
    New-FactRow -Key @{} -Fact ([ordered] @{
            startOptions = Get-SourceState -Source $option -Name 'Text'
            hypervisorDebugging = Get-SourceState -Source $hypervisor -Name 'On'
        })
}

function Get-StartOption {
    <#
    .SYNOPSIS
    What the boot loader passed on at the last start, with single blanks.
    #>
    [CmdletBinding()]
    [OutputType([psobject])]
    param()

    $found = Get-SeamRegistryValue -Path 'HKLM\SYSTEM\CurrentControlSet\Control' -Name 'SystemStartOptions'
    if ($null -eq $found -or -not $found.Exists) { throw 'Windows does not report the options of its last start.' }
    return [pscustomobject] @{ Text = (($found.Value -join ' ') -replace '\s+', ' ').Trim() }
}

function Get-HypervisorDebugging {
    <#
    .SYNOPSIS
    The element hypervisordebug of the default boot entry. An entry without a description is none, so that absence there says nothing.
    #>
    [CmdletBinding()]
    [OutputType([psobject])]
    param()

    $object = 'HKLM\BCD00000000\Objects'
    $default = Get-SeamRegistryValue -Path "$object\{9dea862c-5cdd-4e70-acc1-f32b344d4795}\Elements\23000003" -Name 'Element'
    if (-not $default.Exists -or $default.Value -cnotmatch '\A\{[0-9A-Fa-f-]{36}\}\z') {
        throw 'The boot configuration data names no default entry.'
    }
    $entry = "$object\$($default.Value)\Elements"
    if (-not (Get-SeamRegistryValue -Path "$entry\12000004" -Name 'Element').Exists) {
        throw 'The default entry of the boot configuration data could not be read.'
    }
    $debug = Get-SeamRegistryValue -Path "$entry\260000f2" -Name 'Element'
    return [pscustomobject] @{ On = $debug.Exists -and @(@($debug.Value) | Where-Object -FilterScript { "$_" -cne '0' }).Count -gt 0 }
}

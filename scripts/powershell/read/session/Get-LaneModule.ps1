function Get-LaneModule {
    <#
    .SYNOPSIS
    The modules of Windows that one lane of reading alone calls, by lane. All others belong to the lane main, or are loaded in each. Files
    have three lanes.
    .DESCRIPTION
    A lane is a runspace of its own that does one request at a time. The cmdlets of Hyper-V keep one cache per process and their safety
    between threads is documented nowhere, so they stay in one lane, which also sets and acts.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    return [ordered] @{
        network = @('NetSecurity', 'NetAdapter', 'NetTCPIP', 'NetNat', 'SmbShare')
        policy = @('Microsoft.PowerShell.LocalAccounts', 'AppLocker', 'FailoverClusters', 'Iscsi')
        protection = @('Defender', 'Storage', 'BitLocker', 'TrustedPlatformModule')
        servicing = @('Dism', 'ServerManager')
        system = @()
        files = @()
        files2 = @()
        files3 = @()
    }
}

function Test-LaneModule {
    <#
    .SYNOPSIS
    Whether a lane loads this module of Windows. The lane main loads all.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [string] $Lane, [Parameter(Mandatory = $true)] [string] $Module)

    if ($Lane -ceq 'main') { return $true }
    if (@('Microsoft.PowerShell.Management', 'Microsoft.PowerShell.Utility', 'Microsoft.PowerShell.Security',
        'Microsoft.PowerShell.Diagnostics', 'CimCmdlets') -ccontains $Module) { return $true }
    return @((Get-LaneModule)[$Lane]) -ccontains $Module
}

function Get-LaneLimit {
    <#
    .SYNOPSIS
    How many lanes work at once: four on up to four processors, and never more than six. They mostly wait for providers in other processes.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param()

    return [Math]::Min(6, [Math]::Max(4, [Environment]::ProcessorCount))
}

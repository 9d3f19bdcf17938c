function Use-WindowsModulePath {
    <#
    .SYNOPSIS
    From here on modules are looked for in the folders of Windows alone.
    .DESCRIPTION
    PowerShell puts the folders of the user and of Program Files in front, also when a further runspace is opened, so it is said again there
    (https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_psmodulepath).
    #>
    [CmdletBinding()]
    param()

    $env:PSModulePath = @(Get-SeamModuleFolder) -join [IO.Path]::PathSeparator
}

function Use-WindowsModule {
    <#
    .SYNOPSIS
    Loads the modules of Windows of this runspace's lane once, proves of each command where it comes from, and puts out one row per module.
    .DESCRIPTION
    The commands of other lanes are refused here, so that none of them is called in two lanes.
    A command that another module would answer is refused with words for the rest of the session, and nothing is loaded automatically
    afterwards. Throws where PowerShell's own commands are not its own: then nothing that is read could be believed.
    #>
    [CmdletBinding()]
    param()

    if ($null -ne (Get-Variable -Name CastellanModule -Scope Global -ErrorAction SilentlyContinue)) { return $global:CastellanModule }
    $lane = Get-Variable -Name CastellanLane -Scope Global -ValueOnly -ErrorAction SilentlyContinue
    if ($null -eq $lane) { $lane = 'main' }
    $gate = Get-Variable -Name CastellanGate -Scope Global -ValueOnly -ErrorAction SilentlyContinue
    $held = $false
    try {
        # In short steps, because a wait inside .NET cannot be stopped.
        while ($null -ne $gate -and -not $held) { $held = $gate.Wait(200) }
        $global:CastellanModule = @(Import-LaneModule -Lane $lane)
    }
    finally { if ($held) { [void] $gate.Release() } }
    return $global:CastellanModule
}

function Import-LaneModule {
    <#
    .SYNOPSIS
    Loads and proves the modules of Windows of one lane, and puts out one row per module.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $Lane)

    Use-WindowsModulePath
    $command = Get-WindowsCommand
    $more = Get-Command -Name 'Get-WindowsSetCommand' -ErrorAction SilentlyContinue
    if ($null -ne $more) {
        $further = & $more
        foreach ($name in $further.Keys) { $command[$name] = @($command[$name]) + @($further[$name]) }
    }
    $own = @($command.Keys | Where-Object -FilterScript { Test-LaneModule -Lane $Lane -Module $_ })
    foreach ($name in $own) {
        # A module that is not there or does not load: a call of its commands gives the reason.
        try {
            Import-Module -Name $name -Global -DisableNameChecking -WarningAction SilentlyContinue -ErrorAction Stop
        } catch { $null = $_ }
    }
    $null = Get-ConsoleBefore
    $global:PSModuleAutoLoadingPreference = 'None'
    $program = Get-SeamProgramName
    foreach ($name in $own) { Get-ModuleProof -Name $name -Command $command[$name] -Program $program }
    foreach ($name in $command.Keys) {
        if ($own -cnotcontains $name) { Deny-Command -Name $command[$name] -Because "is not called in the lane $Lane" }
    }
}

function Get-ModuleProof {
    <#
    .SYNOPSIS
    Where the commands of a module of Windows come from: its folder, missing, or foreign with the folder that would have answered.
    .DESCRIPTION
    A program on PATH answers for a command that is missing. PowerShell lists each folder of PATH for each missing name, which takes seconds
    on a host without Hyper-V, so it is asked only for a name that some program has.
    .PARAMETER Program
    The names of all programs on PATH.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [string] $Name,
        [Parameter(Mandatory = $true)] [string[]] $Command,
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [System.Collections.Generic.HashSet[string]] $Program
    )

    $base = ''
    $foreign = $null
    # Get-Command lists these folders also where it looks for no programs.
    $search = $ExecutionContext.SessionState.InvokeCommand
    $all = @($Command | ForEach-Object -Process { $search.GetCommand($_, 'Alias, Function, Filter, Cmdlet') } |
        Where-Object -FilterScript { $null -ne $_ })
    $known = @($all | ForEach-Object -Process { $_.Name })
    $other = @($Command | Where-Object -FilterScript { $known -notcontains $_ -and $Program.Contains($_) })
    if ($other.Count -gt 0) { $all += @(Get-Command -Name $other -ErrorAction SilentlyContinue) }
    foreach ($found in $all) {
        $from = Get-SeamModuleBase -Command $found
        if (Test-SeamWindowsFolder -LiteralPath $from) { $base = $from; continue }
        if ($null -eq $foreign) { $foreign = $from }
    }
    if ($null -eq $foreign) {
        return [ordered] @{ name = $Name; state = $(if ($base -ceq '') { 'missing' } else { 'windows' }); base = $base }
    }
    if (@('Microsoft.PowerShell.Management', 'Microsoft.PowerShell.Utility') -ccontains $Name) {
        throw "Commands of PowerShell itself ($Name) would come from '$foreign', which is no folder of Windows. Nothing was read. Remove what puts them there."
    }
    Deny-Command -Name $Command
    return [ordered] @{ name = $Name; state = 'foreign'; base = $foreign }
}

function Deny-Command {
    <#
    .SYNOPSIS
    Throws the reason when one of these commands is called. A function wins over what a module exports, an alias would win over it.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string[]] $Name,
        [string] $Because = 'would come from another module than that of Windows and was not run. Castellan uses the modules in the folder of Windows alone'
    )

    $refusal = { throw "The command '$($MyInvocation.MyCommand.Name)' $Because." }.GetNewClosure()
    $before = Get-ConsoleBefore
    foreach ($each in $Name) {
        if (Test-Path -LiteralPath "Alias:$each") {
            $before.Alias[$each] = (Get-Item -LiteralPath "Alias:$each").Definition
            Remove-Item -LiteralPath "Alias:$each" -Force
        }
        if (-not $before.Function.ContainsKey($each)) {
            $own = Get-Item -LiteralPath "Function:$each" -ErrorAction SilentlyContinue
            $before.Function[$each] = if ($null -ne $own) { $own.ScriptBlock }
        }
        Set-Item -LiteralPath "Function:global:$each" -Value $refusal
    }
}

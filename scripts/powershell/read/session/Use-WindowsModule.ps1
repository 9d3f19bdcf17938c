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
    Loads the modules of Windows once per runspace, proves of each command where it comes from, and puts out one row per module.
    .DESCRIPTION
    A command that another module would answer is refused with words for the rest of the session, and nothing is loaded automatically afterwards.
    Throws where PowerShell's own commands are not its own: then nothing that is read could be believed.
    #>
    [CmdletBinding()]
    param()

    if ($null -ne (Get-Variable -Name CastellanModule -Scope Global -ErrorAction SilentlyContinue)) { return $global:CastellanModule }
    Use-WindowsModulePath
    $command = Get-WindowsCommand
    $more = Get-Command -Name 'Get-WindowsSetCommand' -ErrorAction SilentlyContinue
    if ($null -ne $more) {
        $further = & $more
        foreach ($name in $further.Keys) { $command[$name] = @($command[$name]) + @($further[$name]) }
    }
    foreach ($name in $command.Keys) {
        # A module that is not there or does not load: a call of its commands gives the reason.
        try { Import-Module -Name $name -Global -DisableNameChecking -WarningAction SilentlyContinue -ErrorAction Stop } catch { $null = $_ }
    }
    $global:PSModuleAutoLoadingPreference = 'None'
    $global:CastellanModule = @(foreach ($name in $command.Keys) { Get-ModuleProof -Name $name -Command $command[$name] })
    return $global:CastellanModule
}

function Get-ModuleProof {
    <#
    .SYNOPSIS
    Where the commands of a module of Windows come from: its folder, missing, or foreign with the folder that would have answered.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $Name, [Parameter(Mandatory = $true)] [string[]] $Command)

    $base = ''
    $foreign = $null
    foreach ($found in @(Get-Command -Name $Command -ErrorAction SilentlyContinue)) {
        $from = Get-SeamModuleBase -Command $found
        if (Test-SeamWindowsFolder -LiteralPath $from) { $base = $from; continue }
        if ($null -eq $foreign) { $foreign = $from }
    }
    if ($null -eq $foreign) { return [ordered] @{ name = $Name; state = $(if ($base -ceq '') { 'missing' } else { 'windows' }); base = $base } }
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
    param([Parameter(Mandatory = $true)] [string[]] $Name)

    foreach ($each in $Name) {
        if (Test-Path -LiteralPath "Alias:$each") { Remove-Item -LiteralPath "Alias:$each" -Force }
        Set-Item -LiteralPath "Function:global:$each" -Value {
            throw "The command '$($MyInvocation.MyCommand.Name)' would come from another module than that of Windows and was not run. Castellan uses the modules in the folder of Windows alone."
        }
    }
}

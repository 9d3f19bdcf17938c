# The seams of the session over the world: who asks, from where, and which modules answer.

function Get-SeamIdentity {
    [CmdletBinding()]
    param()
    $world = Get-World
    $identity = $world.identity
    # A task of SYSTEM (test/simulator/rollback.ps1).
    if ("$env:CASTELLAN_SIMULATED_SYSTEM" -ne '') {
        return @{
            UserSid = 'S-1-5-18'
            UserName = 'NT AUTHORITY\SYSTEM'
            GroupSids = @('S-1-5-32-544')
            Administrator = $true
            HyperVAdministrator = $true
        }
    }
    # The token carries how its logon came about.
    $logon = switch -CaseSensitive ("$($world.connection.Kind)") {
        'RemoteDesktop' { 'S-1-5-14', 'S-1-5-4' }
        'Console' { 'S-1-5-4' }
        default { 'S-1-5-2' }
    }
    return @{
        UserSid = $identity.UserSid
        UserName = $identity.UserName
        GroupSids = @($identity.GroupSids) + @($logon)
        Administrator = [bool] $identity.Administrator
        HyperVAdministrator = [bool] $identity.HyperVAdministrator
    }
}

function Get-SeamSshSession {
    [CmdletBinding()]
    param()
    return (Get-World).connection.Kind -ceq 'Ssh'
}

function Get-SeamSshServerConfig {
    [CmdletBinding()]
    param()
    $config = (Get-World).PSObject.Properties['sshServerConfig']
    if ($null -ne $config) { return @($config.Value) }
}

function Get-WorldPeer {
    param([int[]] $Port)
    return @((Get-World).connection.Peers |
        Where-Object -FilterScript { $null -ne $_ -and $Port -contains [int] "$_".Substring("$_".LastIndexOf('>') + 1) })
}

function Get-SeamPeer {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [int[]] $Port)
    return Get-WorldPeer -Port $Port
}

function Get-SeamRoute {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [int[]] $Port)
    $network = @((Get-World).networkProfiles)[0]
    $category = if ($network.NetworkCategory -ceq 'DomainAuthenticated') { 'Domain' } else { "$($network.NetworkCategory)" }
    return @(Get-WorldPeer -Port $Port | ForEach-Object -Process { "$_>$category>$($network.InterfaceAlias)" })
}

function Get-SeamPathNeighbor {
    [CmdletBinding()]
    param()
    return @((Get-World).connection.Neighbors | Where-Object -FilterScript { $null -ne $_ })
}

function Get-SimulatedModuleTable {
    <#
    .SYNOPSIS
    The module of Windows by the name of each command that the product calls.
    Made once in a runspace: what a session can call is fixed when it opens.
    #>
    if ($null -ne $global:SimulatedModuleTable) { return $global:SimulatedModuleTable }
    $of = @{}
    foreach ($table in (Get-WindowsCommand),
        $(if (Get-Command -Name 'Get-WindowsSetCommand' -ErrorAction SilentlyContinue) { Get-WindowsSetCommand } else { @{} })) {
        foreach ($module in $table.Keys) {
            foreach ($each in $table[$module]) { if (-not $of.ContainsKey($each)) { $of[$each] = $module } }
        }
    }
    $global:SimulatedModuleTable = $of
    return $of
}

function Get-SeamModuleBase {
    [CmdletBinding()]
    param([System.Management.Automation.CommandInfo] $Command)

    $base = if ($null -eq $Command.Module) { '' } else { "$($Command.Module.ModuleBase)" }
    $ours = $Command -is [System.Management.Automation.FunctionInfo] -and "$($Command.ScriptBlock.File)" -like "$(Split-Path -Path $PSScriptRoot -Parent)*"
    if (-not $ours -and -not $base.StartsWith($PSHOME, [StringComparison]::Ordinal)) { return $base }
    # The commands that the simulator replaces, and PowerShell's own, are in Windows' folder in its world.
    $name = (Get-SimulatedModuleTable)[$Command.Name]
    if ($null -ne $name) { return "C:\Windows\System32\WindowsPowerShell\v1.0\Modules\$name" }
    return $base
}

function Test-SeamWindowsFolder {
    [CmdletBinding()]
    param([string] $LiteralPath)
    return $LiteralPath -like 'C:\Windows\System32\*'
}

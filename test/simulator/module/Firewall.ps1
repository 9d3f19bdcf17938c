# The firewall: what this host's store says, and what is in force with Group Policy on top.

if ($null -eq ('Simulated.NetSecurity.GpoBoolean' -as [type])) {
    Add-Type -TypeDefinition @'
namespace Simulated.NetSecurity {
    public enum GpoBoolean { False = 0, True = 1, NotConfigured = 2 }
    public enum Enabled { True = 1, False = 2 }
    public enum Direction { Inbound = 1, Outbound = 2 }
    public enum Action { NotConfigured = 0, Allow = 2, Block = 4 }
}
'@
}

function Get-NetFirewallProfile {
    [CmdletBinding()]
    param([string[]] $Name, [ValidateSet('ActiveStore', 'PersistentStore')] [string] $PolicyStore = 'PersistentStore')

    Assert-Elevated -Command 'Get-NetFirewallProfile'
    Wait-World -Count 3
    foreach ($each in @((Get-World).firewall.profiles)) {
        if ($null -ne $Name -and $Name -notcontains $each.Name) { continue }
        $enabled = $each.Enabled
        $inbound = $each.DefaultInboundAction
        if ($PolicyStore -ceq 'ActiveStore') {
            if ($null -ne $each.GroupPolicyEnabled) { $enabled = $each.GroupPolicyEnabled }
            if ($enabled -ceq 'NotConfigured') { $enabled = 'True' }
            if ($inbound -ceq 'NotConfigured') { $inbound = 'Block' }
        }
        $object = ConvertTo-SimulatedObject -Type 'NetFirewallProfile' -Subject 'firewallProfile' -Record $each -More @{ Profile = $each.Name; Enabled = [Simulated.NetSecurity.GpoBoolean] $enabled; DefaultInboundAction = [Simulated.NetSecurity.Action] $inbound }
        $object.PSObject.Properties.Remove('GroupPolicyEnabled')
        $object
    }
}

function Set-NetFirewallProfile {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string[]] $Name, [string] $PolicyStore, [Simulated.NetSecurity.GpoBoolean] $Enabled)

    dynamicparam { New-SimulatedParameter -Command 'Set-NetFirewallProfile' -Without 'Enabled' }
    process {
        $null = $PolicyStore, $Enabled
        Assert-Elevated -Command 'Set-NetFirewallProfile'
        Edit-World -Argument $Name, $PSBoundParameters -Change { param($World, $Name, $Given) foreach ($each in @($World.firewall.profiles)) { if ($Name -contains $each.Name) { Set-SimulatedProperty -Command 'Set-NetFirewallProfile' -Record $each -Given $Given } } }
    }
}

function Get-WorldRule {
    param([string] $PolicyStore)
    return @((Get-World).firewall.rules | Where-Object -FilterScript { $PolicyStore -cne 'PersistentStore' -or $_.PolicyStoreSourceType -ceq 'Local' })
}

function Get-NetFirewallRule {
    [CmdletBinding()]
    param([string] $PolicyStore = 'PersistentStore', [Simulated.NetSecurity.Enabled] $Enabled, [Simulated.NetSecurity.Direction] $Direction, [Simulated.NetSecurity.Action] $Action)

    Assert-Elevated -Command 'Get-NetFirewallRule'
    $rule = @(Get-WorldRule -PolicyStore $PolicyStore)
    Wait-World -Count $rule.Count
    foreach ($each in $rule) {
        if ($PSBoundParameters.ContainsKey('Enabled') -and $each.Enabled -cne "$Enabled") { continue }
        if ($PSBoundParameters.ContainsKey('Direction') -and $each.Direction -cne "$Direction") { continue }
        if ($PSBoundParameters.ContainsKey('Action') -and $each.Action -cne "$Action") { continue }
        [pscustomobject] @{ Name = $each.Name; InstanceID = $each.InstanceID; DisplayName = $each.DisplayName; Group = $each.Group; Profile = $each.Profile; PolicyStoreSourceType = $each.PolicyStoreSourceType }
    }
}

function Get-NetFirewallAddressFilter {
    [CmdletBinding()]
    param([string] $PolicyStore = 'PersistentStore')

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) { [pscustomobject] @{ InstanceID = $each.InstanceID; LocalAddress = 'Any'; RemoteAddress = $(if (@($each.RemoteAddress).Count -eq 1) { @($each.RemoteAddress)[0] } else { @($each.RemoteAddress) }) } }
}

function Get-NetFirewallPortFilter {
    [CmdletBinding()]
    param([string] $PolicyStore = 'PersistentStore')

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) { [pscustomobject] @{ InstanceID = $each.InstanceID; Protocol = $each.Protocol; LocalPort = $(if (@($each.LocalPort).Count -eq 1) { @($each.LocalPort)[0] } else { @($each.LocalPort) }); RemotePort = 'Any' } }
}

# Where a world says nothing of program and service, the rule is for any, as Windows prints it.
function Get-WorldMember {
    param([psobject] $InputObject, [string] $Name, [object] $Default)
    $property = $InputObject.PSObject.Properties[$Name]
    if ($null -eq $property) { return $Default }
    return $property.Value
}

function Get-NetFirewallApplicationFilter {
    [CmdletBinding()]
    param([string] $PolicyStore = 'PersistentStore')

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) { [pscustomobject] @{ InstanceID = $each.InstanceID; Program = Get-WorldMember -InputObject $each -Name 'Program' -Default 'Any'; Package = Get-WorldMember -InputObject $each -Name 'Package' -Default $null } }
}

function Get-NetFirewallServiceFilter {
    [CmdletBinding()]
    param([string] $PolicyStore = 'PersistentStore')

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) { [pscustomobject] @{ InstanceID = $each.InstanceID; Service = Get-WorldMember -InputObject $each -Name 'Service' -Default 'Any' } }
}

function Set-NetFirewallRule {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string[]] $Name, [string] $PolicyStore, [string[]] $RemoteAddress)

    $null = $PolicyStore
    Assert-Elevated -Command 'Set-NetFirewallRule'
    $known = @((Get-World).firewall.rules | Where-Object -FilterScript { $Name -ccontains $_.Name -and $_.PolicyStoreSourceType -ceq 'Local' })
    if ($known.Count -eq 0) { throw (New-Fault -Message 'No MSFT_NetFirewallRule objects found.' -Id 'CmdletizationQuery_NotFound_InstanceID,Set-NetFirewallRule' -Category ObjectNotFound) }
    # The store prints networks with a mask, whatever was written.
    Edit-World -Argument $Name, $RemoteAddress -Change { param($World, $Name, $Address) foreach ($each in @($World.firewall.rules)) { if ($Name -ccontains $each.Name) { $each.RemoteAddress = @($Address | ForEach-Object -Process { ConvertTo-MaskForm -Network $_ }) } } }
}

function Set-NetFirewallAddressFilter {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [psobject[]] $InputObject, [string[]] $RemoteAddress)

    Assert-Elevated -Command 'Set-NetFirewallAddressFilter'
    Edit-World -Argument @($InputObject | ForEach-Object -Process { $_.InstanceID }), $RemoteAddress -Change {
        param($World, $Id, $Address)
        foreach ($each in @($World.firewall.rules)) { if ($Id -ccontains $each.InstanceID -and $each.PolicyStoreSourceType -ceq 'Local') { $each.RemoteAddress = @($Address | ForEach-Object -Process { ConvertTo-MaskForm -Network $_ }) } }
    }
}

function ConvertTo-MaskForm {
    param([string] $Network)

    if ($Network -cnotmatch '^(\d+\.\d+\.\d+\.\d+)/(\d+)$') { return $Network }
    $bits = [int] $Matches[2]
    $mask = for ($byte = 0; $byte -lt 4; $byte++) { $own = [Math]::Max(0, [Math]::Min(8, $bits - 8 * $byte)); 256 - [Math]::Pow(2, 8 - $own) }
    return "$($Matches[1])/$($mask -join '.')"
}

# The addresses, ports, programs, services, interfaces and conditions of the firewall's rules.

function Get-NetFirewallAddressFilter {
    [CmdletBinding()]
    param([psobject] $AssociatedNetFirewallRule, [string] $PolicyStore = 'PersistentStore')

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) {
        if ($null -ne $AssociatedNetFirewallRule -and $each.InstanceID -cne $AssociatedNetFirewallRule.InstanceID) { continue }
        [pscustomobject] @{
            InstanceID = $each.InstanceID
            LocalAddress = Get-WorldMember -InputObject $each -Name 'LocalAddress' -Default 'Any'
            RemoteAddress = $(if (@($each.RemoteAddress).Count -eq 1) { @($each.RemoteAddress)[0] } else { @($each.RemoteAddress) })
        }
    }
}

function Set-NetFirewallAddressFilter {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [psobject[]] $InputObject, [string[]] $RemoteAddress)

    Assert-Elevated -Command 'Set-NetFirewallAddressFilter'
    Edit-World -Argument @($InputObject | ForEach-Object -Process { $_.InstanceID }), $RemoteAddress -Change {
        param($World, $Id, $Address)
        foreach ($each in @($World.firewall.rules)) {
            if ($Id -ccontains $each.InstanceID -and $each.PolicyStoreSourceType -ceq 'Local') {
                $each.RemoteAddress = @($Address | ForEach-Object -Process { ConvertTo-MaskForm -Network $_ })
            }
        }
    }
}

function ConvertTo-MaskForm {
    param([string] $Network)

    if ($Network -cnotmatch '^(\d+\.\d+\.\d+\.\d+)/(\d+)$') { return $Network }
    $bits = [int] $Matches[2]
    $mask = for ($byte = 0; $byte -lt 4; $byte++) {
        $own = [Math]::Max(0, [Math]::Min(8, $bits - 8 * $byte))
        256 - [Math]::Pow(2, 8 - $own)
    }
    return "$($Matches[1])/$($mask -join '.')"
}

function Get-NetFirewallPortFilter {
    [CmdletBinding()]
    param([string] $PolicyStore = 'PersistentStore')

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) {
        [pscustomobject] @{
            InstanceID = $each.InstanceID
            Protocol = $each.Protocol
            LocalPort = $(if (@($each.LocalPort).Count -eq 1) { @($each.LocalPort)[0] } else { @($each.LocalPort) })
            RemotePort = 'Any'
        }
    }
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

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) {
        [pscustomobject] @{
            InstanceID = $each.InstanceID
            Program = Get-WorldMember -InputObject $each -Name 'Program' -Default 'Any'
            Package = Get-WorldMember -InputObject $each -Name 'Package' -Default $null
        }
    }
}

function Get-NetFirewallServiceFilter {
    [CmdletBinding()]
    param([string] $PolicyStore = 'PersistentStore')

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) {
        [pscustomobject] @{ InstanceID = $each.InstanceID; Service = Get-WorldMember -InputObject $each -Name 'Service' -Default 'Any' }
    }
}

function Get-NetFirewallInterfaceFilter {
    [CmdletBinding()]
    param([string] $PolicyStore = 'PersistentStore')

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) {
        $alias = Get-WorldMember -InputObject $each -Name 'InterfaceAlias' -Default 'Any'
        [pscustomobject] @{ InstanceID = $each.InstanceID; InterfaceAlias = $alias }
    }
}

function Get-NetFirewallInterfaceTypeFilter {
    [CmdletBinding()]
    param([string] $PolicyStore = 'PersistentStore')

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) {
        $type = Get-WorldMember -InputObject $each -Name 'InterfaceType' -Default 'Any'
        [pscustomobject] @{ InstanceID = $each.InstanceID; InterfaceType = [Simulated.NetSecurity.InterfaceType] $type }
    }
}

function Get-NetFirewallSecurityFilter {
    [CmdletBinding()]
    param([string] $PolicyStore = 'PersistentStore')

    foreach ($each in @(Get-WorldRule -PolicyStore $PolicyStore)) {
        $object = [ordered] @{
            InstanceID = $each.InstanceID
            Authentication = 'NotRequired'; Encryption = 'NotRequired'; OverrideBlockRules = $false
            LocalUser = 'Any'; RemoteUser = 'Any'; RemoteMachine = 'Any'
        }
        foreach ($name in @($object.Keys)) { $object[$name] = Get-WorldMember -InputObject $each -Name $name -Default $object[$name] }
        [pscustomobject] $object
    }
}

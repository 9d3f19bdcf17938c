# The profiles of the firewall: what this host's store says, and what is in force with Group Policy on top.

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

# The profiles of the firewall: what this host's store says, and what is in force with Group Policy on top.

function Get-NetFirewallProfile {
    [CmdletBinding()]
    param([string[]] $Name, [ValidateSet('ActiveStore', 'PersistentStore')] [string] $PolicyStore = 'PersistentStore')

    Assert-Elevated -Command 'Get-NetFirewallProfile'
    if ($null -eq $Name) { Assert-NoFault -Command 'Get-NetFirewallProfile' -Of 'list' }
    $found = @((Get-World).firewall.profiles | Where-Object -FilterScript { $null -eq $Name -or $Name -contains $_.Name })
    if ($found.Count -eq 0 -and $null -ne $Name) {
        $message = "No MSFT_NetFirewallProfile objects found with property 'Name' equal to '$($Name[0])'."
        throw (New-Fault -Message $message -Id 'CmdletizationQuery_NotFound_Name,Get-NetFirewallProfile' -Category ObjectNotFound)
    }
    Wait-World -Count $found.Count
    foreach ($each in $found) {
        $enabled = $each.Enabled
        $inbound = $each.DefaultInboundAction
        if ($PolicyStore -ceq 'ActiveStore') {
            if ($null -ne $each.GroupPolicyEnabled) { $enabled = $each.GroupPolicyEnabled }
            if ($enabled -ceq 'NotConfigured') { $enabled = 'True' }
            if ($inbound -ceq 'NotConfigured') { $inbound = 'Block' }
        }
        $object = ConvertTo-SimulatedObject -Type 'NetFirewallProfile' -Subject 'firewallProfile' -Record $each -More @{
            Profile = $each.Name
            Enabled = [Simulated.NetSecurity.GpoBoolean] $enabled
            DefaultInboundAction = [Simulated.NetSecurity.Action] $inbound
        }
        # What a Group Policy excludes takes the place of what this host's store says.
        $excluded = $object.PSObject.Properties['GroupPolicyDisabledInterfaceAliases']
        if ($PolicyStore -ceq 'ActiveStore' -and $null -ne $excluded) { $object.DisabledInterfaceAliases = $excluded.Value }
        foreach ($property in 'GroupPolicyEnabled', 'GroupPolicyDisabledInterfaceAliases') { $object.PSObject.Properties.Remove($property) }
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
        Edit-World -Argument $Name, $PSBoundParameters -Change {
            param($World, $Name, $Given)
            foreach ($each in @($World.firewall.profiles)) {
                if ($Name -contains $each.Name) { Set-SimulatedProperty -Command 'Set-NetFirewallProfile' -Record $each -Given $Given }
            }
        }
    }
}

# The rules of the firewall: what this host's store says, and what is in force with Group Policy on top.

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

function Set-NetFirewallRule {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string[]] $Name, [string] $PolicyStore, [string[]] $RemoteAddress)

    $null = $PolicyStore
    Assert-Elevated -Command 'Set-NetFirewallRule'
    $known = @((Get-World).firewall.rules | Where-Object -FilterScript { $Name -ccontains $_.Name -and $_.PolicyStoreSourceType -ceq 'Local' })
    if ($known.Count -eq 0) { throw (New-Fault -Message 'No MSFT_NetFirewallRule objects found.' -Id 'CmdletizationQuery_NotFound_InstanceID,Set-NetFirewallRule' -Category ObjectNotFound) }
    # The store prints networks with a mask, for every notation that was written.
    Edit-World -Argument $Name, $RemoteAddress -Change { param($World, $Name, $Address) foreach ($each in @($World.firewall.rules)) { if ($Name -ccontains $each.Name) { $each.RemoteAddress = @($Address | ForEach-Object -Process { ConvertTo-MaskForm -Network $_ }) } } }
}

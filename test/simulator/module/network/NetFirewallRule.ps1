# The rules of the firewall: what this host's store says, and what is in force with Group Policy on top.

function Get-WorldRule {
    param([string] $PolicyStore)
    return @((Get-World).firewall.rules |
        Where-Object -FilterScript { $PolicyStore -cne 'PersistentStore' -or $_.PolicyStoreSourceType -ceq 'Local' })
}

function Get-NetFirewallRule {
    [CmdletBinding()]
    param(
        [string] $PolicyStore = 'PersistentStore',
        [Simulated.NetSecurity.Enabled] $Enabled,
        [Simulated.NetSecurity.Direction] $Direction,
        [Simulated.NetSecurity.Action] $Action
    )

    Assert-Elevated -Command 'Get-NetFirewallRule'
    $rule = @(Get-WorldRule -PolicyStore $PolicyStore)
    Wait-World -Count $rule.Count
    foreach ($each in $rule) {
        if ($PSBoundParameters.ContainsKey('Enabled') -and $each.Enabled -cne "$Enabled") { continue }
        if ($PSBoundParameters.ContainsKey('Direction') -and $each.Direction -cne "$Direction") { continue }
        if ($PSBoundParameters.ContainsKey('Action') -and $each.Action -cne "$Action") { continue }
        ConvertTo-RuleObject -Rule $each
    }
}

function ConvertTo-RuleObject {
    param([psobject] $Rule)
    return [pscustomobject] @{
        Name = $Rule.Name
        InstanceID = $Rule.InstanceID
        DisplayName = $Rule.DisplayName
        Group = $Rule.Group
        Profile = $Rule.Profile
        PolicyStoreSourceType = $Rule.PolicyStoreSourceType
    }
}

# The class behind the cmdlet: this host's store, asked for by one id. WQL compares without case, and a backslash escapes.
function Get-WorldMSFT_NetFirewallRule {
    param([string] $Filter)

    Assert-Elevated -Command 'GetCimInstance'
    if ($Filter -cnotmatch "\AInstanceID = '((?:[^'\\]|\\['\\])*)'\z") {
        throw (New-Fault -Message 'Invalid query' -Id 'HRESULT 0x80041017,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand' -Category InvalidArgument)
    }
    $id = $Matches[1] -replace "\\(['\\])", '$1'
    Wait-World -Count 1
    foreach ($each in @(Get-WorldRule -PolicyStore 'PersistentStore')) {
        if ($each.InstanceID -eq $id) { ConvertTo-RuleObject -Rule $each }
    }
}

function Set-NetFirewallRule {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string[]] $Name, [string] $PolicyStore, [string[]] $RemoteAddress)

    $null = $PolicyStore
    Assert-Elevated -Command 'Set-NetFirewallRule'
    $known = @((Get-World).firewall.rules |
        Where-Object -FilterScript { $Name -ccontains $_.Name -and $_.PolicyStoreSourceType -ceq 'Local' })
    if ($known.Count -eq 0) {
        throw (New-Fault -Message 'No MSFT_NetFirewallRule objects found.' -Id 'CmdletizationQuery_NotFound_InstanceID,Set-NetFirewallRule' -Category ObjectNotFound)
    }
    # The store prints networks with a mask, for every notation that was written.
    Edit-World -Argument $Name, $RemoteAddress -Change {
        param($World, $Name, $Address)
        foreach ($each in @($World.firewall.rules)) {
            if ($Name -ccontains $each.Name) {
                $each.RemoteAddress = @($Address | ForEach-Object -Process { ConvertTo-MaskForm -Network $_ })
            }
        }
    }
}

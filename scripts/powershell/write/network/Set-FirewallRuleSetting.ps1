function Set-FirewallRuleSetting {
    <#
    .SYNOPSIS
    Sets from where one rule of this host lets in.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'remoteAddresses') { throw "There is no setting '$Property' here." }
    $name = "$($Key.rule)"
    if (-not $PSCmdlet.ShouldProcess($name)) { return }
    # Asked for by its id, as a host has hundreds of rules. Never by -Name: that takes patterns, and Windows itself names rules
    # "TCP Query User{...}C:\...\x[1].exe". WQL takes a backslash as its escape character, and compares without case.
    $own = "InstanceID = '$($name.Replace('\', '\\').Replace("'", "\'"))'"
    $found = @{ Filter = $null }
    # The store prints a network in another spelling than it was given.
    $form = { param($State)
        if (-not $State.ContainsKey('v')) { return $State }
        @{ v = @($State.v | ForEach-Object -Process { ConvertTo-NetworkForm -Text "$_" }) }
    }
    $same = { param($Left, $Right) Test-SameState -Left (& $form $Left) -Right (& $form $Right) }
    Invoke-GuardedSet -From $From -To $To -Same $same -Read {
        $rule = @(Get-CimInstance -Namespace root\StandardCimv2 -ClassName MSFT_NetFirewallRule -Filter $own |
            Where-Object -FilterScript { "$($_.InstanceID)" -ceq $name })
        $filter = @(if ($rule.Count -eq 1) {
            Get-NetFirewallAddressFilter -AssociatedNetFirewallRule $rule[0] -PolicyStore PersistentStore
        })
        if ($filter.Count -ne 1) { throw 'There is no such rule in the store of this host.' }
        $found.Filter = $filter[0]
        ConvertTo-FactState -Value @($filter[0].RemoteAddress) -List
    } -Write {
        param($Wanted)
        Set-NetFirewallAddressFilter -InputObject $found.Filter -RemoteAddress ([string[]] @($Wanted.v))
    }
}

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
    # The one whose id it is, never by -Name: that takes patterns, and Windows itself names rules "TCP Query User{...}C:\...\x[1].exe".
    $found = @{ Filter = $null }
    Invoke-GuardedSet -From $From -To $To -Read {
        $filter = @(Get-NetFirewallAddressFilter -PolicyStore PersistentStore | Where-Object -FilterScript { "$($_.InstanceID)" -ceq $name })
        if ($filter.Count -ne 1) { throw 'There is no such rule in the store of this host.' }
        $found.Filter = $filter[0]
        ConvertTo-FactState -Value @($filter[0].RemoteAddress) -List
    } -Write {
        param($Wanted)
        Set-NetFirewallAddressFilter -InputObject $found.Filter -RemoteAddress ([string[]] @($Wanted.v))
    }
}

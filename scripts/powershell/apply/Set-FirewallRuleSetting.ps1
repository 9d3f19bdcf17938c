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
    Invoke-GuardedSet -From $From -To $To -Read {
        $filter = @(Get-NetFirewallAddressFilter -PolicyStore PersistentStore | Where-Object -FilterScript { "$($_.InstanceID)" -ceq $name })
        if ($filter.Count -ne 1) { throw 'There is no such rule in the store of this host.' }
        ConvertTo-FactState -Value @($filter[0].RemoteAddress) -List
    } -Write {
        param($Wanted)
        Set-NetFirewallRule -Name $name -PolicyStore PersistentStore -RemoteAddress ([string[]] @($Wanted.v))
    }
}

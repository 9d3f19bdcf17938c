function Set-FirewallProfileSetting {
    <#
    .SYNOPSIS
    Sets one firewall profile in the store of this host: on or off, the default action for inbound connections, the excluded interfaces.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cnotin 'local', 'exemptInterfaces', 'localInboundAction') { throw "There is no setting '$Property' here." }
    $name = "$($Key.profile)"
    if (@('Domain', 'Private', 'Public') -cnotcontains $name) { throw "There is no firewall profile '$name'." }
    if (-not $PSCmdlet.ShouldProcess($name, "$($To.v)")) { return }
    if ($Property -ceq 'exemptInterfaces') {
        Invoke-GuardedSet -From $From -To $To -Read {
            $own = Get-NetFirewallProfile -Name $name -PolicyStore PersistentStore
            ConvertTo-FactState -Value @(@($own.DisabledInterfaceAliases) | Where-Object -FilterScript { "$_" -cne 'NotConfigured' }) -List
        } -Write {
            param($Wanted)
            [string[]] $alias = if (@($Wanted.v).Count -eq 0) { 'NotConfigured' } else { @($Wanted.v) }
            Set-NetFirewallProfile -Name $name -PolicyStore PersistentStore -DisabledInterfaceAliases $alias
        }
        return
    }
    if ($Property -ceq 'localInboundAction') {
        Invoke-GuardedSet -From $From -To $To -Read { @{ v = "$((Get-NetFirewallProfile -Name $name -PolicyStore PersistentStore).DefaultInboundAction)" } } -Write {
            param($Wanted)
            Set-NetFirewallProfile -Name $name -PolicyStore PersistentStore -DefaultInboundAction $Wanted.v
        }
        return
    }
    Invoke-GuardedSet -From $From -To $To -Read { @{ v = "$((Get-NetFirewallProfile -Name $name -PolicyStore PersistentStore).Enabled)" } } -Write {
        param($Wanted)
        Set-NetFirewallProfile -Name $name -PolicyStore PersistentStore -Enabled $Wanted.v
    }
}

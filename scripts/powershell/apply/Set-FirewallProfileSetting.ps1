function Set-FirewallProfileSetting {
    <#
    .SYNOPSIS
    Switches one firewall profile in the store of this host.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'local') { throw "There is no setting '$Property' here." }
    $name = "$($Key.profile)"
    if (@('Domain', 'Private', 'Public') -cnotcontains $name) { throw "There is no firewall profile '$name'." }
    if (-not $PSCmdlet.ShouldProcess($name, "$($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read { @{ v = "$((Get-NetFirewallProfile -Name $name -PolicyStore PersistentStore).Enabled)" } } -Write {
        param($Wanted)
        Set-NetFirewallProfile -Name $name -PolicyStore PersistentStore -Enabled $Wanted.v
    }
}

function Get-FirewallProfileFact {
    <#
    .SYNOPSIS
    The three firewall profiles: in force, and set on this host.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $active = @(Get-NetFirewallProfile -PolicyStore ActiveStore)
    $local = @(Get-NetFirewallProfile -PolicyStore PersistentStore)
    foreach ($each in $active) {
        $own = $local | Where-Object -FilterScript { "$($_.Name)" -ceq "$($each.Name)" } | Select-Object -First 1
        New-FactRow -Key @{ profile = "$($each.Name)" } -Fact ([ordered] @{
                effective = @{ v = "$($each.Enabled)" }
                local = if ($null -eq $own) { @{ absent = $true } } else { @{ v = "$($own.Enabled)" } }
                exemptInterfaces = if ($null -eq $own) { @{ absent = $true } } else { ConvertTo-FactState -Value @(@($own.DisabledInterfaceAliases) | Where-Object -FilterScript { "$_" -cne 'NotConfigured' }) -List }
                defaultInboundAction = @{ v = "$($each.DefaultInboundAction)" }
                localInboundAction = if ($null -eq $own) { @{ absent = $true } } else { @{ v = "$($own.DefaultInboundAction)" } }
            })
    }
}

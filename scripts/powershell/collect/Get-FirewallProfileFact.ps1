function Get-FirewallProfileFact {
    <#
    .SYNOPSIS
    The three firewall profiles: in force, and set on this host.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $active = @(Read-List -What 'firewall profiles' -From { param($GoOn) Get-NetFirewallProfile -PolicyStore ActiveStore @GoOn })
    $stored = Read-OrError -From { Get-NetFirewallProfile -PolicyStore PersistentStore }
    $failed = @($stored | Where-Object -FilterScript { $_ -is [System.Management.Automation.ErrorRecord] })
    foreach ($each in $active) {
        if (Test-Trouble -InputObject $each) { $each; continue }
        $name = Get-PropertyText -InputObject $each -Name 'Name'
        $own = if ($failed.Count -gt 0) { $failed[0] } else { @($stored | Where-Object -FilterScript { (Get-PropertyText -InputObject $_ -Name 'Name') -ceq $name }) | Select-Object -First 1 }
        $local = { param($Property, $Convert) if ($null -eq $own) { @{ absent = $true } } else { Get-PropertyState -InputObject $own -Name $Property -Convert $Convert } }
        $text = { param($Value) "$Value" }
        New-FactRow -Of 'firewall profile' -Key @{ profile = $name } -Fact ([ordered] @{
                effective = Get-PropertyState -InputObject $each -Name 'Enabled' -Convert $text
                local = & $local 'Enabled' $text
                exemptInterfaces = if ($null -eq $own) { @{ absent = $true } } else { Get-PropertyState -InputObject $own -Name 'DisabledInterfaceAliases' -List -Convert { param($Alias) , @(@($Alias) | Where-Object -FilterScript { "$_" -cne 'NotConfigured' }) } }
                defaultInboundAction = Get-PropertyState -InputObject $each -Name 'DefaultInboundAction' -Convert $text
                localInboundAction = & $local 'DefaultInboundAction' $text
            })
    }
}

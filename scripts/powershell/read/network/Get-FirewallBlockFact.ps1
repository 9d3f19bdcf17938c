function Get-FirewallBlockFact {
    <#
    .SYNOPSIS
    Enabled inbound rules that block. They win over each rule that allows. Most hosts have none, and then no filter is read.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $rule = @(Read-List -What 'firewall rules' -From { param($GoOn)
        Get-NetFirewallRule -PolicyStore ActiveStore -Enabled True -Direction Inbound -Action Block @GoOn
    })
    if ($rule.Count -gt 0) { ConvertTo-FirewallRuleRow -Rule $rule }
}

function Get-FirewallRuleFact {
    <#
    .SYNOPSIS
    Enabled inbound rules that allow, with their addresses, ports, programs, services, interfaces and conditions, in eight bulk reads.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $rule = @(Read-List -What 'firewall rules' -From { param($GoOn)
        Get-NetFirewallRule -PolicyStore ActiveStore -Enabled True -Direction Inbound -Action Allow @GoOn
    })
    ConvertTo-FirewallRuleRow -Rule $rule
}

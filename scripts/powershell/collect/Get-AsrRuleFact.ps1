function Get-AsrRuleFact {
    <#
    .SYNOPSIS
    Attack surface reduction rules asked for.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $state = Get-AsrRuleTable
    foreach ($each in $Key) {
        $id = "$($each.rule)".ToLowerInvariant()
        $action = if ($state.ContainsKey('unsupported')) { @{ unsupported = $state.unsupported } } elseif ($state.rule.ContainsKey($id)) { @{ v = $state.rule[$id] } } else { @{ absent = $true } }
        New-FactRow -Key @{ rule = $id } -Fact ([ordered] @{ action = $action })
    }
}

function Get-AsrRuleFact {
    <#
    .SYNOPSIS
    Attack surface reduction rules asked for.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $table = Get-AsrRuleTable
    foreach ($each in $Key) {
        $id = $each.rule.ToLowerInvariant()
        $action = if ($table.ContainsKey('unsupported')) {
            @{ unsupported = $table.unsupported }
        } elseif ($table.state.ContainsKey($id)) { $table.state[$id] } else { @{ absent = $true } }
        New-FactRow -Key @{ rule = $id } -Fact ([ordered] @{ action = $action })
    }
}

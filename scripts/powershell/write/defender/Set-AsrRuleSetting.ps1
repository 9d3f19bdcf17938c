function Set-AsrRuleSetting {
    <#
    .SYNOPSIS
    Sets one attack surface reduction rule, or takes it out of the list.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'action') { throw "There is no setting '$Property' here." }
    $id = "$($Key.rule)"
    if (-not $PSCmdlet.ShouldProcess($id)) { return }
    Invoke-GuardedSet -From $From -To $To -Read {
        $table = Get-AsrRuleTable
        # A rule with an action that is not known here stays unread: it is not absent, and is never written over.
        if ($table.ContainsKey('unsupported')) {
            @{ unsupported = $table.unsupported }
        } elseif ($table.state.ContainsKey($id)) { $table.state[$id] } else {
            @{ absent = $true }
        }
    } -Write {
        param($Wanted)
        # Add, never Set: Set would replace the whole list.
        if ($Wanted.ContainsKey('absent')) { Remove-MpPreference -AttackSurfaceReductionRules_Ids $id }
        else {
            $action = if ($Wanted.v -ceq 'Block') { 'Enabled' } else { $Wanted.v }
            Add-MpPreference -AttackSurfaceReductionRules_Ids $id -AttackSurfaceReductionRules_Actions $action
        }
    }
}

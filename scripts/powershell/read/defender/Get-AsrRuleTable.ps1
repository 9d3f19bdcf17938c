function Get-AsrRuleTable {
    <#
    .SYNOPSIS
    The state of every attack surface reduction rule that is set, by its GUID in lower case.
    .DESCRIPTION
    5 means that the rule is listed and not configured, which is the same as not listed
    (learn.microsoft.com/defender-endpoint/attack-surface-reduction-rules-reference).
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    $preference = Get-MpPreference
    # Server 2016 and 2019 have the parameters only once the platform was updated.
    if ($null -eq $preference) { throw 'Microsoft Defender gave no preferences.' }
    if ($null -eq $preference.PSObject.Properties['AttackSurfaceReductionRules_Ids'] -or
        -not (Get-Command -Name Add-MpPreference).Parameters.ContainsKey('AttackSurfaceReductionRules_Ids')) {
        return @{ unsupported = 'this version of Defender has no such rules' }
    }
    $word = @{
        '0' = 'Disabled'
        '1' = 'Block'
        '2' = 'AuditMode'
        '6' = 'Warn'
        'Disabled' = 'Disabled'
        'Enabled' = 'Block'
        'AuditMode' = 'AuditMode'
        'Warn' = 'Warn'
    }
    $id = @($preference.AttackSurfaceReductionRules_Ids | Where-Object -FilterScript { $null -ne $_ })
    $action = @($preference.AttackSurfaceReductionRules_Actions)
    $state = @{}
    for ($index = 0; $index -lt $id.Count; $index++) {
        $number = if ($index -lt $action.Count) { $action[$index] } else { $null }
        $state["$($id[$index])".ToLowerInvariant()] = if ($null -eq $number) {
            New-UnreadState -Message 'Microsoft Defender lists the rule without an action.'
        }
        elseif (@('5', 'NotConfigured') -ccontains "$number") { @{ absent = $true } }
        else { ConvertTo-WordState -Value $number -Word $word -What 'the action' }
    }
    return @{ state = $state }
}

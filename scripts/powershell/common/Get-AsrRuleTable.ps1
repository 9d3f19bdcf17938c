function Get-AsrRuleTable {
    <#
    .SYNOPSIS
    Every attack surface reduction rule that is set, with its action by name.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    $preference = Get-MpPreference
    # Server 2016 and 2019 have the parameters only once the platform was updated.
    if ($null -eq $preference.PSObject.Properties['AttackSurfaceReductionRules_Ids'] -or -not (Get-Command -Name Add-MpPreference).Parameters.ContainsKey('AttackSurfaceReductionRules_Ids')) { return @{ unsupported = 'this version of Defender has no such rules' } }
    $word = @{ '0' = 'Disabled'; '1' = 'Block'; '2' = 'AuditMode'; '6' = 'Warn'; 'Disabled' = 'Disabled'; 'Enabled' = 'Block'; 'AuditMode' = 'AuditMode'; 'Warn' = 'Warn' }
    $id = @($preference.AttackSurfaceReductionRules_Ids | Where-Object -FilterScript { $null -ne $_ })
    $action = @($preference.AttackSurfaceReductionRules_Actions | Where-Object -FilterScript { $null -ne $_ })
    $rule = @{}
    for ($index = 0; $index -lt $id.Count; $index++) { $rule["$($id[$index])".ToLowerInvariant()] = $word["$($action[$index])"] }
    return @{ rule = $rule }
}

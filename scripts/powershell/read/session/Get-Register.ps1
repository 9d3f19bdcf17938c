function Get-Register {
    <#
    .SYNOPSIS
    The closed list of what can be asked for: names of the protocol and the functions behind them.
    .DESCRIPTION
    It is generated from the names of the scripts. Of a name in it no more is made than the name of a function of this form.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param([Parameter(Mandatory = $true)] [ValidateSet('Collector', 'Setter', 'Action')] [string] $Kind)

    if ($Kind -ceq 'Action') {
        return [ordered] @{
            noteHead = 'Write-ChainHeadEvent'; plantRollback = 'Add-Rollback'; proveRollback = 'Confirm-RollbackProof'
            armRollback = 'Enable-Rollback'
            countRollback = 'Enter-RollbackCountdown'; claimRollback = 'Confirm-RollbackClaim'; removeRollback = 'Clear-Rollback'
        }
    }
    if ($null -eq $script:registered) { $script:registered = @{} }
    if ($script:registered.ContainsKey($Kind)) { return $script:registered[$Kind] }
    $form = if ($Kind -ceq 'Collector') { '\AGet-[A-Za-z]+Fact\z' } else { '\ASet-[A-Za-z]+Setting\z' }
    $register = [ordered] @{}
    foreach ($each in (Get-GeneratedList -Name 'register').$Kind.PSObject.Properties) {
        if ($each.Value -cnotmatch $form) { throw "$($each.Name) would be answered by '$($each.Value)', which is no such function." }
        $register[$each.Name] = $each.Value
    }
    $script:registered[$Kind] = $register
    return $register
}

function Get-HelloLine {
    <#
    .SYNOPSIS
    The first reply: what this session is and what it can do.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Module, [switch] $ReadOnly)

    $setter = @(if (-not $ReadOnly) { (Get-Register -Kind Setter).Keys })
    $action = @(if (-not $ReadOnly) { (Get-Register -Kind Action).Keys })
    return ConvertTo-AsciiJson -InputObject ([ordered] @{
            type = 'hello'; protocol = 1; powerShell = "$($PSVersionTable.PSVersion)"; edition = "$($PSVersionTable.PSEdition)"
            languageMode = "$($ExecutionContext.SessionState.LanguageMode)"; readOnly = [bool] $ReadOnly; pid = $PID
            atOnce = (Get-LaneLimit)
            modules = $Module
            collectors = @((Get-Register -Kind Collector).Keys); setters = $setter; actions = $action
        })
}

function Invoke-GuardedSet {
    <#
    .SYNOPSIS
    Compare and set: reads, refuses to write over what somebody else has changed, writes, reads again.
    .PARAMETER Read
    Gives the present state.
    .PARAMETER Write
    Gets the wanted state.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory = $true)] [scriptblock] $Read,
        [Parameter(Mandatory = $true)] [scriptblock] $Write,
        [Parameter(Mandatory = $true)] [hashtable] $From,
        [Parameter(Mandatory = $true)] [hashtable] $To,
        [scriptblock] $Same = { param($Left, $Right) Test-SameState -Left $Left -Right $Right }
    )

    $was = & $Read
    if (-not (& $Same $was $From)) { return New-SetResult -Outcome moved -Was $was -Is $was -Message 'The value is no longer the one that the plan was made on.' }
    try { & $Write $To | Out-Null }
    catch { return New-SetFailure -ErrorRecord $_ -Was $was -Read $Read }
    $now = & $Read
    if (& $Same $now $To) { return New-SetResult -Outcome done -Was $was -Is $now }
    if (& $Same $now $was) { return New-SetResult -Outcome failed -Was $was -Is $now -Message 'Windows took the value without an error, but reading gives the old one: something else holds it.' }
    return New-SetResult -Outcome moved -Was $was -Is $now -Message 'After writing, reading gives neither the old value nor the new one.'
}

function Invoke-GuardedEdit {
    <#
    .SYNOPSIS
    Compare and set for a set: adds and removes elements, and leaves those of others alone.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory = $true)] [scriptblock] $Read,
        [Parameter(Mandatory = $true)] [scriptblock] $Write,
        [AllowEmptyCollection()] [object[]] $Add = @(),
        [AllowEmptyCollection()] [object[]] $Remove = @()
    )

    [object[]] $list = @(& $Read)
    $was = @{ v = $list }
    $gone = @($Remove | Where-Object -FilterScript { $list -cnotcontains $_ })
    $there = @($Add | Where-Object -FilterScript { $list -ccontains $_ })
    if ($gone.Count -gt 0 -or $there.Count -gt 0) { return New-SetResult -Outcome moved -Was $was -Is $was -Message 'The list is no longer the one that the plan was made on.' }
    $readState = { [object[]] $now = @(& $Read); @{ v = $now } }
    try { & $Write $list | Out-Null }
    catch { return New-SetFailure -ErrorRecord $_ -Was $was -Read $readState }
    [object[]] $after = @(& $Read)
    $is = @{ v = $after }
    $missing = @($Add | Where-Object -FilterScript { $after -cnotcontains $_ })
    $left = @($Remove | Where-Object -FilterScript { $after -ccontains $_ })
    if ($missing.Count -eq 0 -and $left.Count -eq 0) { return New-SetResult -Outcome done -Was $was -Is $is }
    return New-SetResult -Outcome failed -Was $was -Is $is -Message 'Windows took the change without an error, but reading does not show it: something else holds the list.'
}

function New-SetResult {
    <#
    .SYNOPSIS
    What came of a set: done, moved, refused or failed, with what was and what is.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing.')]
    param(
        [Parameter(Mandatory = $true)] [ValidateSet('done', 'moved', 'refused', 'failed')] [string] $Outcome,
        [hashtable] $Was,
        [hashtable] $Is,
        [string] $Message = ''
    )

    return [ordered] @{ outcome = $Outcome; was = $Was; is = $Is; message = $Message }
}

function New-SetFailure {
    <#
    .SYNOPSIS
    A write that threw, with a fresh reading: an error does not say that nothing was changed.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing.')]
    param(
        [Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord,
        [Parameter(Mandatory = $true)] [hashtable] $Was,
        [Parameter(Mandatory = $true)] [scriptblock] $Read
    )

    $problem = ConvertTo-Problem -ErrorRecord $ErrorRecord
    try { $is = & $Read } catch { $is = ConvertTo-UnreadState -ErrorRecord $_ }
    $result = New-SetResult -Outcome failed -Was $Was -Is $is -Message $problem.message
    $result.category = $problem.category
    $result.errorId = $problem.errorId
    $result.hresult = $problem.hresult
    return $result
}

function Test-SameState {
    <#
    .SYNOPSIS
    Whether two states are the same: texts with their case, lists without their order.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([hashtable] $Left, [hashtable] $Right)

    if ($Left.ContainsKey('absent') -or $Right.ContainsKey('absent')) { return $Left.ContainsKey('absent') -and $Right.ContainsKey('absent') }
    if (-not $Left.ContainsKey('v') -or -not $Right.ContainsKey('v')) { return $false }
    if ($Left.v -is [System.Collections.IList] -or $Right.v -is [System.Collections.IList]) {
        $a = @($Left.v); $b = @($Right.v)
        return @($a | Where-Object -FilterScript { $b -cnotcontains $_ }).Count -eq 0 -and @($b | Where-Object -FilterScript { $a -cnotcontains $_ }).Count -eq 0
    }
    if ($Left.v -is [bool] -or $Right.v -is [bool]) { return $Left.v -is [bool] -and $Right.v -is [bool] -and $Left.v -eq $Right.v }
    if ($Left.v -is [string] -or $Right.v -is [string]) { return $Left.v -is [string] -and $Right.v -is [string] -and $Left.v -ceq $Right.v }
    return [decimal] $Left.v -eq [decimal] $Right.v
}

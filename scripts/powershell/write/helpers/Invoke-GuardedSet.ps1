function Invoke-GuardedSet {
    <#
    .SYNOPSIS
    Compare and set: reads, refuses to write over what another program has changed, writes, reads again. The last reading decides
    what came of it; what the write threw is evidence.
    .PARAMETER Read
    Gives the present state.
    .PARAMETER Write
    Gets the wanted state.
    .NOTES
    The blocks run in child scopes of this function and see its variables, so that these have names that no block uses.
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

    $guardWas = & $Read
    if (-not (Test-KnownState -State $guardWas)) {
        return New-SetResult -Outcome failed -Was $guardWas -Is $guardWas -Message 'The value could not be read before the write. Nothing was changed.'
    }
    if (& $Same $guardWas $To) {
        return New-SetResult -Outcome already -Was $guardWas -Is $guardWas -Message 'It was set already. Nothing was changed.'
    }
    if (-not (& $Same $guardWas $From)) {
        return New-SetResult -Outcome moved -Was $guardWas -Is $guardWas -Message 'The value is no longer the one that the plan was made on. Nothing was changed.'
    }
    $guardComplaint = $null
    try { & $Write $To | Out-Null } catch { $guardComplaint = ConvertTo-Problem -ErrorRecord $_ }
    try { $guardNow = & $Read } catch { $guardNow = ConvertTo-UnreadState -ErrorRecord $_ }
    if (-not (Test-KnownState -State $guardNow)) {
        $guardNote = 'The value could not be read after the write, so it is not known whether it was changed.'
        return New-SetResult -Outcome failed -Was $guardWas -Is $guardNow -Message $guardNote -Complaint $guardComplaint
    }
    if (& $Same $guardNow $To) {
        $guardNote = if ($null -ne $guardComplaint) { 'Reading shows the new value, although Windows complained:' }
        return New-SetResult -Outcome done -Was $guardWas -Is $guardNow -Complaint $guardComplaint -Message $guardNote
    }
    if (& $Same $guardNow $guardWas) {
        $guardNote = if ($null -eq $guardComplaint) {
            'Windows took the value without an error, but reading gives the old one: something else holds it.'
        }
        return New-SetResult -Outcome failed -Was $guardWas -Is $guardNow -Complaint $guardComplaint -Message $guardNote
    }
    $guardNote = 'After the write, reading gives neither the old value nor the new one.'
    return New-SetResult -Outcome moved -Was $guardWas -Is $guardNow -Message $guardNote -Complaint $guardComplaint
}

function New-SetResult {
    <#
    .SYNOPSIS
    What came of a set, with what was and what is, and what Windows complained of.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing.')]
    param(
        [Parameter(Mandatory = $true)] [ValidateSet('done', 'already', 'moved', 'refused', 'failed')] [string] $Outcome,
        [hashtable] $Was,
        [hashtable] $Is,
        [string] $Message = '',
        [hashtable] $Complaint
    )

    $result = [ordered] @{ outcome = $Outcome; was = $Was; is = $Is; message = $Message }
    if ($null -eq $Complaint) { return $result }
    $result.message = (@($Message, $Complaint.message) | Where-Object -FilterScript { $_ -ne '' }) -join ' '
    foreach ($name in 'category', 'errorId', 'hresult') { $result[$name] = $Complaint[$name] }
    return $result
}

function Test-KnownState {
    <#
    .SYNOPSIS
    Whether a state says what is there: a value or its absence.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([hashtable] $State)

    return $null -ne $State -and ($State.ContainsKey('v') -or $State.ContainsKey('absent'))
}

function Test-SameState {
    <#
    .SYNOPSIS
    Whether two states are the same: texts with their case, lists without their order.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([hashtable] $Left, [hashtable] $Right)

    if ($Left.ContainsKey('absent') -or $Right.ContainsKey('absent')) {
        return $Left.ContainsKey('absent') -and $Right.ContainsKey('absent')
    }
    if (-not $Left.ContainsKey('v') -or -not $Right.ContainsKey('v')) { return $false }
    if ($Left.v -is [System.Collections.IList] -or $Right.v -is [System.Collections.IList]) {
        $a = @($Left.v); $b = @($Right.v)
        return @($a | Where-Object -FilterScript { -not (Test-InList -List $b -Value $_) }).Count -eq 0 -and
            @($b | Where-Object -FilterScript { -not (Test-InList -List $a -Value $_) }).Count -eq 0
    }
    if ($Left.v -is [bool] -or $Right.v -is [bool]) { return $Left.v -is [bool] -and $Right.v -is [bool] -and $Left.v -eq $Right.v }
    if ($Left.v -is [string] -or $Right.v -is [string]) {
        return $Left.v -is [string] -and $Right.v -is [string] -and [string]::Equals($Left.v, $Right.v, [StringComparison]::Ordinal)
    }
    return [decimal] $Left.v -eq [decimal] $Right.v
}

function Test-InList {
    <#
    .SYNOPSIS
    Whether a list has an element, texts compared by code unit.
    .DESCRIPTION
    -ceq and -ccontains compare texts by culture: characters without a width, such as U+00AD, do not count, and two accounts would be one.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([AllowNull()] [AllowEmptyCollection()] [object[]] $List, [AllowNull()] [object] $Value)

    foreach ($each in $List) {
        if ($each -is [string] -or $Value -is [string]) {
            $bothText = $each -is [string] -and $Value -is [string]
            if ($bothText -and [string]::Equals($each, $Value, [StringComparison]::Ordinal)) { return $true }
        }
        elseif ($each -ceq $Value) { return $true }
    }
    return $false
}

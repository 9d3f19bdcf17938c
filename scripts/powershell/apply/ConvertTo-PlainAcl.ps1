function ConvertTo-PlainAcl {
    <#
    .SYNOPSIS
    An access list as text of what stands on the object itself: without the marks of automatic inheritance, and unless it is
    protected without the entries that it inherits. Those belong to its parent and move with it.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [hashtable] $State)

    if (-not $State.ContainsKey('v')) { return '' }
    $match = [regex]::Match($State.v, '\A([DS]):((?:P|AR|AI)*)(.*)\z', [System.Text.RegularExpressions.RegexOptions]::Singleline)
    if (-not $match.Success) { return $State.v }
    $protected = if ($match.Groups[2].Value.Replace('AI', '').Replace('AR', '').Contains('P')) { 'P' } else { '' }
    $own = $match.Groups[3].Value
    if ($protected -eq '') { $own = [regex]::Replace($own, '\([A-Z]+;(?:[A-Z]{2})*ID(?:[A-Z]{2})*;[^)]*\)', '') }
    if ($own -eq '' -and $match.Groups[1].Value -ceq 'S') { return '' }
    return $match.Groups[1].Value + $protected + $own
}

function ConvertTo-PlainAcl {
    <#
    .SYNOPSIS
    An access list as text without the marks of automatic inheritance, which Windows sets and clears by itself.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [hashtable] $State)

    if (-not $State.ContainsKey('v')) { return '' }
    $match = [regex]::Match($State.v, '^([DS]):((?:P|AR|AI)*)(.*)$', [System.Text.RegularExpressions.RegexOptions]::Singleline)
    if (-not $match.Success) { return $State.v }
    $protected = if ($match.Groups[2].Value.Replace('AI', '').Replace('AR', '').Contains('P')) { 'P' } else { '' }
    if ($match.Groups[3].Value -eq '' -and $match.Groups[1].Value -ceq 'S') { return '' }
    return $match.Groups[1].Value + $protected + $match.Groups[3].Value
}

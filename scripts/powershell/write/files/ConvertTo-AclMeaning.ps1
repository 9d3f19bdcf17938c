function ConvertTo-AclMeaning {
    <#
    .SYNOPSIS
    What an access list or audit list says, as text that is the same for every spelling of it. Unless the list is protected, entries that
    the object inherits are left out: they belong to its parent and change with it.
    .DESCRIPTION
    .NET sorts and merges entries when it writes a list (learn.microsoft.com/dotnet/api/system.security.accesscontrol.commonacl), and
    Windows splits an entry with generic rights in two. So each entry is taken apart into what it says of the folder itself, of folders
    and of files below. The order of entries counts only between those that allow and those that deny.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [hashtable] $State)

    if (-not $State.ContainsKey('v')) { return '' }
    $head = [regex]::Match($State.v, '\A([DS]):((?:P|AR|AI|NO_ACCESS_CONTROL)*)')
    if (-not $head.Success) { return $State.v }
    $section = $head.Groups[1].Value
    $protected = $head.Groups[2].Value.Replace('NO_ACCESS_CONTROL', '').Replace('AI', '').Replace('AR', '').Contains('P')
    [object[]] $entry = @(Get-AclEntry -Text $State.v.Substring($head.Length))
    # Without an access list, Everyone has full control.
    if ($head.Groups[2].Value.Contains('NO_ACCESS_CONTROL')) {
        $entry = @(if ($section -ceq 'D') { , @('A', '', 'FA', '', '', 'S-1-1-0') })
    }
    $run = New-Object -TypeName System.Collections.ArrayList
    $class = ''
    foreach ($part in $entry) {
        $flag = @([regex]::Matches($part[1], '..') | ForEach-Object -Process { $_.Value })
        if (-not $protected -and $flag -ccontains 'ID') { continue }
        $own = if ($section -ceq 'S') { 'audit' } elseif ($part[0].Contains('D')) { 'deny' } else { 'allow' }
        if ($own -cne $class) { $class = $own; [void] $run.Add(@{}) }
        $meaning = $run[$run.Count - 1]
        foreach ($name in @(Get-AclEntryClaim -Part $part -Flag $flag)) {
            $mask = ConvertTo-AccessMask -Right $part[2]
            # Rights that cannot be read as bits are kept as text.
            if ($null -eq $mask) { $name += " $($part[2])"; $mask = 0L }
            $meaning[$name] = $mask -bor $(if ($meaning.ContainsKey($name)) { $meaning[$name] } else { 0L })
        }
    }
    if ($run.Count -eq 0 -and $section -ceq 'S' -and -not $protected) { return '' }
    $text = foreach ($part in $run) {
        [string[]] $line = @($part.Keys | ForEach-Object -Process { "$_ $($part[$_])" })
        [array]::Sort($line, [StringComparer]::Ordinal)
        $line -join '|'
    }
    return "${section}:$(if ($protected) { 'P' })$(@($text) -join '+')"
}

function Get-AclEntry {
    <#
    .SYNOPSIS
    The entries of a list, each as its parts. A condition holds brackets and semicolons of its own: it is the seventh part.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Text)

    $depth = 0
    $start = 0
    for ($at = 0; $at -lt $Text.Length; $at++) {
        if ($Text[$at] -ceq '(') { $depth++; if ($depth -eq 1) { $start = $at + 1 } }
        if ($Text[$at] -ceq ')') { $depth--; if ($depth -eq 0) { , @($Text.Substring($start, $at - $start).Split([char[]] ';', 7)) } }
    }
}

function Get-AclEntryClaim {
    <#
    .SYNOPSIS
    Of what an entry says something: the folder itself, folders below, files below; and on which occasion an audit entry does.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string[]] $Part,
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [string[]] $Flag
    )

    $once = if ($Flag -ccontains 'NP') { ' once' } else { '' }
    $of = @(
        if ($Flag -cnotcontains 'IO') { 'self' }
        if ($Flag -ccontains 'CI') { "folders$once" }
        if ($Flag -ccontains 'OI') { "files$once" }
    )
    $when = @($Flag | Where-Object -FilterScript { $_ -cin 'SA', 'FA' })
    if ($when.Count -eq 0) { $when = @('') }
    [string[]] $more = @($Flag | Where-Object -FilterScript { $_ -cnotin 'IO', 'CI', 'OI', 'NP', 'SA', 'FA', 'ID' })
    [array]::Sort($more, [StringComparer]::Ordinal)
    $rest = @($Part | Select-Object -Skip 3) -join ';'
    foreach ($each in $of) { foreach ($occasion in $when) { "$($Part[0]) $rest $each$occasion$($more -join '')" } }
}

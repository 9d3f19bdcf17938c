function ConvertTo-NumericTemplate {
    <#
    .SYNOPSIS
    The export of secedit with the holders of user rights as SIDs: it names some local accounts by their translated names.
    .DESCRIPTION
    A name for which Windows knows no SID stays as it stands.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Template)

    $section = ''
    $line = foreach ($each in $Template -split "`r`n") {
        $heading = [regex]::Match($each, '\A\s*\[(.+)\]\s*\z')
        if ($heading.Success) { $section = $heading.Groups[1].Value }
        $right = [regex]::Match($each, '\A(\s*Se[A-Za-z]+\s*=\s*)(.*)\z')
        if ($section -ine 'Privilege Rights' -or -not $right.Success) { $each; continue }
        $holder = foreach ($name in $right.Groups[2].Value -split ',') {
            $plain = $name.Trim()
            $sid = if ($plain -eq '' -or $plain.StartsWith('*')) { '' } else { ConvertTo-SeamSid -Name $plain }
            if ("$sid" -eq '') { $plain } else { "*$sid" }
        }
        $right.Groups[1].Value + (@($holder) -join ',')
    }
    return @($line) -join "`r`n"
}

function ConvertTo-NamedSid {
    <#
    .SYNOPSIS
    A text for eyes in which each SID has its name before it: BUILTIN\Users (S-1-5-32-545). A SID in brackets has its name already.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Text)

    return [regex]::Replace($Text, '(?<![(\w])S-1(?:-[0-9]+)+', {
            param($match)
            $name = "$(ConvertTo-SeamAccountName -Sid $match.Value)"
            "$(if ($name -eq '') { 'account without a name' } else { $name }) ($($match.Value))"
        })
}

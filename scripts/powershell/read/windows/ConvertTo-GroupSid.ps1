function ConvertTo-GroupSid {
    <#
    .SYNOPSIS
    The SID of a restricted group, which policy names by its SID or by its name; the name where Windows knows none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Name)

    $plain = $Name.TrimStart('*')
    if ($plain -eq '' -or $plain -clike 'S-1-*') { return $plain }
    $sid = ConvertTo-SeamSid -Name $plain
    if ("$sid" -eq '') { return $plain }
    return $sid
}

function New-NameTable {
    <#
    .SYNOPSIS
    An empty table for names and paths of the host, which differ when any character differs but its case.
    .DESCRIPTION
    A table that is written as @{} compares by culture in Windows PowerShell 5.1 (github.com/PowerShell/PowerShell/pull/8566).
    Characters without a width, such as U+00AD, do not count there, so that one path would pass for another.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing.')]
    param()

    return New-Object -TypeName System.Collections.Hashtable -ArgumentList ([System.StringComparer]::OrdinalIgnoreCase)
}

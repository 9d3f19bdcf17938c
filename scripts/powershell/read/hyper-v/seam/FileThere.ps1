function Test-SeamFileThere {
    <#
    .SYNOPSIS
    Whether a file exists, by its path as Hyper-V names it.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [string] $Path)

    return (Test-Path -LiteralPath $Path -PathType Leaf)
}

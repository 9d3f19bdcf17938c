function Write-ReplyLine {
    <#
    .SYNOPSIS
    Writes one reply: the mark 0x1E, the line, a line feed.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [Parameter(Mandatory = $true)] [string] $Line
    )

    $Session.Writer.Write([char] 0x1E)
    $Session.Writer.Write($Line)
    $Session.Writer.Write([char] 0x0A)
    $Session.Writer.Flush()
}

function ConvertTo-AsciiJson {
    <#
    .SYNOPSIS
    One line of JSON in ASCII, in every version of PowerShell.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [object] $InputObject)

    $text = ConvertTo-Json -InputObject $InputObject -Depth 9 -Compress
    if ($text -cnotmatch '[^\x20-\x7e]') { return $text }
    return [regex]::Replace($text, '[^\x20-\x7e]', { param($match) '\u{0:x4}' -f [int] [char] $match.Value })
}

function ConvertTo-FailLine {
    <#
    .SYNOPSIS
    The reply to a request that could not be done.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [int] $Id,
        [Parameter(Mandatory = $true)] [string] $Category,
        [Parameter(Mandatory = $true)] [string] $Message
    )

    return ConvertTo-AsciiJson -InputObject ([ordered] @{
        id = $Id
        type = 'fail'
        category = $Category
        errorId = ''
        hresult = $null
        message = $Message
    })
}

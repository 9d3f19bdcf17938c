function ConvertTo-VisibleText {
    <#
    .SYNOPSIS
    Foreign text on one line, with each character that shows nothing, or changes the order of others, as its number.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Text)

    $range = @(Get-InvisibleRange)
    # .NET knows a character beyond U+FFFF as two halves only.
    $class = -join @(for ($at = 0; $at -lt $range.Count; $at += 2) {
            if ($range[$at] -le 0xFFFF) { '\u{0:X4}-\u{1:X4}' -f $range[$at], $range[$at + 1] }
        })
    return [regex]::Replace(($Text -creplace '\s+', ' '), "[\uD800-\uDBFF][\uDC00-\uDFFF]|[$class]", {
            param($match)
            if ($match.Length -eq 1) { return '<U+{0:X4}>' -f [int] [char] $match.Value }
            $code = [char]::ConvertToUtf32($match.Value, 0)
            for ($at = 0; $at -lt $range.Count; $at += 2) {
                if ($code -ge $range[$at] -and $code -le $range[$at + 1]) { return '<U+{0:X4}>' -f $code }
            }
            return $match.Value
        })
}

function Get-InvisibleRange {
    <#
    .SYNOPSIS
    The first and the last of each range of characters that show nothing: those of main/contract/foreign-text.ts. A law compares them.
    .NOTES
    Not as categories of Unicode: Windows PowerShell 5.1 knows an old version of them, and no property for fillers.
    #>
    [CmdletBinding()]
    [OutputType([int[]])]
    param()

    return [int[]] @(
        0x0000, 0x001F, 0x007F, 0x009F, 0x00AD, 0x00AD, 0x034F, 0x034F, 0x0600, 0x0605, 0x061C, 0x061C, 0x06DD, 0x06DD, 0x070F, 0x070F,
        0x0890, 0x0891, 0x08E2, 0x08E2, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F,
        0x2800, 0x2800, 0x3164, 0x3164, 0xD800, 0xF8FF, 0xFDD0, 0xFDEF, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB,
        0xFFFE, 0xFFFF, 0x110BD, 0x110BD, 0x110CD, 0x110CD, 0x13430, 0x1343F, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0x1FFFE, 0x1FFFF,
        0x2FFFE, 0x2FFFF, 0x3FFFE, 0x3FFFF, 0x4FFFE, 0x4FFFF, 0x5FFFE, 0x5FFFF, 0x6FFFE, 0x6FFFF, 0x7FFFE, 0x7FFFF, 0x8FFFE, 0x8FFFF,
        0x9FFFE, 0x9FFFF, 0xAFFFE, 0xAFFFF, 0xBFFFE, 0xBFFFF, 0xCFFFE, 0xCFFFF, 0xDFFFE, 0xE0FFF, 0xEFFFE, 0x10FFFF
    )
}

function ConvertFrom-Marked {
    <#
    .SYNOPSIS
    Data of a request as it was meant: texts lose their leading =, objects become hashtables.
    .NOTES
    PowerShell 7 makes a date of every text in the format of one; the mark prevents that. Its JSON makes a replacement character of
    half a surrogate pair, which a name in Windows may hold: such characters come as their code point in angle brackets.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowNull()] [AllowEmptyString()] [AllowEmptyCollection()] [object] $InputObject)

    if ($null -eq $InputObject) { return $null }
    if ($InputObject -is [string]) {
        if (-not $InputObject.StartsWith('=', [System.StringComparison]::Ordinal)) { throw 'A text of the request lacks its mark.' }
        $text = $InputObject.Substring(1)
        if ($text.IndexOf([char] 0x2039) -lt 0) { return $text }
        return [regex]::Replace($text, '\u2039U\+([0-9A-F]{4,6})\u203A', {
                param($match)
                $point = [Convert]::ToInt32($match.Groups[1].Value, 16)
                if ($point -le 0xFFFF) { [string] [char] $point } elseif ($point -le 0x10FFFF) {
                    [char]::ConvertFromUtf32($point)
                } else { $match.Value }
            })
    }
    if ($InputObject -is [System.Collections.IList]) {
        $list = @($InputObject | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ })
        return , $list
    }
    if ($InputObject -is [System.Management.Automation.PSCustomObject]) {
        $table = @{}
        foreach ($property in $InputObject.PSObject.Properties) { $table[$property.Name] = ConvertFrom-Marked -InputObject $property.Value }
        return $table
    }
    return $InputObject
}

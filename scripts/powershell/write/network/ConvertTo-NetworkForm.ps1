function ConvertTo-NetworkForm {
    <#
    .SYNOPSIS
    One spelling for each network, for comparing only: address and number of bits, without the bits of a host. A range has its two ends, and
    a word of Windows is in lower case.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Text)

    $asGiven = $Text.Trim().ToLowerInvariant()
    $end = @($asGiven.Split('-') | ForEach-Object -Process { ConvertTo-AddressForm -Text $_ })
    if ($end.Count -eq 2 -and $null -ne $end[0] -and $null -ne $end[1]) { return "$($end[0])-$($end[1])" }
    $part = @($asGiven.Split('/'))
    $address = $null
    if ($part.Count -gt 2 -or -not [Net.IPAddress]::TryParse($part[0], [ref] $address)) { return $asGiven }
    $byte = $address.GetAddressBytes()
    $bits = if ($part.Count -eq 1) { 8 * $byte.Length } else { Get-PrefixLength -Text $part[1] -Most (8 * $byte.Length) }
    if ($null -eq $bits) { return $asGiven }
    for ($at = 0; $at -lt $byte.Length; $at++) {
        $own = [Math]::Max(0, [Math]::Min(8, $bits - 8 * $at))
        $byte[$at] = [byte] ($byte[$at] -band (256 - [int] [Math]::Pow(2, 8 - $own)))
    }
    return "$(New-Object -TypeName System.Net.IPAddress -ArgumentList (, $byte))/$bits"
}

function ConvertTo-AddressForm {
    <#
    .SYNOPSIS
    An address as .NET prints it; nothing for a text that is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Text)

    $address = $null
    if ([Net.IPAddress]::TryParse($Text.Trim(), [ref] $address)) { return "$address" }
}

function Get-PrefixLength {
    <#
    .SYNOPSIS
    The number of bits of a network, from `24` or from `255.255.255.0`; nothing for a text that says none.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Text, [Parameter(Mandatory = $true)] [int] $Most)

    if ($Text -cmatch '\A\d{1,3}\z') { if ([int] $Text -le $Most) { return [int] $Text } else { return } }
    $mask = $null
    if ($Most -ne 32 -or -not [Net.IPAddress]::TryParse($Text, [ref] $mask)) { return }
    $digits = (@($mask.GetAddressBytes() | ForEach-Object -Process { [Convert]::ToString([int] $_, 2).PadLeft(8, '0') }) -join '')
    if ($digits -cmatch '\A(1*)0*\z') { return $Matches[1].Length }
}

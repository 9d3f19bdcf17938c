function Get-RegistryState {
    <#
    .SYNOPSIS
    The state of one registry value; a value of another kind than asked for is not read as that kind.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [hashtable] $Key)

    $found = Get-SeamRegistryValue -Path $Key.path -Name $Key.name
    if ($null -eq $found) { return New-UnreadState -Message 'Windows gave no answer about the registry value.' }
    if (-not $found.Exists) { return @{ absent = $true } }
    if ($found.Kind -cne $Key.kind) { throw "The value is of the kind $($found.Kind), not $($Key.kind)." }
    switch -CaseSensitive ($found.Kind) {
        # .NET hands a DWORD above 0x7FFFFFFF over as a negative number.
        'DWord' { return @{ v = [long] $found.Value -band 0xFFFFFFFFL } }
        'MultiString' { [object[]] $list = @($found.Value); return @{ v = $list } }
        default { return @{ v = "$($found.Value)" } }
    }
}

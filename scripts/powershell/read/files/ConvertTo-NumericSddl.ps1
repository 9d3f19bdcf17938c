function ConvertTo-NumericSddl {
    <#
    .SYNOPSIS
    One section of a security descriptor as text in which every principal is a SID in numbers.
    .DESCRIPTION
    Windows prints two letters for many SIDs, also for those of its own domain (DU, DC, LG), and these letters mean another account on
    another host. The SIDs come from the binary form, in the order of the entries.
    .PARAMETER Sid
    One for each entry; empty for an entry that has none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Sddl,
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [AllowEmptyString()] [string[]] $Sid
    )

    $head = [regex]::Match($Sddl, '\A[^(]*').Value
    $text = New-Object -TypeName System.Text.StringBuilder -ArgumentList $head
    $depth = 0
    $field = 0
    $entry = -1
    for ($at = $head.Length; $at -lt $Sddl.Length; $at++) {
        $character = $Sddl[$at]
        if ($character -ceq '(') { $depth++; if ($depth -eq 1) { $entry++; $field = 0 } }
        if ($character -ceq ';' -and $depth -eq 1) { $field++ }
        $name = $depth -eq 1 -and $field -eq 5
        if ($name -and $character -ceq ';') {
            if ($entry -ge $Sid.Count) { throw 'The security descriptor has more entries as text than in binary form.' }
            [void] $text.Append(';').Append($Sid[$entry])
        }
        # What stands in the place of the SID has been replaced; where the entry has none, it stays as it is.
        elseif (-not $name -or $character -ceq ')' -or $Sid[$entry] -eq '') { [void] $text.Append($character) }
        if ($character -ceq ')') { $depth-- }
    }
    if ($depth -ne 0 -or $entry + 1 -ne $Sid.Count) {
        throw 'The entries of the security descriptor differ between its text and its binary form.'
    }
    return $text.ToString()
}

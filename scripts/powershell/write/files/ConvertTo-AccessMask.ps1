function ConvertTo-AccessMask {
    <#
    .SYNOPSIS
    The rights of an entry on a file or folder as bits, however they are written (MS-DTYP 2.5.1.1); nothing where they cannot be read.
    #>
    [CmdletBinding()]
    [OutputType([long])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Right)

    $letter = @{
        GA = 0x10000000L; GX = 0x20000000L; GW = 0x40000000L; GR = 0x80000000L; SD = 0x10000L; RC = 0x20000L; WD = 0x40000L; WO = 0x80000L
        CC = 0x1L; DC = 0x2L; LC = 0x4L; SW = 0x8L; RP = 0x10L; WP = 0x20L; DT = 0x40L; LO = 0x80L; CR = 0x100L
        FA = 0x1f01ffL; FX = 0x1200a0L; FW = 0x120116L; FR = 0x120089L; KA = 0xf003fL; KR = 0x20019L; KX = 0x20019L; KW = 0x20006L
        NW = 0x1L
        NR = 0x2L
        NX = 0x4L
    }
    $mask = 0L
    if ($Right -match '\A(?:0x[0-9a-f]{1,8}|[0-9]{1,10})\z') {
        $base = if ($Right -match '\A0x') { 16 } elseif ($Right -match '\A0[0-9]') { 8 } else { 10 }
        try { $mask = [Convert]::ToInt64($Right, $base) } catch { return }
        if ($mask -gt 0xffffffffL) { return }
    }
    else {
        if ($Right.Length % 2 -ne 0) { return }
        foreach ($pair in [regex]::Matches($Right, '(?s)..')) {
            if (@($letter.Keys) -cnotcontains $pair.Value) { return }
            $mask = $mask -bor $letter[$pair.Value]
        }
    }
    # What Windows makes of generic rights on a file or folder.
    foreach ($generic in @(0x10000000L, 0x1f01ffL), @(0x20000000L, 0x1200a0L), @(0x40000000L, 0x120116L), @(0x80000000L, 0x120089L)) {
        if (($mask -band $generic[0]) -ne 0) { $mask = ($mask -band (-bnot $generic[0])) -bor $generic[1] }
    }
    return $mask
}

# What Windows knows of the two letters that it prints for a SID: fixed ones, and those of the host and its domain.

function Get-WorldEntrySid {
    <#
    .SYNOPSIS
    The SIDs of a list's entries in their order, as its binary form holds them.
    #>
    param([string] $Sddl)

    $fixed = @{
        AA = 'S-1-5-32-579'
        AC = 'S-1-15-2-1'
        AN = 'S-1-5-7'
        AO = 'S-1-5-32-548'
        AS = 'S-1-18-1'
        AU = 'S-1-5-11'
        BA = 'S-1-5-32-544'
        BG = 'S-1-5-32-546'
        BO = 'S-1-5-32-551'
        BU = 'S-1-5-32-545'
        CD = 'S-1-5-32-574'
        CG = 'S-1-3-1'
        CO = 'S-1-3-0'
        CY = 'S-1-5-32-569'
        ED = 'S-1-5-9'
        ER = 'S-1-5-32-573'
        ES = 'S-1-5-32-576'
        HA = 'S-1-5-32-578'
        HI = 'S-1-16-12288'
        HO = 'S-1-5-32-584'
        IS = 'S-1-5-32-568'
        IU = 'S-1-5-4'
        LS = 'S-1-5-19'
        LU = 'S-1-5-32-559'
        LW = 'S-1-16-4096'
        ME = 'S-1-16-8192'
        MP = 'S-1-16-8448'
        MS = 'S-1-5-32-577'
        MU = 'S-1-5-32-558'
        NO = 'S-1-5-32-556'
        NS = 'S-1-5-20'
        NU = 'S-1-5-2'
        OW = 'S-1-3-4'
        PO = 'S-1-5-32-550'
        PS = 'S-1-5-10'
        PU = 'S-1-5-32-547'
        RA = 'S-1-5-32-575'
        RC = 'S-1-5-12'
        RD = 'S-1-5-32-555'
        RE = 'S-1-5-32-552'
        RM = 'S-1-5-32-580'
        RU = 'S-1-5-32-554'
        SH = 'S-1-5-32-585'
        SI = 'S-1-16-16384'
        SO = 'S-1-5-32-549'
        SS = 'S-1-18-2'
        SU = 'S-1-5-6'
        SY = 'S-1-5-18'
        UD = 'S-1-5-84-0-0-0-0-0'
        WD = 'S-1-1-0'
        WR = 'S-1-5-33'
    }
    $rid = @{
        AP = 525
        CA = 517
        CN = 522
        DA = 512
        DC = 515
        DD = 516
        DG = 514
        DU = 513
        EA = 519
        EK = 527
        KA = 526
        LA = 500
        LG = 501
        PA = 520
        RO = 498
        RS = 553
        SA = 518
    }
    foreach ($entry in [regex]::Matches($Sddl, '(?<=\)|\A[^(]*)\(([^;]*;){5}([^;)]*)')) {
        $name = $entry.Groups[2].Value
        if ($name -clike 'S-1-*') { $name; continue }
        if ($fixed.ContainsKey($name)) { $fixed[$name]; continue }
        $sid = (Get-World).sids
        $root = if (@('LA', 'LG') -ccontains $name) { $sid.machine } else { $sid.domain }
        if ($rid.ContainsKey($name) -and "$root" -ne '') { "$root-$($rid[$name])"; continue }
        throw "The world does not know who $name is."
    }
}

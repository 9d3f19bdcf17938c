function Set-FileSecuritySetting {
    <#
    .SYNOPSIS
    Writes the access or audit section of one folder, or its owner.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $section = switch -CaseSensitive ($Property) {
        'access' { 'Access' }
        'audit' { 'Audit' }
        'owner' { 'Owner' }
        default { throw "There is no setting '$Property' here." }
    }
    $path = "$($Key.path)"
    if ($section -ceq 'Owner') {
        if ("$($To.v)" -cnotmatch '\AS-1-[0-9-]+\z') { throw 'This is no SID of an owner. Nothing was changed.' }
        if (-not $PSCmdlet.ShouldProcess($path, 'owner')) { return }
        Assert-RealPath -LiteralPath $path
        Invoke-GuardedSet -From $From -To $To -Read {
            @{ v = (Get-SeamFileSecurity -LiteralPath $path -Section Owner) -replace '\AO:', '' }
        } -Write { param($Wanted)
            Set-SeamFileSecurity -LiteralPath $path -Section Owner -Sddl "O:$($Wanted.v)"
        }
        return
    }
    # Written as a DACL, a text for another section or none at all would leave an empty one.
    if (($section -ceq 'Access' -or $To.ContainsKey('v')) -and
        "$($To.v)" -cnotmatch $(if ($section -ceq 'Access') { '\AD:' } else { '\AS:' })) {
        throw "This is no $section section. Nothing was changed."
    }
    if (-not $PSCmdlet.ShouldProcess($path, "$section section")) { return }
    Assert-RealPath -LiteralPath $path
    $same = { param($Left, $Right) (ConvertTo-AclMeaning -State $Left) -ceq (ConvertTo-AclMeaning -State $Right) }
    Invoke-GuardedSet -From $From -To $To -Same $same -Read {
        $text = Get-SeamFileSecurity -LiteralPath $path -Section $section
        if ("$text" -eq '') { @{ absent = $true } } else { @{ v = "$text" } }
    } -Write {
        param($Wanted)
        $text = if ($Wanted.ContainsKey('absent')) { 'S:' } else { $Wanted.v }
        Set-SeamFileSecurity -LiteralPath $path -Section $section -Sddl $text
    }
}

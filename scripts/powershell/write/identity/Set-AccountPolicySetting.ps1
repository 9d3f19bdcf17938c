function Set-AccountPolicySetting {
    <#
    .SYNOPSIS
    Sets the minimum length of local passwords, or whether the guest account is enabled.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $null = $Key
    $name = switch -CaseSensitive ($Property) {
        'minimumPasswordLength' { 'MinimumPasswordLength' }
        'guestAccountEnabled' { 'EnableGuestAccount' }
        default { throw "There is no setting '$Property' here." }
    }
    # Absence would become 0, that is no minimum length at all.
    if ($To.v -isnot [int] -and $To.v -isnot [long]) { throw 'This setting takes a number only. Nothing was changed.' }
    if (-not $PSCmdlet.ShouldProcess($name, "$($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read { Get-AccountPolicyState -Name $name } -Write {
        param($Wanted)
        $number = [int] $Wanted.v
        Invoke-SeamSeceditConfigure -Area SECURITYPOLICY -Template "[Unicode]`r`nUnicode=yes`r`n[Version]`r`nsignature=`"`$CHICAGO`$`"`r`nRevision=1`r`n[System Access]`r`n$name = $number`r`n"
    }
}

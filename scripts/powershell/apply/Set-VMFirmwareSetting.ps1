function Set-VMFirmwareSetting {
    <#
    .SYNOPSIS
    Switches Secure Boot of one machine that is off.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'secureBoot') { throw "There is no setting '$Property' here." }
    $id = [guid] $Key.vm
    $machine = Get-VM -Id $id
    $read = { @{ v = "$((Get-VMFirmware -VM (Get-VM -Id $id)).SecureBoot)" } }
    if ("$($machine.State)" -cne 'Off') {
        $now = & $read
        return New-SetResult -Outcome refused -Was $now -Is $now -Message "The virtual machine is $($machine.State), not off."
    }
    if (-not $PSCmdlet.ShouldProcess("$id", "Secure Boot $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read $read -Write { param($Wanted) Set-VMFirmware -VM (Get-VM -Id $id) -EnableSecureBoot $Wanted.v }
}

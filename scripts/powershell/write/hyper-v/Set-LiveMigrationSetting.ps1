function Set-LiveMigrationSetting {
    <#
    .SYNOPSIS
    Switches live migration of this host on or off.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'enabled') { throw "There is no setting '$Property' here." }
    if ($To.v -isnot [bool]) { throw 'Live migration is on or off. Nothing was changed.' }
    $null = $Key
    if (-not $PSCmdlet.ShouldProcess('live migration', "$($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read {
        Get-PropertyState -InputObject (Get-VMHost) -Name 'VirtualMachineMigrationEnabled'
    } -Write {
        param($Wanted)
        if ($Wanted.v) { Enable-VMMigration -Confirm:$false } else { Disable-VMMigration -Confirm:$false }
    }
}

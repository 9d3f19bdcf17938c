function Set-SmbServerSetting {
    <#
    .SYNOPSIS
    Switches whether the SMB server answers SMB 1.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $null = $Key
    if ($Property -cne 'smb1') { throw "There is no setting '$Property' here." }
    if (-not $PSCmdlet.ShouldProcess('SMB server', "SMB 1 $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read { @{ v = [bool] (Get-SmbServerConfiguration).EnableSMB1Protocol } } -Write {
        param($Wanted)
        Set-SmbServerConfiguration -EnableSMB1Protocol ([bool] $Wanted.v) -Force -Confirm:$false
    }
}

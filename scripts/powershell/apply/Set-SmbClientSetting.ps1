function Set-SmbClientSetting {
    <#
    .SYNOPSIS
    Switches whether the SMB client demands signing.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $null = $Key
    if ($Property -cne 'requireSigning') { throw "There is no setting '$Property' here." }
    if (-not $PSCmdlet.ShouldProcess('SMB client', "signing $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read { @{ v = [bool] (Get-SmbClientConfiguration).RequireSecuritySignature } } -Write {
        param($Wanted)
        Set-SmbClientConfiguration -RequireSecuritySignature ([bool] $Wanted.v) -Force -Confirm:$false
    }
}

function Set-SmbServerSetting {
    <#
    .SYNOPSIS
    Switches whether the SMB server answers SMB 1, and whether it demands signing.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $null = $Key
    $name = switch -CaseSensitive ($Property) { 'smb1' { 'EnableSMB1Protocol' } 'requireSigning' { 'RequireSecuritySignature' } default { throw "There is no setting '$Property' here." } }
    if (-not $PSCmdlet.ShouldProcess('SMB server', "$name $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read { @{ v = [bool] (Get-SmbServerConfiguration).$name } } -Write {
        param($Wanted)
        $value = @{ $name = [bool] $Wanted.v }
        Set-SmbServerConfiguration @value -Force -Confirm:$false
    }
}

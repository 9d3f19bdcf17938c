function Set-VMHostSetting {
    <#
    .SYNOPSIS
    Sets the default folder of virtual disks, or how hosts prove who they are in a live migration.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $null = $Key
    $name = switch -CaseSensitive ($Property) { 'virtualHardDiskPath' { 'VirtualHardDiskPath' } 'migrationAuthentication' { 'VirtualMachineMigrationAuthenticationType' } default { throw "There is no setting '$Property' here." } }
    if (-not $PSCmdlet.ShouldProcess('Hyper-V', "$name $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read { ConvertTo-FactState -Value (Get-VMHost).$name } -Write {
        param($Wanted)
        $value = @{ $name = $Wanted.v }
        Set-VMHost @value
    }
}

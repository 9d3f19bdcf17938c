function Set-ParentDiskSetting {
    <#
    .SYNOPSIS
    Sets or removes the attribute read-only of the file of a parent disk.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'readOnly') { throw "There is no setting '$Property' here." }
    $path = "$($Key.path)"
    if (-not (Test-DiskFilePath -Path $path)) { throw 'This is no file of a virtual disk on a drive of this host. Nothing was changed.' }
    if ($To.v -isnot [bool]) { throw 'The attribute is on or off. Nothing was changed.' }
    if (-not $PSCmdlet.ShouldProcess($path, 'attribute read-only')) { return }
    Assert-RealPath -LiteralPath $path
    Invoke-GuardedSet -From $From -To $To -Read {
        Get-PropertyState -InputObject (Read-OrError -From { Get-SeamFileItem -LiteralPath $path }) -Name 'IsReadOnly'
    } -Write {
        param($Wanted)
        Set-SeamReadOnly -LiteralPath $path -Value $Wanted.v
    }
}

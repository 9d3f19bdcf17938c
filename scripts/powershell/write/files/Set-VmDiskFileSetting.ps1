function Set-VmDiskFileSetting {
    <#
    .SYNOPSIS
    Gives the account of a VM access to the file of its virtual disk. Its own other entries are replaced, those of other accounts stay.
    .DESCRIPTION
    Windows takes inherited entries from the folder again when it writes the list.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'vmAccess') { throw "There is no setting '$Property' here." }
    $path = "$($Key.path)"
    if (-not (Test-DiskFilePath -Path $path)) { throw 'This is no file of a virtual disk on a drive of this host. Nothing was changed.' }
    if ("$($To.v)" -cnotin 'ReadWrite', 'Read', 'None') { throw 'This is no access that can be given. Nothing was changed.' }
    if (-not $PSCmdlet.ShouldProcess($path, 'access of the VM')) { return }
    Assert-RealPath -LiteralPath $path
    $machine = "$($Key.vm)"
    Invoke-GuardedSet -From $From -To $To -Read {
        ConvertTo-VmAccessState -Vm $machine -Rule (Read-OrError -From { , @(Get-SeamFileAccessRule -LiteralPath $path) })
    } -Write {
        param($Wanted)
        Set-SeamFileAccess -LiteralPath $path -Sid (ConvertTo-VmSid -Vm $machine) -Right $Wanted.v
    }
}

function Test-DiskFilePath {
    <#
    .SYNOPSIS
    Whether a path names the file of a virtual disk on a drive of this host, and can name no other file than it seems.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Path)

    if ($Path -notmatch '\A(?:\\\\\?\\)?[A-Za-z]:\\[^:*?"<>|/]+\.(?:a?vhdx?|vhds)\z') { return $false }
    return @($Path -split '\\' | Where-Object -FilterScript { $_ -cmatch '\A\.\.?\z' }).Count -eq 0
}

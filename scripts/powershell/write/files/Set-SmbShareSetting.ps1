function Set-SmbShareSetting {
    <#
    .SYNOPSIS
    Sets access-based enumeration of one share: users see only what they may open.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'folderEnumerationMode') { throw "There is no setting '$Property' here." }
    $name = "$($Key.share)"
    $scope = "$($Key.scope)"
    # Names of shares are no patterns: the one that is meant is found by comparing.
    $read = {
        $share = @(Get-SmbShare | Where-Object -FilterScript { "$($_.Name)" -ceq $name -and "$($_.ScopeName)" -ceq $scope -and -not $_.Special })
        if ($share.Count -eq 1) { @{ v = "$($share[0].FolderEnumerationMode)" } } else { @{ absent = $true } }
    }
    if (-not $PSCmdlet.ShouldProcess($name, "FolderEnumerationMode $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read $read -Write {
        param($Wanted)
        Get-SmbShare | Where-Object -FilterScript { "$($_.Name)" -ceq $name -and "$($_.ScopeName)" -ceq $scope -and -not $_.Special } |
        Set-SmbShare -FolderEnumerationMode $Wanted.v -Force -Confirm:$false
    }
}

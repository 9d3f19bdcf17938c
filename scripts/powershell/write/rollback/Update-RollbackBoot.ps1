function Update-RollbackBoot {
    <#
    .SYNOPSIS
    Finds out whether the computer has restarted since the rollback was planted, and sets the deadline that follows from it.
    .DESCRIPTION
    A rollback that is planted through a restart gets a new deadline once. A second restart, or one that was not expected, returns the
    change at once: it was not kept.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'Its caller is the task itself.')]
    param([Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [psobject] $Setup)

    if (Test-SeamBootMark -Name $Setup.name) { return }
    $isFirst = -not [IO.File]::Exists([IO.Path]::Combine($Folder, 'restart.json'))
    $isArmed = [IO.File]::Exists([IO.Path]::Combine($Folder, 'armed.json')) -or
        [IO.File]::Exists([IO.Path]::Combine($Folder, 'applied.json'))
    # Seconds of the earlier start have no meaning after a restart.
    $seconds = if ($isFirst -and $isArmed -and [bool] $Setup.throughRestart) { [double] $Setup.restartSeconds } else { 0 }
    Write-RollbackFile -Folder $Folder -Name 'restart.json' -Mode Create -Content ([ordered] @{
        second = (Get-SeamMonotonicSecond)
        seconds = $seconds
        applied = $isArmed
    })
    Set-SeamBootMark -Name $Setup.name
}

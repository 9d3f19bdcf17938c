function Enter-RollbackWait {
    <#
    .SYNOPSIS
    Opens the file that only the process that waits has open. Throws an IOException while another process waits.
    #>
    [CmdletBinding()]
    [OutputType([System.IO.FileStream])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    return [IO.File]::Open([IO.Path]::Combine($Folder, 'waiter.lock'), [IO.FileMode]::OpenOrCreate, [IO.FileAccess]::ReadWrite,
        [IO.FileShare]::None)
}

function Write-RollbackBeat {
    <#
    .SYNOPSIS
    Writes over the heartbeat in one piece of equal length: when it was, which phase, and at which second the rollback is due.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Folder,
        [Parameter(Mandatory = $true)] [string] $Phase,
        [Parameter(Mandatory = $true)] [double] $Deadline
    )

    $text = ConvertTo-AsciiJson -InputObject ([ordered] @{
        second = (Get-SeamMonotonicSecond)
        phase = $Phase
        deadline = $Deadline
        process = $PID
    })
    $bytes = [Text.Encoding]::ASCII.GetBytes($text.PadRight(200))
    # Others read it at the same time.
    $file = [IO.File]::Open([IO.Path]::Combine($Folder, 'beat'), [IO.FileMode]::OpenOrCreate, [IO.FileAccess]::Write,
        ([IO.FileShare]::ReadWrite -bor [IO.FileShare]::Delete))
    try { $file.Write($bytes, 0, $bytes.Length) }
    finally { $file.Dispose() }
}

function Get-RollbackBeatAge {
    <#
    .SYNOPSIS
    How many seconds ago the process that waits has last written. Very many where it has not, or where the computer has restarted since.
    #>
    [CmdletBinding()]
    [OutputType([double])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    $beat = Read-RollbackFile -Folder $Folder -Name 'beat'
    if ($null -eq $beat) { return [int]::MaxValue }
    $age = (Get-SeamMonotonicSecond) - [double] $beat.second
    if ($age -lt 0) { return [int]::MaxValue }
    return $age
}

function Test-RollbackBeat {
    <#
    .SYNOPSIS
    Whether the process that waits has written within five seconds. A busy host gets five more.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    for ($turn = 0; $turn -lt 50; $turn++) {
        if ((Get-RollbackBeatAge -Folder $Folder) -le 5) { return $true }
        Wait-SeamMoment -Milliseconds 100
    }
    return $false
}

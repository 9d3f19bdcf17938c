function Add-Rollback {
    <#
    .SYNOPSIS
    Plants a rollback: its folder, its files, its task. Starts the task and answers what the process that waits says about itself.
    .DESCRIPTION
    Nothing is changed on the host. Where a part fails, everything that was made is removed again.
    .PARAMETER Argument
    folder (in which rollbacks of this host are planted), name, nonce, run, seconds, throughRestart, restartSeconds (how long it waits after
    an expected restart), undo (the text of the sealed undo file).
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param([Parameter(Mandatory = $true)] [hashtable] $Argument)

    $folder = Get-RollbackPlace -Argument $Argument
    $seconds = [int] $Argument.seconds
    $afterRestart = if ($Argument.throughRestart) { [int] $Argument.restartSeconds } else { 0 }
    if ("$($Argument.nonce)" -cnotmatch '\A[0-9a-f-]{16,64}\z' -or $seconds -lt 1 -or $seconds -gt 86400 -or
        $afterRestart -lt [int] [bool] $Argument.throughRestart -or $afterRestart -gt 86400) {
        throw 'This is no request to plant a rollback. Nothing was changed.'
    }
    Assert-TaskScheduler
    $root = "$($Argument.folder)"
    foreach ($path in $root, $folder) {
        $made = Protect-DataFolder -LiteralPath $path
        if ($made.state -cin 'failed', 'refused' -or ($path -ceq $folder -and $made.state -cne 'made')) {
            throw "The folder $path for the rollback cannot be used ($($made.state) $($made.why) $($made.found))."
        }
    }
    try {
        $fault = Get-RollbackFolderFault -LiteralPath $folder
        if ("$fault" -ne '') { throw "SYSTEM must not run scripts from there: $fault" }
        $hash = Copy-RollbackScript -Folder $folder
        Write-RollbackText -LiteralPath ([IO.Path]::Combine($folder, 'undo.json')) -Text "$($Argument.undo)"
        $hash['undo.json'] = Get-RollbackHash -LiteralPath ([IO.Path]::Combine($folder, 'undo.json'))
        Write-RollbackText -LiteralPath ([IO.Path]::Combine($folder, 'reserve')) -Text ('0' * 65536)
        Set-SeamBootMark -Name $Argument.name
        $task = Register-RollbackTask -Name $Argument.name -Script ([IO.Path]::Combine($folder, 'scripts', 'rollback.ps1'))
        Assert-RollbackTask -Task $task -Trigger 2
        Write-RollbackFile -Folder $folder -Name 'state.json' -Mode CreateNew -Content ([ordered] @{
                version = 1; name = $Argument.name; run = "$($Argument.run)"; nonce = $Argument.nonce; seconds = $seconds
                throughRestart = [bool] $Argument.throughRestart
                setterSeconds = 120; waitSeconds = 900; restartSeconds = $afterRestart; plantedSecond = (Get-SeamMonotonicSecond)
                files = $hash
            })
        $null = $task.Run($null)
        return [ordered] @{ proof = (Wait-RollbackProof -Folder $folder -Name 'alive.json' -Nonce $Argument.nonce -Task $task) }
    }
    catch {
        $why = $_
        Clear-RollbackTrace -Folder $folder -Name $Argument.name
        throw $why
    }
}

function Get-RollbackPlace {
    <#
    .SYNOPSIS
    The folder of one rollback. Throws unless its name and the folder above have their form.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [hashtable] $Argument)

    if ("$($Argument.name)" -cnotmatch '\A[0-9A-Za-z][0-9A-Za-z-]{0,79}\z') { throw 'This is no name of a rollback. Nothing was changed.' }
    if ("$($Argument.folder)" -cnotmatch '\A(?:[A-Za-z]:[\\/]|/)') {
        throw 'The folder of the rollbacks has no full path. Nothing was changed.'
    }
    return [IO.Path]::Combine("$($Argument.folder)", "$($Argument.name)")
}

function Assert-TaskScheduler {
    <#
    .SYNOPSIS
    Throws unless the Task Scheduler runs and starts automatically.
    #>
    [CmdletBinding()]
    param()

    $found = @(Get-CimInstance -ClassName Win32_Service -Filter "Name='Schedule'")
    if ($found.Count -ne 1) { throw 'The Task Scheduler of this host could not be read. Without it no rollback can be planted.' }
    if ("$($found[0].State)" -cne 'Running' -or "$($found[0].StartMode)" -cne 'Auto') {
        throw "The Task Scheduler (service Schedule) is $($found[0].State), start type $($found[0].StartMode). A rollback needs it running and automatic."
    }
}

function Wait-RollbackProof {
    <#
    .SYNOPSIS
    Waits for what the process of a task says about itself. Throws after 60 seconds, or as soon as the task has ended without a word.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [string] $Name,
        [Parameter(Mandatory = $true)] [string] $Nonce,
        [Parameter(Mandatory = $true)] [object] $Task, [int] $LimitSeconds = 60
    )

    $until = (Get-SeamMonotonicSecond) + $LimitSeconds
    $ended = 0
    while ($true) {
        # Before the file: what a process wrote before it ended is there then. 2 is queued, 4 is running.
        $isRunning = $Task.State -in 2, 4
        $found = Read-RollbackFile -Folder $Folder -Name $Name
        if ($null -ne $found -and "$($found.nonce)" -ceq $Nonce) { return (Read-RollbackText -Folder $Folder -Name $Name) }
        $refused = Read-RollbackText -Folder $Folder -Name 'refused.txt'
        if ("$refused" -ne '') {
            throw "The process of the task runs in $($refused.Trim()) (application control). It cannot restore a value."
        }
        # 0x41303: it has not run yet; 0x41301: it runs; 0x41325: it is queued. Read twice, as state and result do not change at one moment
        # (https://learn.microsoft.com/windows/win32/taskschd/task-scheduler-error-and-success-constants).
        $ended = if (-not $isRunning -and $Task.LastTaskResult -notin 0x41301, 0x41303, 0x41325) { $ended + 1 } else { 0 }
        if ($ended -gt 1) {
            throw "The process of the task ended without an answer (result 0x$('{0:X}' -f $Task.LastTaskResult)). A policy for scripts, application control or protection software may have stopped it."
        }
        if ((Get-SeamMonotonicSecond) -gt $until) { throw "The process of the task did not answer within $LimitSeconds seconds." }
        Wait-SeamMoment -Milliseconds 100
    }
}

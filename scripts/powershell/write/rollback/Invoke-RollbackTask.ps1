function Invoke-RollbackTask {
    <#
    .SYNOPSIS
    The process of the task: proves itself, waits until the change is kept or the deadline is over, and then restores the value. Answers the
    exit code.
    .DESCRIPTION
    0 all is done, also when nothing had to be; 4 a value was not restored; 5 the rollback could not start. Only one process waits at a
    time: a further one ends at once. It can be killed at any moment: everything that counts is in files, and the next start of the task
    goes on with the same deadline.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    $setup = Read-RollbackFile -Folder $Folder -Name 'state.json'
    if ($null -eq $setup) { return 5 }
    try { $own = Enter-RollbackWait -Folder $Folder } catch [System.IO.IOException] { return 0 }
    try {
        $alive = [IO.Path]::Combine($Folder, 'alive.json')
        $hasBegun = $false
        while ($true) {
            # Removed before anything was applied.
            if (-not [IO.File]::Exists([IO.Path]::Combine($Folder, 'state.json')) -or
                [IO.File]::Exists([IO.Path]::Combine($Folder, 'removed'))) { return 0 }
            try {
                if (-not $hasBegun) { Start-RollbackWait -Folder $Folder -Setup $setup; $hasBegun = $true }
                $code = Step-Rollback -Folder $Folder -Setup $setup
                if ($code -ge 0) { Complete-Rollback -Setup $setup; return $code }
            }
            # A full disk or a scanner that holds a file: nothing was decided, so the next turn does it.
            catch [System.IO.IOException], [System.UnauthorizedAccessException],
                [System.Management.Automation.MethodInvocationException] {
                # Where it cannot prove itself it ends, and nothing is applied. Once it has, it waits in any case.
                if (-not [IO.File]::Exists($alive)) { throw }
            }
            Wait-SeamMoment -Milliseconds 500
        }
    }
    finally { $own.Dispose() }
}

function Start-RollbackWait {
    <#
    .SYNOPSIS
    What a new process does first: it looks whether the computer has restarted, gives a sign, and proves itself where none has before.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'Its caller is the task itself.')]
    param([Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [psobject] $Setup)

    Update-RollbackBoot -Folder $Folder -Setup $Setup
    Write-RollbackBeat -Folder $Folder -Phase 'starting' -Deadline (Get-RollbackDeadline -Folder $Folder -Setup $Setup).second
    if ([IO.File]::Exists([IO.Path]::Combine($Folder, 'alive.json'))) { return }
    Write-RollbackWhole -Folder $Folder -Name 'alive.json' -Content (
        Get-RollbackProof -Folder $Folder -Setup $Setup -Nonce $Setup.nonce -Since $Setup.plantedSecond
    )
}

function Step-Rollback {
    <#
    .SYNOPSIS
    One turn of the wait. Answers the exit code where all is over, else -1.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param([Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [psobject] $Setup)

    $claim = Read-RollbackClaim -Folder $Folder
    if ($claim.side -ceq 'unreadable') { $claim = Resolve-RollbackClaim -Folder $Folder -Side 'rollback' }
    $deadline = Get-RollbackDeadline -Folder $Folder -Setup $Setup
    if ($claim.side -ceq '') {
        Write-RollbackBeat -Folder $Folder -Phase $deadline.phase -Deadline $deadline.second
        if ((Get-SeamMonotonicSecond) -lt $deadline.second) { return -1 }
        Clear-RollbackReserve -Folder $Folder
        $claim = Enter-RollbackClaim -Folder $Folder -Side 'rollback' -By 'the deadline' -Nonce $Setup.nonce
    }
    if ($claim.side -ceq 'keep') { return 0 }
    Write-RollbackBeat -Folder $Folder -Phase 'returning' -Deadline $deadline.second
    $known = Read-RollbackFile -Folder $Folder -Name 'result.json'
    if ($null -ne $known) { return [int] $known.code }
    if (-not (Test-RollbackTurn -Folder $Folder)) { return -1 }
    return Invoke-RollbackReturn -Folder $Folder -Setup $Setup -Applied ($deadline.phase -cne 'waiting')
}

function Test-RollbackTurn {
    <#
    .SYNOPSIS
    Whether the value is to be restored now: at first, and after a failed attempt once its pause is over.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    $failed = Read-RollbackFile -Folder $Folder -Name 'failed.json'
    if ($null -eq $failed) { return $true }
    # A restart sets the seconds back; no pause is longer than a minute.
    $left = [double] $failed.nextSecond - (Get-SeamMonotonicSecond)
    return $left -le 0 -or $left -gt 60
}

function Suspend-RollbackReturn {
    <#
    .SYNOPSIS
    Notes a failed attempt and when the next one is due. Answers false where it was the last one: 20 attempts take about 17 minutes.
    .NOTES
    At the start of Windows the provider of a setting may not answer yet (WMI, Windows Defender). One failed attempt says little then.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'Its caller is the task itself.')]
    param([Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Message)

    $failed = Read-RollbackFile -Folder $Folder -Name 'failed.json'
    $attempt = 1 + $(if ($null -ne $failed) { [int] $failed.attempts } else { 0 })
    $most = 20
    if ($attempt -ge $most) { return $false }
    Write-RollbackWhole -Folder $Folder -Name 'failed.json' -Content ([ordered] @{
        attempts = $attempt
        of = $most
        nextSecond = (Get-SeamMonotonicSecond) + [Math]::Min(60, 2 * [Math]::Pow(2, $attempt))
        message = $Message
    })
    return $true
}

function Invoke-RollbackReturn {
    <#
    .SYNOPSIS
    Restores the value and writes what came of it. What is restored already is said to be so, so that a killed process can be followed by
    another. A failed attempt is made again after a pause (-1); what was refused or moved is final.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param(
        [Parameter(Mandatory = $true)] [string] $Folder,
        [Parameter(Mandatory = $true)] [psobject] $Setup,
        [Parameter(Mandatory = $true)] [bool] $Applied
    )

    Clear-RollbackReserve -Folder $Folder
    $result = [ordered] @{ code = 0; steps = @(); message = '' }
    $isPlanted = $true
    try {
        if ($Applied) {
            $undo = [IO.Path]::Combine($Folder, 'undo.json')
            if ((Get-RollbackHash -LiteralPath $undo) -cne "$($Setup.files.'undo.json')") {
                $isPlanted = $false
                throw 'The undo file was changed since it was planted.'
            }
            $lock = Get-RollbackLockPath -Folder $Folder
            # A setter that still runs holds the lock, and the value is restored after it. The file was planted here; the name of the host
            # may have changed since.
            $key = Get-RollbackKeyPath -Folder $Folder
            $step = @(Invoke-UndoFile -Path $undo -KeyPath $key -LockPath $lock -WaitSeconds 3600 -OtherHost -Confirm:$false)
            $summary = Get-UndoSummary -Result $step
            $result.code = $summary.Code
            $result.message = $summary.Text
            $result.steps = @($step |
                ForEach-Object -Process { [ordered] @{ label = $_.Change; outcome = $_.Outcome; is = $_.Is; message = $_.Message } })
        }
        else { $result.message = 'Nothing had been applied.' }
    }
    catch { $result.code = 5; $result.message = (ConvertTo-Problem -ErrorRecord $_).message }
    $failed = @($result.steps | Where-Object -FilterScript { $_.outcome -ceq 'failed' })
    $mayFollow = $isPlanted -and ($result.code -eq 5 -or $failed.Count -gt 0)
    $why = $(if ($failed.Count -gt 0) { "$($failed[0].message)" } else { $result.message })
    if ($mayFollow -and (Suspend-RollbackReturn -Folder $Folder -Message $why)) { return -1 }
    Write-RollbackWhole -Folder $Folder -Name 'result.json' -Content $result
    try {
        Write-SeamEvent -Id 999 -Text "Castellan has returned a change of run $($Setup.run) that was not kept (rollback $($Setup.name), result $($result.code))."
    } catch { $null = $_ }
    return $result.code
}

function Complete-Rollback {
    <#
    .SYNOPSIS
    The task removes itself; the files stay until Castellan has read them.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [psobject] $Setup)

    Unregister-RollbackTask -Name $Setup.name
    try { Remove-SeamBootMark -Name $Setup.name } catch { $null = $_ }
}

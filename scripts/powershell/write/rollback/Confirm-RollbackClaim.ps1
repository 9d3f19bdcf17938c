function Confirm-RollbackClaim {
    <#
    .SYNOPSIS
    Keep, or return now: competes for the decision and answers the files as they are then, with the winner in them.
    .DESCRIPTION
    A change is kept only while the process that waits lives and before the deadline. After it the process is about to claim itself.
    .PARAMETER Argument
    folder, name, side, by, proofs.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param([Parameter(Mandatory = $true)] [hashtable] $Argument)

    $folder = Get-PlantedRollback -Argument $Argument
    $setup = Read-RollbackFile -Folder $folder -Name 'state.json'
    $side = "$($Argument.side)"
    if (@('keep', 'rollback') -cnotcontains $side -or "$($Argument.by)" -eq '') { throw 'This is no claim.' }
    if ($side -ceq 'keep' -and (Read-RollbackClaim -Folder $folder).side -ceq '') {
        $deadline = Get-RollbackDeadline -Folder $folder -Setup $setup
        if ($deadline.phase -cne 'counting') { throw 'No change is counting down, so there is nothing to keep.' }
        if ((Get-SeamMonotonicSecond) -ge $deadline.second) {
            throw 'The time to keep the change is over. The host restores the old value.'
        }
        if (-not (Test-RollbackBeat -Folder $folder)) {
            throw 'The process that waits on the host has not answered for more than 5 seconds, so the change cannot be kept safely.'
        }
        if ((Get-SeamMonotonicSecond) -ge $deadline.second) {
            throw 'The time to keep the change is over. The host restores the old value.'
        }
    }
    # Also for keep: on a full disk the claim would otherwise be an empty file, which counts as a rollback.
    Clear-RollbackReserve -Folder $folder
    $null = Enter-RollbackClaim -Folder $folder -Side $side -By "$($Argument.by)" -Nonce "$($setup.nonce)" -Proof @($Argument.proofs |
        Where-Object -FilterScript { $null -ne $_ } | ForEach-Object -Process { "$_" })
    if ($side -ceq 'rollback' -and -not (Test-RollbackBeat -Folder $folder)) {
        # The process may have been ended; the task starts it again at once instead of within a minute.
        $task = Get-RollbackTask -Name $Argument.name
        if ($null -ne $task) { try { $null = $task.Run($null) } catch { $null = $_ } }
    }
    return Get-RollbackReading -Folder $folder
}

function Get-RollbackProof {
    <#
    .SYNOPSIS
    What this process is and can do: who it runs as, what PowerShell may do in it, and what each step of the undo reads. It changes nothing.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory = $true)] [string] $Folder,
        [Parameter(Mandatory = $true)] [psobject] $Setup,
        [Parameter(Mandatory = $true)] [string] $Nonce,
        [Parameter(Mandatory = $true)] [double] $Since
    )

    $lock = Get-RollbackLockPath -Folder $Folder
    $undo = Read-UndoFile -Path ([IO.Path]::Combine($Folder, 'undo.json')) -KeyPath (Get-RollbackKeyPath -Folder $Folder)
    return [ordered] @{
        nonce = $Nonce; sid = (Get-SeamIdentity).UserSid; process = $PID
        languageMode = "$($ExecutionContext.SessionState.LanguageMode)"; executionPolicy = "$(Get-ExecutionPolicy)"
        secondsToStart = [Math]::Round((Get-SeamMonotonicSecond) - $Since, 2)
        steps = @(foreach ($step in @($undo.steps)) { Get-RollbackStepProof -Step $step -LockPath $lock })
        hashesMatch = (Test-RollbackHash -Folder $Folder -Setup $Setup)
    }
}

function Get-RollbackStepProof {
    <#
    .SYNOPSIS
    What the setter of one step reads now, and whether it would take the step.
    .DESCRIPTION
    A change that is being made beside it (undo.ps1, or a setter that has outlived Castellan) holds the lock: before its end the setter
    could read a value that is half made. The reader waits less than Castellan waits for the proof.
    .NOTES
    A setter compares before it writes. It is asked to go from the value that it would set to that same value: it reads, and there is
    nothing to write.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param([Parameter(Mandatory = $true)] [psobject] $Step, [Parameter(Mandatory = $true)] [string] $LockPath)

    $same = [ordered] @{ setter = $Step.setter; property = $Step.property; key = $Step.key }
    $real = @{ Setter = "$($Step.setter)"; Property = "$($Step.property)"; Key = (ConvertFrom-Marked -InputObject $Step.key) }
    if ($null -ne $Step.PSObject.Properties['from']) {
        $same.from = $Step.to; $same.to = $Step.to
        $real.From = ConvertFrom-Marked -InputObject $Step.from; $real.To = ConvertFrom-Marked -InputObject $Step.to
    }
    else {
        $same.add = @(); $same.remove = @()
        $real.Add = @($Step.add | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ })
        $real.Remove = @($Step.remove | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ })
    }
    $lock = $null
    try {
        $lock = Open-SetLock -Path $LockPath -WaitSeconds 30 -Advice 'Wait until it has ended, then apply this change again.'
        $refusal = Get-NeverTouchRefusal @real
        $reply = @(Invoke-SetRequest -Request ([pscustomobject] $same))[0] | ConvertFrom-Json
    }
    catch { $refusal = ''; $reply = ConvertTo-FailText -ErrorRecord $_ | ConvertFrom-Json }
    finally { if ($null -ne $lock) { $lock.Dispose() } }
    $reads = if ("$($reply.type)" -ceq 'set' -and $null -ne $reply.was) { $reply.was } else {
        (New-UnreadState -Message "$($reply.message)")
    }
    return [ordered] @{
        label = (ConvertFrom-Marked -InputObject $Step.label); reads = $reads
        canSet = ("$refusal" -eq '' -and "$($reply.type)" -ceq 'set' -and "$($reply.outcome)" -cin 'already', 'moved')
        message = "$refusal$(if ("$refusal" -eq '' -and "$($reply.outcome)" -cnotin 'already', 'moved') { $reply.message })"
    }
}

function Get-RollbackKeyPath {
    <#
    .SYNOPSIS
    The key of the journal, three folders above a rollback.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    return [IO.Path]::Combine((Get-RollbackHostFolder -Folder $Folder), '..', 'keys', 'journal.key')
}

function Get-RollbackLockPath {
    <#
    .SYNOPSIS
    The lock file of a change on this host, beside its journal.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    return [IO.Path]::Combine((Get-RollbackHostFolder -Folder $Folder), 'set.lock')
}

function Get-RollbackHostFolder {
    <#
    .SYNOPSIS
    The folder of the host's journal, two folders above a rollback.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    return [IO.Path]::GetDirectoryName([IO.Path]::GetDirectoryName([IO.Path]::GetFullPath($Folder)))
}

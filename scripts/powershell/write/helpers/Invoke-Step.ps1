function Invoke-Step {
    <#
    .SYNOPSIS
    Makes one step of a file and answers the reply of its setter as one line of JSON. What fails is a reply too.
    .PARAMETER LockPath
    The lock file of a change of Castellan on this host; empty where Castellan keeps nothing about it.
    .PARAMETER By
    The script that makes the step, for the process of Castellan that waits for it.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [psobject] $Step,
        [string] $LockPath = '',
        [int] $WaitSeconds = 60,
        [string] $By = 'undo.ps1'
    )

    # The person was asked about the step as a whole. A question of an inner function would hold the lock while the person thinks, and its
    # refusal would leave a part of a step undone. Functions below take this value over; so do the cmdlets of Windows.
    $ConfirmPreference = 'None'
    $null = $ConfirmPreference
    $lock = $null
    try {
        if ($LockPath -ne '') { $lock = Enter-UndoLock -Path $LockPath -WaitSeconds $WaitSeconds -By $By }
        return @(Invoke-WithoutCancel -Script { Invoke-SetRequest -Request $Step })[0]
    }
    catch { return ConvertTo-FailText -ErrorRecord $_ }
    finally { if ($null -ne $lock) { $lock.Dispose() } }
}

function Get-StepSummary {
    <#
    .SYNOPSIS
    The sum of the outcomes of a file's steps, and the exit code: 0 when each step is done, also earlier, 4 when not.
    .PARAMETER Word
    How an outcome is called; outcomes are listed in the order of these words.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Result,
        [Parameter(Mandatory = $true)] [System.Collections.Specialized.OrderedDictionary] $Word
    )

    $good = @($Result | Where-Object -FilterScript { $_.Outcome -cin 'done', 'already' }).Count
    $part = foreach ($outcome in $Word.Keys) {
        $count = @($Result | Where-Object -FilterScript { $_.Outcome -ceq $outcome }).Count
        if ($count -gt 0) { "$count $($Word[$outcome])" }
    }
    $all = if ($Result.Count -eq 1) { '1 step' } else { "$($Result.Count) steps" }
    return [pscustomobject] @{
        Text = "${all}: $(@($part) -join ', ')."
        Code = $(if ($good -eq $Result.Count) { 0 } else { 4 })
    }
}

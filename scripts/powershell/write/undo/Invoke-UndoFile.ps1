function Invoke-UndoFile {
    <#
    .SYNOPSIS
    Shows what a file of undo steps would put back, asks, does it and says what came of each step. A step that fails does not keep the
    others from being made; what is back already is said to be so, so that the file can be used again.
    .PARAMETER OtherHost
    Uses the file although it was written for a computer with another name.
    .PARAMETER WaitSeconds
    So long each step waits for a change that Castellan still makes.
    .PARAMETER KeyPath
    The key of the journal, for a caller that has checked the folder itself.
    .PARAMETER LockPath
    The lock file of the host, where the file is not beside it.
    #>
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true)] [string] $Path,
        [switch] $OtherHost,
        [int] $WaitSeconds = 60,
        [string] $KeyPath = '',
        [string] $LockPath = ''
    )

    Clear-CancelKey
    $file = Read-UndoFile -Path $Path -KeyPath $KeyPath
    $here = [Environment]::MachineName
    $made = ConvertFrom-Marked -InputObject $file.host
    if ($made -ne $here -and -not $OtherHost) {
        throw "The file was written for the host '$made'; this is '$here'. Nothing was changed. With -OtherHost it is used all the same."
    }
    if ($LockPath -eq '') {
        $LockPath = [IO.Path]::Combine([IO.Path]::GetDirectoryName((Get-Item -LiteralPath $Path -Force).FullName), 'set.lock')
    }
    foreach ($step in @($file.steps)) {
        $label = ConvertTo-UndoLabel -Step $step
        if (Test-CancelKey) {
            [pscustomobject] @{ Outcome = 'skipped'; Change = $label; Message = 'Stopped with Ctrl+C before this step.'; Is = $null }
            continue
        }
        if (-not $PSCmdlet.ShouldProcess($label, 'Put back what was there before')) {
            [pscustomobject] @{ Outcome = 'skipped'; Change = $label; Message = ''; Is = $null }
            continue
        }
        # After the question, so that Castellan does not wait for a person.
        $reply = Invoke-Step -Step $step -LockPath $LockPath -WaitSeconds $WaitSeconds | ConvertFrom-Json
        $outcome = if ("$($reply.type)" -ceq 'set') { "$($reply.outcome)" } else { 'failed' }
        [pscustomobject] @{
            Outcome = $outcome
            Change = $label
            Message = (ConvertTo-VisibleText -Text (ConvertTo-NamedSid -Text "$($reply.message)"))
            Is = $reply.is
        }
    }
    # What no step of the file restores is named too: the sum must not say that everything is back.
    if ($null -ne $file.PSObject.Properties['notUndone']) {
        foreach ($left in @($file.notUndone)) {
            [pscustomobject] @{
                Outcome = 'left'
                Change = (ConvertTo-VisibleText -Text "$(ConvertFrom-Marked -InputObject $left.label)")
                Message = (ConvertTo-VisibleText -Text "$(ConvertFrom-Marked -InputObject $left.why)")
                Is = $null
            }
        }
    }
}

function ConvertTo-UndoLabel {
    <#
    .SYNOPSIS
    What a step does, in words made from what is sent to the setter, with the names that this host has for SIDs. What the file calls it is
    not shown.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [psobject] $Step)

    $show = { param($Value) if ($null -eq $Value) { '?' } else { ConvertTo-Json -InputObject $Value -Depth 6 -Compress } }
    $state = { param($State)
        if ($null -eq $State) { '?' } elseif ($null -ne $State.PSObject.Properties['absent']) { 'not set' } else {
            & $show (ConvertFrom-Marked -InputObject $State.v)
        }
    }
    try {
        $key = @(if ($null -ne $Step.key) {
            $Step.key.PSObject.Properties | Sort-Object -Property Name |
                ForEach-Object -Process { "$($_.Name) $(& $show (ConvertFrom-Marked -InputObject $_.Value))" }
        })
        $what = "$($Step.setter) $($Step.property)$(if ($key.Count -gt 0) { " of $($key -join ', ')" })"
        if ($null -ne $Step.PSObject.Properties['from']) { $how = "$(& $state $Step.from) -> $(& $state $Step.to)" }
        else {
            $how = @(@($Step.add | ForEach-Object -Process { "add $(& $show (ConvertFrom-Marked -InputObject $_))" }) + @($Step.remove |
                ForEach-Object -Process { "remove $(& $show (ConvertFrom-Marked -InputObject $_))" })) -join ', '
        }
        [object[]] $made = @(if ($null -ne $Step.PSObject.Properties['madeKeys']) {
            $Step.madeKeys | ForEach-Object -Process { & $show (ConvertFrom-Marked -InputObject $_) }
        })
        if ($made.Count -gt 0) { $how = "$how, and remove where empty $($made -join ', ')" }
        return ConvertTo-VisibleText -Text (ConvertTo-NamedSid -Text "${what}: $how")
    }
    catch { return ConvertTo-VisibleText -Text "$($Step.setter) $($Step.property) (this step is not readable: $($_.Exception.Message))" }
}

function Get-UndoSummary {
    <#
    .SYNOPSIS
    The sum of an undo file's outcomes, and the exit code: 0 when everything is back, 4 when not.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Result)

    if ($Result.Count -eq 0) {
        return [pscustomobject] @{ Text = 'The file holds no step: Castellan knows of no change of this run that is left to put back.'; Code = 0 }
    }
    return Get-StepSummary -Result $Result -Word ([ordered] @{
        done = 'put back'
        already = 'back already'
        moved = 'changed by someone else since and left alone, or changed only in part'
        refused = 'refused'
        failed = 'failed'
        skipped = 'skipped'
        left = 'cannot be put back'
    })
}

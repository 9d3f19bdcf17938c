function Invoke-SavedPlan {
    <#
    .SYNOPSIS
    Shows each step of a saved plan or of its undo, asks, makes it and says what came of it. A step that fails does not keep the others from
    being made. Each step stands in the result file before it is made, and afterwards with the value that was read back.
    .PARAMETER File
    What Read-SavedPlan gave.
    .PARAMETER ResultPath
    A new file: one line of JSON for each event.
    .PARAMETER Understood
    Controls whose own confirmation is given.
    .PARAMETER By
    The script that runs.
    #>
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true)] [psobject] $File,
        [Parameter(Mandatory = $true)] [string] $Sha256,
        [Parameter(Mandatory = $true)] [string] $ResultPath,
        [AllowEmptyCollection()] [string[]] $Understood = @(),
        [switch] $OtherHost,
        [int] $WaitSeconds = 60,
        [string] $By = 'apply-plan.ps1'
    )

    Clear-CancelKey
    Assert-SavedHost -File $File -OtherHost:$OtherHost
    $action = if ($By -ceq 'undo.ps1') { 'Put back what was there before' } else { 'Set' }
    $lockPath = Get-SavedLockPath -File $File
    $result = $null
    if (-not $WhatIfPreference) {
        try { $result = [IO.File]::Open($ResultPath, [IO.FileMode]::CreateNew, [IO.FileAccess]::Write, [IO.FileShare]::Read) }
        catch {
            throw "The result cannot be written to ${ResultPath}: $((Get-InnermostException -Exception $_.Exception).Message) Nothing was changed. Name another new file with -Result."
        }
    }
    try {
        $head = [ordered] @{
            event = 'start'
            at = [datetime]::UtcNow.ToString('o')
            by = [Environment]::UserName
            on = [Environment]::MachineName
            script = $By
            plan = "$($File.plan)"
            sha256 = $Sha256.ToLowerInvariant()
        }
        foreach ($name in 'ticket', 'approver') {
            if ($null -ne $File.PSObject.Properties[$name]) { $head[$name] = ConvertFrom-Marked -InputObject $File.$name }
        }
        Add-ResultLine -Result $result -Line (ConvertTo-AsciiJson -InputObject $head)
        $number = 0
        foreach ($step in @($File.steps)) {
            $number++
            $label = ConvertTo-UndoLabel -Step $step
            $line = { param($Event, $Reply)
                $at = [datetime]::UtcNow.ToString('o')
                $answer = if ("$Reply" -ne '') { ',"reply":' + $Reply }
                $change = ConvertTo-AsciiJson -InputObject $label
                '{"event":"' + $Event + '","at":"' + $at + '","step":' + $number + ',"change":' + $change + $answer + '}'
            }
            $not = { param($Outcome, $Message) [pscustomobject] @{ Outcome = $Outcome; Change = $label; Message = $Message } }
            if (Test-CancelKey) { & $not 'skipped' 'Stopped with Ctrl+C before this step.'; continue }
            $say = Get-StepStatement -Step $step -Understood $Understood
            if ($say -ne '' -and
                ($WhatIfPreference -or $ConfirmPreference -ceq 'None' -or
                    -not $PSCmdlet.ShouldContinue($say, 'This change needs a confirmation of its own'))) {
                & $not 'held' "Not confirmed. $say"
                continue
            }
            if (-not $PSCmdlet.ShouldProcess($label, $action)) { & $not 'skipped' ''; continue }
            try { Add-ResultLine -Result $result -Line (& $line 'begin') }
            catch { & $not 'failed' "The result file could not be written, so this step was not made. $($_.Exception.Message)"; continue }
            $text = Invoke-Step -Step $step -LockPath $lockPath -WaitSeconds $WaitSeconds -By $By
            $reply = ConvertFrom-Json -InputObject $text
            $outcome = if ("$($reply.type)" -ceq 'set') { "$($reply.outcome)" } else { 'failed' }
            $message = ConvertTo-VisibleText -Text (ConvertTo-NamedSid -Text "$($reply.message)")
            try { Add-ResultLine -Result $result -Line (& $line 'end' $text) } catch {
                $message = "$message The result of this step could not be written to the result file."
            }
            [pscustomobject] @{ Outcome = $outcome; Change = $label; Message = $message }
        }
    }
    finally { if ($null -ne $result) { $result.Dispose() } }
}

function Get-StepStatement {
    <#
    .SYNOPSIS
    What a step asks to be confirmed separately, in the words of its file; nothing where that was confirmed, or nothing is asked.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [psobject] $Step, [AllowEmptyCollection()] [string[]] $Understood = @())

    if ($null -eq $Step.PSObject.Properties['confirm']) { return '' }
    $control = ConvertFrom-Marked -InputObject $Step.confirm.control
    if ($Understood -contains $control) { return '' }
    $said = @($Step.confirm.understand | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ }) -join ' '
    return ConvertTo-VisibleText -Text "${control}: $said"
}

function Get-SavedLockPath {
    <#
    .SYNOPSIS
    The lock file of a change in Castellan's data folder of this host, so that no process of Castellan writes beside a step; nothing where
    there is no such folder.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [psobject] $File)

    # A name that Castellan makes for a folder; it never leads out of the data folder.
    if ("$($File.folder)" -cnotmatch '\A[a-z0-9][a-z0-9_-]{0,63}(\.[0-9a-f]{16})?\z') { return '' }
    $folder = [IO.Path]::Combine((Get-SeamDataFolder), "$($File.folder)")
    if ([IO.Directory]::Exists($folder)) { return [IO.Path]::Combine($folder, 'set.lock') }
    return ''
}

function Get-ResultPath {
    <#
    .SYNOPSIS
    The full path of the result file: as it was named, or beside the file, with the time in its name.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $Path, [string] $Result = '')

    if ($Result -ne '') { return $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Result) }
    $full = (Get-Item -LiteralPath $Path -Force).FullName
    $name = [IO.Path]::GetFileNameWithoutExtension($full)
    return [IO.Path]::Combine([IO.Path]::GetDirectoryName($full),
        "result-$name-$([datetime]::UtcNow.ToString('yyyyMMddTHHmmssfffZ')).jsonl")
}

function Add-ResultLine {
    <#
    .SYNOPSIS
    Appends a line to the open result file and waits until it is on the disk.
    #>
    [CmdletBinding()]
    param([AllowNull()] [System.IO.FileStream] $Result, [Parameter(Mandatory = $true)] [string] $Line)

    if ($null -eq $Result) { return }
    [byte[]] $bytes = [Text.Encoding]::ASCII.GetBytes("$Line`n")
    $Result.Write($bytes, 0, $bytes.Length)
    $Result.Flush($true)
}

function Get-SavedPlanHead {
    <#
    .SYNOPSIS
    What a saved plan is, and which of its changes are not made by a script, line by line.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [psobject] $File)

    $text = { param($Value) ConvertTo-VisibleText -Text "$(ConvertFrom-Marked -InputObject $Value)" }
    "Plan $(ConvertTo-VisibleText -Text "$($File.plan)") for $(& $text $File.host.name), saved $(& $text $File.savedAt): $(@($File.steps).Count) steps."
    if ($null -ne $File.PSObject.Properties['ticket']) { "Change ticket $(& $text $File.ticket)" }
    if ($null -ne $File.PSObject.Properties['approver']) { "Approved by $(& $text $File.approver)" }
    foreach ($each in @($File.notMade)) {
        if ($null -ne $each) { "Not made by this script: $(& $text $each.label): $(& $text $each.reason)" }
    }
}

function Get-PlanSummary {
    <#
    .SYNOPSIS
    The sum of a plan's outcomes, and the exit code: 0 when every change is made, 4 when not.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Result)

    return Get-StepSummary -Result $Result -Word ([ordered] @{
        done = 'done'
        already = 'already set'
        moved = 'changed by someone else since and left alone, or changed only in part'
        refused = 'refused'
        failed = 'failed'
        held = 'not confirmed'
        skipped = 'skipped'
    })
}

function Update-Session {
    <#
    .SYNOPSIS
    Passes on what the running requests have put out, ends those that are done, and starts those that can begin.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing outside this process.')]
    param([Parameter(Mandatory = $true)] [hashtable] $Session)

    foreach ($running in @($Session.Running.Values)) { Update-Request -Session $Session -Running $running }
    foreach ($waiting in $Session.Queue) {
        # What changes something runs alone, and nothing overtakes it.
        $alone = $waiting.Verb -cne 'read'
        if ($Session.Running.Count -ge $Session.AtOnce) { break }
        if ($Session.Running.Count -gt 0 -and
            ($alone -or @($Session.Running.Values | Where-Object -FilterScript { $_.Verb -cne 'read' }).Count -gt 0)) { break }
        if ($Session.Running.ContainsKey($waiting.Lane)) { continue }
        try {
            if (-not (Open-Lane -Session $Session -Lane $waiting.Lane)) { if ($alone) { break }; continue }
            Start-Request -Session $Session -Waiting $waiting
        }
        catch {
            Write-ReplyLine -Session $Session -Line (
                ConvertTo-FailLine -Id $waiting.Id -Category 'NotSpecified' -Message $_.Exception.Message
            )
        }
        $Session.Queue = @($Session.Queue | Where-Object -FilterScript { $_.Id -ne $waiting.Id })
    }
}

function Update-Request {
    <#
    .SYNOPSIS
    Passes on what one request has put out, and ends it when it is done, silent for too long, or cannot be stopped.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing outside this process.')]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [Parameter(Mandatory = $true)] [hashtable] $Running
    )

    $done = $Running.Handle.IsCompleted
    $part = @($Running.Output.ReadAll())
    # The limit is one on silence, not on work.
    if ($part.Count -gt 0 -and $null -ne $Running.Deadline) { $Running.Deadline = [datetime]::UtcNow.AddMilliseconds($Running.SilenceMs) }
    foreach ($each in $part) {
        if (-not $Running.Cancelled) {
            Write-ReplyLine -Session $Session -Line ('{"id":' + $Running.Id + ',' + ([string] $each).Substring(1))
        }
    }
    if ($null -eq $Running.StopAt -and $null -ne $Running.Deadline -and [datetime]::UtcNow -gt $Running.Deadline) {
        $Running.Cancelled = $true
        $Running.Silent = $true
        $Running.StopAt = [datetime]::UtcNow.AddSeconds(5)
        [void] $Running.PowerShell.BeginStop($null, $null)
    }
    if ($done) { Complete-Request -Session $Session -Running $Running }
    elseif ($null -ne $Running.StopAt -and [datetime]::UtcNow -gt $Running.StopAt) {
        # A blocking call cannot be stopped: leave that runspace behind. The lane gets a new one when it is needed.
        $Session.Runspace.Remove($Running.Lane)
        Complete-Request -Session $Session -Running $Running -Abandoned
    }
}

function Complete-Request {
    <#
    .SYNOPSIS
    Says how a running request ended.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [Parameter(Mandatory = $true)] [hashtable] $Running,
        [switch] $Abandoned
    )

    $Session.Running.Remove($Running.Lane)
    $failure = $null
    if (-not $Abandoned) {
        try { [void] $Running.PowerShell.EndInvoke($Running.Handle) } catch { $failure = $_ }
        $Running.PowerShell.Dispose()
    }
    if ($Running.Silent) {
        $line = ConvertTo-FailLine -Id $Running.Id -Category 'Silence' -Message "Reading put out nothing for $([Math]::Round($Running.SilenceMs / 1000)) s."
    }
    elseif ($Running.Cancelled) { $line = '{"id":' + $Running.Id + ',"type":"cancelled"}' }
    elseif ($null -ne $failure) { $line = ConvertTo-FailLine -Id $Running.Id -Category 'NotSpecified' -Message $failure.Exception.Message }
    else { return }
    Write-ReplyLine -Session $Session -Line $line
}

function Start-Request {
    <#
    .SYNOPSIS
    Starts a request in the worker runspace of its lane. Only the lane main may change something.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing outside this process.')]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [Parameter(Mandatory = $true)] [hashtable] $Waiting
    )

    $worker = [powershell]::Create()
    $worker.Runspace = $Session.Runspace[$Waiting.Lane]
    [void] $worker.AddCommand('Invoke-Request').AddParameter('Request', $Waiting.Request).AddParameter('ReadOnly',
        ($Session.ReadOnly -or $Waiting.Lane -cne 'main'))
    $output = New-Object -TypeName 'System.Management.Automation.PSDataCollection[psobject]'
    $nothing = New-Object -TypeName 'System.Management.Automation.PSDataCollection[psobject]'
    $nothing.Complete()
    $deadline = $null
    $silenceMs = 0.0
    if ($Waiting.Verb -ceq 'read' -and $null -ne $Waiting.Request.silenceMs) {
        $silenceMs = [double] $Waiting.Request.silenceMs
        $deadline = [datetime]::UtcNow.AddMilliseconds($silenceMs)
    }
    $handle = $worker.BeginInvoke($nothing, $output)
    $Session.Running[$Waiting.Lane] = @{
        Id = $Waiting.Id; Verb = $Waiting.Verb; Lane = $Waiting.Lane; PowerShell = $worker; Output = $output; Handle = $handle
        Deadline = $deadline; SilenceMs = $silenceMs; StopAt = $null; Cancelled = $false; Silent = $false
    }
}

function Update-Session {
    <#
    .SYNOPSIS
    Passes on what the running request has put out, ends it when it is done, and starts the next one.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing outside this process.')]
    param([Parameter(Mandatory = $true)] [hashtable] $Session)

    $running = $Session.Running
    if ($null -ne $running) {
        $done = $running.Handle.IsCompleted
        $part = @($running.Output.ReadAll())
        # The limit is one on silence, not on work.
        if ($part.Count -gt 0 -and $null -ne $running.Deadline) { $running.Deadline = [datetime]::UtcNow.AddMilliseconds($running.SilenceMs) }
        foreach ($each in $part) {
            if (-not $running.Cancelled) { Write-ReplyLine -Session $Session -Line ('{"id":' + $running.Id + ',' + ([string] $each).Substring(1)) }
        }
        if ($null -eq $running.StopAt -and $null -ne $running.Deadline -and [datetime]::UtcNow -gt $running.Deadline) {
            $running.Cancelled = $true
            $running.Silent = $true
            $running.StopAt = [datetime]::UtcNow.AddSeconds(5)
            [void] $running.PowerShell.BeginStop($null, $null)
        }
        if ($done) { Complete-Request -Session $Session }
        elseif ($null -ne $running.StopAt -and [datetime]::UtcNow -gt $running.StopAt) {
            # A blocking call cannot be stopped: leave that runspace behind.
            $Session.Runspace = New-WorkerRunspace -Module $Session.Module
            Complete-Request -Session $Session -Abandoned
        }
    }
    if ($null -eq $Session.Running -and $Session.Queue.Count -gt 0) { Start-Request -Session $Session -Request $Session.Queue.Dequeue() }
}

function Complete-Request {
    <#
    .SYNOPSIS
    Says how the running request ended.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [switch] $Abandoned
    )

    $running = $Session.Running
    $Session.Running = $null
    $failure = $null
    if (-not $Abandoned) {
        try { [void] $running.PowerShell.EndInvoke($running.Handle) } catch { $failure = $_ }
        $running.PowerShell.Dispose()
    }
    if ($running.Silent) { $line = ConvertTo-FailLine -Id $running.Id -Category 'Silence' -Message "Reading put out nothing for $([Math]::Round($running.SilenceMs / 1000)) s." }
    elseif ($running.Cancelled) { $line = '{"id":' + $running.Id + ',"type":"cancelled"}' }
    elseif ($null -ne $failure) { $line = ConvertTo-FailLine -Id $running.Id -Category 'NotSpecified' -Message $failure.Exception.Message }
    else { return }
    Write-ReplyLine -Session $Session -Line $line
}

function Start-Request {
    <#
    .SYNOPSIS
    Starts a request in the worker runspace.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing outside this process.')]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [Parameter(Mandatory = $true)] [psobject] $Request
    )

    $worker = [powershell]::Create()
    $worker.Runspace = $Session.Runspace
    [void] $worker.AddCommand('Invoke-Request').AddParameter('Request', $Request).AddParameter('ReadOnly', $Session.ReadOnly)
    $output = New-Object -TypeName 'System.Management.Automation.PSDataCollection[psobject]'
    $nothing = New-Object -TypeName 'System.Management.Automation.PSDataCollection[psobject]'
    $nothing.Complete()
    $deadline = $null
    $silenceMs = 0.0
    if ("$($Request.verb)" -ceq 'read' -and $null -ne $Request.silenceMs) {
        $silenceMs = [double] $Request.silenceMs
        $deadline = [datetime]::UtcNow.AddMilliseconds($silenceMs)
    }
    $handle = $worker.BeginInvoke($nothing, $output)
    $Session.Running = @{
        Id = [int] $Request.id; Verb = "$($Request.verb)"; PowerShell = $worker; Output = $output; Handle = $handle
        Deadline = $deadline; SilenceMs = $silenceMs; StopAt = $null; Cancelled = $false; Silent = $false
    }
}

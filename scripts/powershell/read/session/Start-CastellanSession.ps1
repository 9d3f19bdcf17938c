function Start-CastellanSession {
    <#
    .SYNOPSIS
    The session loop: each lane reads in a worker runspace of its own, one request at a time; the loop stays free for cancel and the end of
    input.
    .PARAMETER Module
    The modules that a worker loads, in order, by their full paths.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing by itself.')]
    param(
        [Parameter(Mandatory = $true)] [string[]] $Module,
        [switch] $ReadOnly
    )

    $utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
    $reader = New-Object -TypeName System.IO.StreamReader -ArgumentList ([Console]::OpenStandardInput()), $utf8
    $writer = New-Object -TypeName System.IO.StreamWriter -ArgumentList ([Console]::OpenStandardOutput()), $utf8
    # Opened before anything is asked, with every module: what it proves is the first reply.
    $gate = New-Object -TypeName System.Threading.SemaphoreSlim -ArgumentList 1, 1
    $main = New-WorkerRunspace -Module $Module -Lane 'main' -Gate $gate
    $session = @{
        Writer = $writer; Module = $Module; ReadOnly = [bool] $ReadOnly; Over = $false; Gate = $gate; AtOnce = (Get-LaneLimit)
        Queue = @(); Running = @{}; Runspace = @{ main = $main }
    }
    Write-ReplyLine -Session $session -Line (Get-HelloLine -Module (Get-WorkerModule -Runspace $main) -ReadOnly:$ReadOnly)

    $pending = $reader.ReadLineAsync()
    while (-not $session.Over) {
        # While something runs or waits, its output has to be passed on as well. What is done ends the wait at once.
        $waitMs = if ($session.Running.Count -eq 0 -and $session.Queue.Count -eq 0) { -1 } else { 30 }
        $done = @(foreach ($running in $session.Running.Values) { $running.Handle.AsyncWaitHandle })
        [void] [System.Threading.WaitHandle]::WaitAny(@(([System.IAsyncResult] $pending).AsyncWaitHandle) + $done, $waitMs)
        if ($pending.IsCompleted) {
            if ($null -eq $pending.Result) { break }
            Receive-RequestLine -Session $session -Line $pending.Result
            $pending = $reader.ReadLineAsync()
        }
        Update-Session -Session $session
    }
    foreach ($running in @($session.Running.Values)) {
        if ($running.Verb -ceq 'read') { [void] $running.PowerShell.BeginStop($null, $null) }
    }
    foreach ($running in @($session.Running.Values)) {
        # What is being changed is never stopped half way.
        if ($running.Verb -ceq 'read') { $running.PowerShell.Stop() } else { [void] $running.Handle.AsyncWaitHandle.WaitOne() }
    }
    $writer.Flush()
}

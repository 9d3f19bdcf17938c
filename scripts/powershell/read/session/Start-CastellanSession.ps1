function Start-CastellanSession {
    <#
    .SYNOPSIS
    The session loop: one request runs at a time in a worker runspace; the loop stays free for cancel and the end of input.
    .PARAMETER Module
    The modules that the worker loads, in order, by their full paths.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing by itself.')]
    param(
        [Parameter(Mandatory = $true)] [string[]] $Module,
        [switch] $ReadOnly
    )

    $utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
    $reader = New-Object -TypeName System.IO.StreamReader -ArgumentList ([Console]::OpenStandardInput()), $utf8
    $writer = New-Object -TypeName System.IO.StreamWriter -ArgumentList ([Console]::OpenStandardOutput()), $utf8
    $session = @{
        Writer = $writer; Module = $Module; ReadOnly = [bool] $ReadOnly; Running = $null; Over = $false
        Queue = (New-Object -TypeName System.Collections.Queue); Runspace = (New-WorkerRunspace -Module $Module)
    }
    Write-ReplyLine -Session $session -Line (Get-HelloLine -Module (Get-WorkerModule -Runspace $session.Runspace) -ReadOnly:$ReadOnly)

    $pending = $reader.ReadLineAsync()
    while (-not $session.Over) {
        # While something runs, its output has to be passed on as well.
        $waitMs = if ($null -eq $session.Running) { -1 } else { 10 }
        if ($pending.Wait($waitMs)) {
            if ($null -eq $pending.Result) { break }
            Receive-RequestLine -Session $session -Line $pending.Result
            $pending = $reader.ReadLineAsync()
        }
        Update-Session -Session $session
    }
    if ($null -ne $session.Running) {
        # What is being changed is never stopped half way.
        if ($session.Running.Verb -ceq 'read') { $session.Running.PowerShell.Stop() } else { [void] $session.Running.Handle.AsyncWaitHandle.WaitOne() }
    }
    $writer.Flush()
}

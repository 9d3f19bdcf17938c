function Receive-RequestLine {
    <#
    .SYNOPSIS
    Takes one line of input: cancels at once, queues what has to be done.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Line
    )

    try { $request = ConvertFrom-Json -InputObject $Line }
    catch {
        Write-ReplyLine -Session $Session -Line (ConvertTo-FailLine -Id 0 -Category 'BadRequest' -Message 'The line is not JSON.')
        return
    }
    switch -CaseSensitive ("$($request.verb)") {
        'bye' { $Session.Over = $true }
        'cancel' { Stop-Request -Session $Session -Id ([int] $request.of) }
        default { $Session.Queue.Enqueue($request) }
    }
}

function Stop-Request {
    <#
    .SYNOPSIS
    Stops a running read, or takes a waiting request out of the queue. A setter that runs is never stopped.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing outside this process.')]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [Parameter(Mandatory = $true)] [int] $Id
    )

    $running = $Session.Running
    if ($null -ne $running -and $running.Id -eq $Id) {
        if ($running.Verb -ceq 'read' -and $null -eq $running.StopAt) {
            $running.Cancelled = $true
            $running.StopAt = [datetime]::UtcNow.AddSeconds(5)
            [void] $running.PowerShell.BeginStop($null, $null)
        }
        return
    }
    $waiting = @($Session.Queue.ToArray())
    if (@($waiting | Where-Object -FilterScript { [int] $_.id -eq $Id }).Count -eq 0) { return }
    $Session.Queue.Clear()
    foreach ($each in $waiting) { if ([int] $each.id -ne $Id) { $Session.Queue.Enqueue($each) } }
    Write-ReplyLine -Session $Session -Line ('{"id":' + $Id + ',"type":"cancelled"}')
}

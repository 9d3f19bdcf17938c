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
        default { Add-Request -Session $Session -Request $request }
    }
}

function Add-Request {
    <#
    .SYNOPSIS
    Queues a request for its lane, or refuses it where there is no such lane. Only reading names one.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [Parameter(Mandatory = $true)] [psobject] $Request
    )

    $lane = 'main'
    if ("$($Request.verb)" -ceq 'read' -and $null -ne $Request.lane) { $lane = "$($Request.lane)" }
    if ($lane -cne 'main' -and @((Get-LaneModule).Keys) -cnotcontains $lane) {
        Write-ReplyLine -Session $Session -Line (
            ConvertTo-FailLine -Id ([int] $Request.id) -Category 'BadRequest' -Message "There is no lane '$lane'."
        )
        return
    }
    $Session.Queue += @{ Id = [int] $Request.id; Verb = "$($Request.verb)"; Lane = $lane; Request = $Request }
}

function Stop-Request {
    <#
    .SYNOPSIS
    Stops a running read, or takes a waiting request out of the queue. A setter that runs is never stopped.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing outside this process.')]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [Parameter(Mandatory = $true)] [int] $Id
    )

    foreach ($running in @($Session.Running.Values)) {
        if ($running.Id -ne $Id) { continue }
        if ($running.Verb -ceq 'read' -and $null -eq $running.StopAt) {
            $running.Cancelled = $true
            $running.StopAt = [datetime]::UtcNow.AddSeconds(5)
            [void] $running.PowerShell.BeginStop($null, $null)
        }
        return
    }
    $left = @($Session.Queue | Where-Object -FilterScript { $_.Id -ne $Id })
    if ($left.Count -eq $Session.Queue.Count) { return }
    $Session.Queue = $left
    Write-ReplyLine -Session $Session -Line ('{"id":' + $Id + ',"type":"cancelled"}')
}

function ConvertTo-RowFrame {
    <#
    .SYNOPSIS
    Gathers rows into replies of at most 256 KB, none kept for longer than 2 s while others come, and ends with their number and with what
    is missing.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(ValueFromPipeline = $true)] [object] $Row)

    begin {
        $limit = 240000
        $atOnce = 64
        $frame = New-Object -TypeName System.Text.StringBuilder
        $batch = New-Object -TypeName System.Collections.ArrayList
        $count = 0
        $problem = $null
        $more = 0
        $since = [Diagnostics.Stopwatch]::StartNew()
    }
    process {
        if ($null -eq $Row) { return }
        if ($Row.Contains('progress')) {
            ConvertTo-AsciiJson -InputObject ([ordered] @{ type = 'progress'; done = $Row.done; of = $Row.of; what = $Row.progress })
            return
        }
        if ($Row.Contains('problem')) {
            if ($null -eq $problem) { $problem = $Row.problem } else { $more++ }
            return
        }
        [void] $batch.Add($Row)
        $count++
        $isLate = $since.ElapsedMilliseconds -gt 2000
        if ($batch.Count -lt $atOnce -and -not $isLate) { return }
        Join-RowBatch -Batch $batch -Frame $frame -Limit $limit
        if (-not $isLate) { return }
        '{"type":"rows","rows":[' + $frame.ToString() + ']}'
        [void] $frame.Clear()
        $since.Restart()
    }
    end {
        Join-RowBatch -Batch $batch -Frame $frame -Limit $limit
        if ($frame.Length -gt 0) { '{"type":"rows","rows":[' + $frame.ToString() + ']}' }
        if ($null -eq $problem) { '{"type":"end","count":' + $count + '}'; return }
        if ($more -gt 0) { $problem.message = "$($problem.message) (and $more more)" }
        '{"type":"end","count":' + $count + ',"problem":' + (ConvertTo-AsciiJson -InputObject $problem) + '}'
    }
}

function Join-RowBatch {
    <#
    .SYNOPSIS
    Puts rows into a frame and empties the batch. A frame that gets full is put out.
    .DESCRIPTION
    Many rows are converted with one call. Where they are more than one frame takes, each one is converted alone.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [System.Collections.ArrayList] $Batch,
        [Parameter(Mandatory = $true)] [System.Text.StringBuilder] $Frame,
        [Parameter(Mandatory = $true)] [int] $Limit
    )

    if ($Batch.Count -eq 0) { return }
    $text = ConvertTo-AsciiJson -InputObject $Batch.ToArray()
    # Windows PowerShell 5.1 makes an object of some lists (github.com/PowerShell/PowerShell/issues/3153).
    $isList = $text[0] -ceq '[' -and $text[-1] -ceq ']'
    $part = if ($isList -and $text.Length -le $Limit) { , $text.Substring(1, $text.Length - 2) } else {
        @(foreach ($each in $Batch) { ConvertTo-AsciiJson -InputObject $each })
    }
    $Batch.Clear()
    foreach ($each in $part) {
        if ($Frame.Length -gt 0 -and $Frame.Length + $each.Length -gt $Limit) {
            '{"type":"rows","rows":[' + $Frame.ToString() + ']}'
            [void] $Frame.Clear()
        }
        if ($Frame.Length -gt 0) { [void] $Frame.Append(',') }
        [void] $Frame.Append($each)
    }
}

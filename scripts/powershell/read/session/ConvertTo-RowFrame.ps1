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
        $frame = New-Object -TypeName System.Text.StringBuilder
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
        $text = ConvertTo-AsciiJson -InputObject $Row
        if ($frame.Length -gt 0 -and ($frame.Length + $text.Length -gt $limit -or $since.ElapsedMilliseconds -gt 2000)) {
            '{"type":"rows","rows":[' + $frame.ToString() + ']}'
            [void] $frame.Clear()
            $since.Restart()
        }
        if ($frame.Length -gt 0) { [void] $frame.Append(',') }
        [void] $frame.Append($text)
        $count++
    }
    end {
        if ($frame.Length -gt 0) { '{"type":"rows","rows":[' + $frame.ToString() + ']}' }
        if ($null -eq $problem) { '{"type":"end","count":' + $count + '}'; return }
        if ($more -gt 0) { $problem.message = "$($problem.message) (and $more more)" }
        '{"type":"end","count":' + $count + ',"problem":' + (ConvertTo-AsciiJson -InputObject $problem) + '}'
    }
}

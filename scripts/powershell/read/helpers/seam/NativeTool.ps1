function Invoke-SeamNativeTool {
    <#
    .SYNOPSIS
    Runs a tool of Windows. Throws for an exit code that means failure; puts out the words for one that means "done, but".
    .NOTES
    The exit code is evidence. Whether the tool did its work is for its file, or for the next reading, to say: secedit ends with 3 after it
    has done everything (ansible/ansible#48849, scipag/HardeningKitty#77).
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)]
        [ValidateSet('secedit.exe', 'auditpol.exe', 'sc.exe', 'eventcreate.exe', 'icacls.exe')]
        [string] $Tool,
        [Parameter(Mandatory = $true)] [string[]] $Argument
    )

    $path = [IO.Path]::Combine([Environment]::SystemDirectory, $Tool)
    $ended = Invoke-NativeProcess -Path $path -Argument $Argument
    if ($ended.Code -eq 0) { return }
    $text = "$Tool ended with $($ended.Code). $($ended.Said)".Trim()
    if ($Tool -ceq 'secedit.exe' -and $ended.Code -eq 3) { return "$text (3: completed with warnings)" }
    # The others end with the error codes of Windows; those of secedit are its own.
    if ($Tool -ceq 'secedit.exe') { throw (New-Object -TypeName System.InvalidOperationException -ArgumentList $text) }
    throw (New-Object -TypeName System.ComponentModel.Win32Exception -ArgumentList $ended.Code, $text)
}

function Invoke-NativeProcess {
    <#
    .SYNOPSIS
    Runs a program with its standard input shut, reads both its streams, and ends it when it takes too long.
    .NOTES
    Not "& program 2>&1": under $ErrorActionPreference Stop Windows PowerShell 5.1 throws at the first line of standard error, with every
    exit code (PowerShell/PowerShell#3996). And with the input left open the program would swallow the next request.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory = $true)] [string] $Path,
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [AllowEmptyString()] [string[]] $Argument,
        [int] $LimitMs = 600000
    )

    $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo -ArgumentList $Path,
        (@($Argument | ForEach-Object -Process { ConvertTo-QuotedArgument -Text $_ }) -join ' ')
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $process = [System.Diagnostics.Process]::Start($start)
    try {
        $process.StandardInput.Close()
        $stream = @($process.StandardOutput.ReadToEndAsync(), $process.StandardError.ReadToEndAsync())
        $until = [datetime]::UtcNow.AddMilliseconds($LimitMs)
        # In short turns: a read that is cancelled stops between two of them.
        while (-not $process.WaitForExit(100)) {
            if ([datetime]::UtcNow -gt $until) {
                throw (
                    New-Object -TypeName System.TimeoutException -ArgumentList "$Path did not end within $([int] ($LimitMs / 1000)) seconds and was stopped."
                )
            }
        }
        # A child that holds the streams open does not keep us.
        $said = @($stream | ForEach-Object -Process { if ($_.Wait(5000)) { $_.Result -replace '\s+', ' ' } } |
            Where-Object -FilterScript { "$_".Trim() -ne '' } | ForEach-Object -Process { $_.Trim() })
        return [pscustomobject] @{ Code = $process.ExitCode; Said = $said -join ' ' }
    }
    finally {
        if (-not $process.HasExited) { try { $process.Kill() } catch { $null = $_ } }
        $process.Dispose()
    }
}

function ConvertTo-QuotedArgument {
    <#
    .SYNOPSIS
    One argument as CommandLineToArgvW takes it apart again. ProcessStartInfo of .NET Framework has no list of arguments.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Text)

    if ($Text -cmatch '\A[^\s"]+\z') { return $Text }
    return '"' + ($Text -creplace '(\\*)"', '$1$1\"' -creplace '(\\+)\z', '$1$1') + '"'
}

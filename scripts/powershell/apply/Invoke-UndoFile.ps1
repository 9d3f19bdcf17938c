function Invoke-UndoFile {
    <#
    .SYNOPSIS
    Shows what a file of undo steps would put back, asks, does it and says what came of each step.
    #>
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true)] [string] $Path,
        [switch] $Force
    )

    $file = Get-Content -LiteralPath $Path -Raw -Encoding UTF8 | ConvertFrom-Json
    if ([int] $file.version -ne 1) { throw 'This file was written by another version of Castellan.' }
    $here = [Environment]::MachineName
    $made = ConvertFrom-Marked -InputObject $file.host
    if ($made -ne $here -and -not $Force) { throw "The file was written for the host '$made'; this is '$here'. With -Force it is used all the same." }
    foreach ($step in @($file.steps)) {
        $label = ConvertFrom-Marked -InputObject $step.label
        if (-not $Force -and -not $PSCmdlet.ShouldProcess($label, 'Put back what was there before')) { continue }
        $text = @(Invoke-SetRequest -Request $step)[0] | ConvertFrom-Json
        [pscustomobject] @{ Outcome = "$($text.outcome)"; Change = $label; Message = "$($text.message)" }
    }
}

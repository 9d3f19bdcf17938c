function Read-OrError {
    <#
    .SYNOPSIS
    What a command gives, or its error in its place: one source that fails costs its own facts only.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [scriptblock] $From)

    try { return & $From }
    catch { return $_ }
}

function Read-List {
    <#
    .SYNOPSIS
    The objects of a list. Errors about single objects end nothing: they come out as problems beside the objects.
    .PARAMETER From
    Is called with what makes a cmdlet go on after an error and keep it.
    .PARAMETER What
    The objects in the plural, for the sentence that says how many are missing.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [scriptblock] $From, [Parameter(Mandatory = $true)] [string] $What)

    $lost = @()
    $goOn = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'lost' }
    # Dot-sourced, so that the cmdlet keeps its errors in the variable of this function.
    $found = @(. $From $goOn)
    # A function may note the same error more than once.
    $lost = @($lost | Where-Object -FilterScript { $_ -is [System.Management.Automation.ErrorRecord] } |
        Sort-Object -Property { "$($_.TargetObject) $($_.Exception.Message)" } -Unique)
    if ($lost.Count -gt 0 -and $found.Count -eq 0) { throw $lost[0] }
    foreach ($each in $found) { if ($null -ne $each) { $each } }
    if ($lost.Count -gt 0) {
        $problem = ConvertTo-Problem -ErrorRecord $lost[0]
        [ordered] @{
            problem = [ordered] @{
                category = $problem.category
                errorId = $problem.errorId
                message = "$($found.Count) of $($found.Count + $lost.Count) $What were read. $($problem.message)"
            }
        }
    }
}

function Test-Problem {
    <#
    .SYNOPSIS
    Whether this is no object of Windows but says that one is missing.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [object] $InputObject)

    return $InputObject -is [System.Collections.IDictionary] -and $InputObject.Contains('problem')
}

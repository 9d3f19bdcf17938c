function Invoke-WithoutCancel {
    <#
    .SYNOPSIS
    Runs a block that Ctrl+C does not end half way; the key waits for Test-CancelKey.
    .NOTES
    Where there is no console of a person, there is no such key either.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [scriptblock] $Script)

    if ([Console]::IsInputRedirected) { return (& $Script) }
    [Console]::TreatControlCAsInput = $true
    try { & $Script }
    finally { Receive-CancelKey; [Console]::TreatControlCAsInput = $false }
}

function Clear-CancelKey {
    <#
    .SYNOPSIS
    Forgets that Ctrl+C was pressed in an earlier run of the same console.
    #>
    [CmdletBinding()]
    param()

    Set-Variable -Name CastellanCancelled -Scope Global -Value $false -Confirm:$false
}

function Receive-CancelKey {
    <#
    .SYNOPSIS
    Notes whether Ctrl+C was pressed meanwhile.
    #>
    [CmdletBinding()]
    param()

    while ([Console]::KeyAvailable) {
        $pressed = [Console]::ReadKey($true)
        if ($pressed.Key -eq [ConsoleKey]::C -and ($pressed.Modifiers -band [ConsoleModifiers]::Control) -ne 0) {
            Set-Variable -Name CastellanCancelled -Scope Global -Value $true -Confirm:$false
        }
    }
}

function Test-CancelKey {
    <#
    .SYNOPSIS
    Whether Ctrl+C was pressed while a step was being made.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param()

    $noted = Get-Variable -Name CastellanCancelled -Scope Global -ErrorAction SilentlyContinue
    return $null -ne $noted -and [bool] $noted.Value
}

function Invoke-WithoutCancel {
    <#
    .SYNOPSIS
    Runs a block that Ctrl+C does not end half way; the key waits for Test-CancelKey.
    .NOTES
    Where there is no console of a person, there is no such key either.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [scriptblock] $Script)

    if (-not (Set-SeamCancelKey -Ordinary $true)) { return (& $Script) }
    try { & $Script }
    finally {
        # The reply of the step stands, also where the console fails.
        try {
            if (Test-SeamCancelKey) { Set-Variable -Name CastellanCancelled -Scope Global -Value $true -Confirm:$false }
        } catch { $null = $_ }
        $null = Set-SeamCancelKey -Ordinary $false
    }
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

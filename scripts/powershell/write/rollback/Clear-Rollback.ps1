function Clear-Rollback {
    <#
    .SYNOPSIS
    Removes a rollback that has ended, or before anything was applied. Throws while a change depends on it. Where its process is gone or
    could not restore the value, the program that asks has tried it itself.
    .PARAMETER Argument
    folder, name.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param([Parameter(Mandatory = $true)] [hashtable] $Argument)

    $folder = Get-RollbackPlace -Argument $Argument
    if (-not [IO.Directory]::Exists($folder)) { return [ordered] @{ removed = $false } }
    $claim = Read-RollbackClaim -Folder $folder
    if ([IO.File]::Exists([IO.Path]::Combine($folder, 'applied.json')) -or [IO.File]::Exists([IO.Path]::Combine($folder, 'restart.json'))) {
        $hasEnded = $claim.side -ceq 'keep' -or
            ($claim.side -ceq 'rollback' -and ($null -ne (Read-RollbackFile -Folder $folder -Name 'result.json') -or
                [IO.File]::Exists([IO.Path]::Combine($folder, 'failed.json')) -or -not (Test-RollbackBeat -Folder $folder)))
        if (-not $hasEnded) { throw 'A change is still counting down under this rollback. It is not removed.' }
    }
    Clear-RollbackTrace -Folder $folder -Name $Argument.name
    return [ordered] @{ removed = $true }
}

function Clear-RollbackTrace {
    <#
    .SYNOPSIS
    Ends the process that waits, and removes task, mark and folder.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [string] $Name)

    # The process looks for it at each turn and ends by itself.
    try { Write-RollbackText -LiteralPath ([IO.Path]::Combine($Folder, 'removed')) -Text 'removed' -Mode Create } catch { $null = $_ }
    $task = Get-RollbackTask -Name $Name
    if ($null -ne $task) {
        $until = (Get-SeamMonotonicSecond) + 5
        while ($task.State -eq 4 -and (Get-SeamMonotonicSecond) -lt $until) { Wait-SeamMoment -Milliseconds 50 }
        if ($task.State -eq 4) { try { $task.Stop(0) } catch { $null = $_ } }
        Unregister-RollbackTask -Name $Name
    }
    # A proof that was cut off has left its task.
    Unregister-RollbackTask -Name "$Name-proof"
    try { Remove-SeamBootMark -Name $Name } catch { $null = $_ }
    if ([IO.Directory]::Exists($Folder)) { Clear-PrivateFolder -LiteralPath $Folder }
}

function Enable-Rollback {
    <#
    .SYNOPSIS
    From now on the process that waits restores the value, even where Castellan does not say that the change was made. Answers the files as
    they are then.
    .PARAMETER Argument
    folder, name.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param([Parameter(Mandatory = $true)] [hashtable] $Argument)

    $folder = Get-PlantedRollback -Argument $Argument
    Assert-RollbackUndecided -Folder $folder
    if (-not (Test-RollbackBeat -Folder $folder)) {
        throw 'The process that waits on the host does not answer any more. Nothing was applied.'
    }
    Write-RollbackFile -Folder $folder -Name 'armed.json' -Mode CreateNew -Content @{ second = (Get-SeamMonotonicSecond) }
    if (-not (Wait-RollbackPhase -Folder $folder -Phase 'armed')) {
        throw 'The process that waits on the host has not confirmed that it is armed. Nothing was applied.'
    }
    return Get-RollbackReading -Folder $folder
}

function Enter-RollbackCountdown {
    <#
    .SYNOPSIS
    The change was made: the countdown starts. Answers the files as they are then.
    .PARAMETER Argument
    folder, name.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param([Parameter(Mandatory = $true)] [hashtable] $Argument)

    $folder = Get-PlantedRollback -Argument $Argument
    if (-not [IO.File]::Exists([IO.Path]::Combine($folder, 'armed.json'))) { throw 'This rollback is not armed.' }
    if ((Read-RollbackClaim -Folder $folder).side -ceq '') {
        Write-RollbackFile -Folder $folder -Name 'applied.json' -Mode CreateNew -Content @{ second = (Get-SeamMonotonicSecond) }
        # A process that does not answer is shown by its heartbeat; the task starts it again.
        $null = Wait-RollbackPhase -Folder $folder -Phase 'counting'
    }
    return Get-RollbackReading -Folder $folder
}

function Wait-RollbackPhase {
    <#
    .SYNOPSIS
    Whether the process that waits has confirmed a phase within ten seconds, or gone beyond it.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [string] $Phase)

    $until = (Get-SeamMonotonicSecond) + 10
    while ((Get-SeamMonotonicSecond) -lt $until) {
        $beat = Read-RollbackFile -Folder $Folder -Name 'beat'
        if ($null -ne $beat -and "$($beat.phase)" -cin $Phase, 'returning') { return $true }
        Wait-SeamMoment -Milliseconds 50
    }
    return $false
}

function Get-PlantedRollback {
    <#
    .SYNOPSIS
    The folder of a rollback that is planted. Throws where there is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [hashtable] $Argument)

    $folder = Get-RollbackPlace -Argument $Argument
    if (-not [IO.File]::Exists([IO.Path]::Combine($folder, 'state.json'))) { throw "There is no rollback $($Argument.name) on this host." }
    return $folder
}

function Assert-RollbackUndecided {
    <#
    .SYNOPSIS
    Throws where it is decided already whether the change is kept.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    if ((Read-RollbackClaim -Folder $Folder).side -cne '') { throw 'The rollback has ended already. Nothing was applied.' }
}

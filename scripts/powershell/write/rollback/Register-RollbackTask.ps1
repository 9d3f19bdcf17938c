function Register-RollbackTask {
    <#
    .SYNOPSIS
    Registers a task of SYSTEM. The one that waits is started at once; its triggers only start it again after a crash or a restart.
    .PARAMETER Once
    Without triggers: it only proves once more that such a task can start, and ends.
    .NOTES
    No end, so that Windows does not delete it while the computer is off, and no limits that could end it half way
    (https://learn.microsoft.com/windows/win32/taskschd/tasksettings-deleteexpiredtaskafter).
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Name, [Parameter(Mandatory = $true)] [string] $Script, [switch] $Once)

    $only = 'D:P(A;;FA;;;SY)(A;;FA;;;BA)'
    $service = Get-SeamTaskService
    try { $place = $service.GetFolder('\Castellan') } catch { $place = $service.GetFolder('\').CreateFolder('Castellan', $only) }
    Assert-RollbackTaskFolder -Folder $place
    $task = $service.NewTask(0)
    $task.RegistrationInfo.Description = 'Returns a change of Castellan unless it is kept.'
    $task.Principal.UserId = 'S-1-5-18'
    # A service account, with the highest rights.
    $task.Principal.LogonType = 5
    $task.Principal.RunLevel = 1
    $wanted = Get-RollbackTaskSetting
    foreach ($setting in $wanted.Keys) { $task.Settings.$setting = $wanted.$setting }
    if (-not $Once) {
        # 1 a time, 8 the start of the computer. An old time, so that a clock that is set back keeps it.
        $time = $task.Triggers.Create(1)
        $time.StartBoundary = '2000-01-01T00:00:00Z'
        $time.Repetition.Interval = 'PT1M'
        $boot = $task.Triggers.Create(8)
        $boot.Repetition.Interval = 'PT1M'
    }
    $action = $task.Actions.Create(0)
    $action.Path = [IO.Path]::Combine([Environment]::SystemDirectory, 'WindowsPowerShell', 'v1.0', 'powershell.exe')
    $action.Arguments = "-NoProfile -NonInteractive -ExecutionPolicy Bypass -File $(ConvertTo-QuotedArgument -Text $Script)$(if ($Once) { ' -ProveOnly' })"
    # 2 create: a task of this name is not replaced. 5 the service account of the principal.
    return $place.RegisterTaskDefinition($Name, $task, 2, $null, $null, 5, $only)
}

function Get-RollbackTaskSetting {
    <#
    .SYNOPSIS
    The settings of the task, each of which could keep it from starting or end it half way.
    .NOTES
    Windows starts no task on battery and ends it there, unless these two settings are off.
    https://learn.microsoft.com/windows/win32/taskschd/taskschedulerschema-settingstype-complextype
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    return [ordered] @{
        Enabled = $true; AllowDemandStart = $true; StartWhenAvailable = $true
        DisallowStartIfOnBatteries = $false; StopIfGoingOnBatteries = $false
        RunOnlyIfNetworkAvailable = $false; RunOnlyIfIdle = $false; WakeToRun = $false
        ExecutionTimeLimit = 'PT0S'
        # A second instance is not started while one runs.
        MultipleInstances = 2
        # The default, 7, is below normal for processor, disk and memory.
        Priority = 4
    }
}

function Assert-RollbackTask {
    <#
    .SYNOPSIS
    Reads the registered task back. Throws unless Windows holds it as it was asked for: it starts and stays on battery, and nothing ends or
    deletes it.
    .PARAMETER Trigger
    How many triggers it must have. None of them may end.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [object] $Task, [Parameter(Mandatory = $true)] [int] $Trigger)

    $definition = $Task.Definition
    $wanted = Get-RollbackTaskSetting
    $fault = @(
        foreach ($setting in $wanted.Keys) {
            if ("$($definition.Settings.$setting)" -ne "$($wanted.$setting)") { "$setting is $($definition.Settings.$setting)" }
        }
        if ("$($definition.Settings.DeleteExpiredTaskAfter)" -ne '') {
            "DeleteExpiredTaskAfter is $($definition.Settings.DeleteExpiredTaskAfter)"
        }
        $found = @(foreach ($each in $definition.Triggers) { $each })
        if ($found.Count -ne $Trigger) { "it has $($found.Count) triggers" }
        foreach ($each in $found) { if ("$($each.EndBoundary)" -ne '') { "a trigger ends at $($each.EndBoundary)" } }
    )
    if ($fault.Count -gt 0) {
        throw "The Task Scheduler holds the task in another form than was asked for: $($fault -join ', '). Protection software may have changed it."
    }
}

function Assert-RollbackTaskFolder {
    <#
    .SYNOPSIS
    Throws unless SYSTEM, Administrators and TrustedInstaller alone can change the folder of tasks or what is in it.
    .DESCRIPTION
    An account that owns the folder, or can write to it, could replace the task that restores a value.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [object] $Folder)

    $trusted = Get-TrustedSid
    $what = 'The folder \Castellan of the Task Scheduler'
    $todo = 'No rollback was planted. Delete this folder in the Task Scheduler, so that Castellan makes it again.'
    try { $found = Get-SeamTaskFolderSecurity -Folder $Folder }
    catch {
        throw "The owner and the access list of this folder of tasks could not be read, \Castellan: $((Get-InnermostException -Exception $_.Exception).Message) $todo"
    }
    if ($trusted -cnotcontains $found.owner) { throw "$what belongs to $(ConvertTo-NamedSid -Text "$($found.owner)"). $todo" }
    if ($found.access -cnotmatch '\AD:' -or $found.access -cmatch '\AD:[A-Z]*NO_ACCESS_CONTROL') { throw "$what has no access list. $todo" }
    foreach ($entry in @(Get-AclEntry -Text $found.access)) {
        if ($entry[0].Contains('D') -or $entry[1].Contains('IO') -or $trusted -ccontains $entry[5]) { continue }
        $mask = ConvertTo-AccessMask -Right $entry[2]
        # Write, append, write attributes, delete child, delete, write the list, take ownership. Rights that cannot be read count as these.
        if ($null -eq $mask -or ($mask -band 0xD0156) -ne 0) { throw "$what can be changed by $(ConvertTo-NamedSid -Text $entry[5]). $todo" }
    }
}

function Get-RollbackTask {
    <#
    .SYNOPSIS
    The registered task of a rollback; nothing where there is none or the Task Scheduler does not answer.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Name)

    try { return (Get-SeamTaskService).GetFolder('\Castellan').GetTask($Name) } catch { return $null }
}

function Unregister-RollbackTask {
    <#
    .SYNOPSIS
    Removes the task. That it could not be removed is no fault of the rollback: at each start the task finds that all is done, and tries
    again.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Name)

    try { $place = (Get-SeamTaskService).GetFolder('\Castellan'); $place.DeleteTask($Name, 0) } catch { $null = $_ }
}

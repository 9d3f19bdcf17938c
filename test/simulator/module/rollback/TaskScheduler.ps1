# The Task Scheduler over the world: the interface of COM, as far as the product uses it. A task that runs is a process of its own.

function Get-SeamTaskService {
    [CmdletBinding()]
    param()

    $conditions = (Get-World).conditions
    if ($null -ne $conditions.PSObject.Properties['taskSchedulerStopped']) {
        throw (New-Object -TypeName System.Runtime.InteropServices.COMException -ArgumentList 'The service cannot be started. (0x80070422)', -2147023838)
    }
    Assert-Elevated -Method -Command 'Connect'
    $service = [pscustomobject] @{}
    Add-Member -InputObject $service -MemberType ScriptMethod -Name GetFolder -Value { param($path) New-SimulatedTaskFolder -Path $path }
    Add-Member -InputObject $service -MemberType ScriptMethod -Name NewTask -Value {
        param($flags)
        $null = $flags
        New-SimulatedTaskDefinition
    }
    return $service
}

function New-SimulatedTaskDefinition {
    $list = {
        $made = [pscustomobject] @{ List = (New-Object -TypeName System.Collections.ArrayList) }
        Add-Member -InputObject $made -MemberType ScriptMethod -Name Create -Value {
            param($type)
            $each = [pscustomobject] @{
                Type = $type
                StartBoundary = ''
                EndBoundary = ''
                Repetition = [pscustomobject] @{ Interval = ''; Duration = '' }
                Path = ''
                Arguments = ''
            }
            [void] $this.List.Add($each)
            return $each
        }
        $made
    }
    # The defaults of Windows: https://learn.microsoft.com/windows/win32/taskschd/taskschedulerschema-settingstype-complextype
    return [pscustomobject] @{
        RegistrationInfo = [pscustomobject] @{ Description = '' }
        Principal = [pscustomobject] @{ UserId = ''; LogonType = 0; RunLevel = 0 }
        Triggers = (& $list)
        Actions = (& $list)
        Settings = [pscustomobject] @{
            Enabled = $true
            AllowDemandStart = $true
            StartWhenAvailable = $false
            DisallowStartIfOnBatteries = $true
            StopIfGoingOnBatteries = $true
            RunOnlyIfNetworkAvailable = $false
            RunOnlyIfIdle = $false
            WakeToRun = $false
            ExecutionTimeLimit = 'PT72H'
            MultipleInstances = 2
            Priority = 7
            DeleteExpiredTaskAfter = ''
        }
    }
}

function Get-WorldTask {
    param([psobject] $World, [string] $Name)
    if ($null -eq $World.PSObject.Properties['tasks'] -or $null -eq $World.tasks.PSObject.Properties[$Name]) { return $null }
    return $World.tasks.$Name
}

function New-SimulatedTaskFolder {
    param([string] $Path)

    $there = $Path -ceq '\' -or $null -ne (Get-World).PSObject.Properties['tasks']
    if (-not $there) { throw (New-Object -TypeName System.IO.FileNotFoundException -ArgumentList 'The system cannot find the file specified. (0x80070002)') }
    $folder = [pscustomobject] @{}
    Add-Member -InputObject $folder -MemberType ScriptMethod -Name CreateFolder -Value {
        param($name, $sddl)
        Edit-World -Argument $name, $sddl -Change {
            param($World, $Name, $Sddl)
            $null = $Name
            Set-Member -InputObject $World -Name 'tasks' -Value ([pscustomobject] @{})
            Set-Member -InputObject $World -Name 'taskFolder' -Value $Sddl
        }
        New-SimulatedTaskFolder -Path "\$name"
    }
    Add-Member -InputObject $folder -MemberType ScriptMethod -Name RegisterTaskDefinition -Value {
        param($name, $task, $flags, $user, $password, $logon, $sddl)
        $null = $user, $password
        if ($null -ne (Get-WorldTask -World (Get-World) -Name $name)) {
            throw (New-Object -TypeName System.Runtime.InteropServices.COMException -ArgumentList 'Cannot create a file when that file already exists. (0x800700B7)', -2147024713)
        }
        # Another product can change a task on its way into the store.
        $forced = (Get-World).conditions.PSObject.Properties['taskSettings']
        if ($null -ne $forced) { foreach ($each in $forced.Value.PSObject.Properties) { $task.Settings.($each.Name) = $each.Value } }
        $record = [pscustomobject] @{
            flags = $flags
            logon = $logon
            sddl = $sddl
            principal = $task.Principal
            settings = $task.Settings
            triggers = @($task.Triggers.List)
            actions = @($task.Actions.List)
            pid = 0
            result = 0x41303
        }
        Edit-World -Argument $name, $record -Change {
            param($World, $Name, $Record)
            Set-Member -InputObject $World.tasks -Name $Name -Value $Record
        }
        New-SimulatedTask -Name $name
    }
    Add-Member -InputObject $folder -MemberType ScriptMethod -Name GetTask -Value {
        param($name)
        if ($null -eq (Get-WorldTask -World (Get-World) -Name $name)) {
            throw (New-Object -TypeName System.IO.FileNotFoundException -ArgumentList 'The system cannot find the file specified. (0x80070002)')
        }
        New-SimulatedTask -Name $name
    }
    Add-Member -InputObject $folder -MemberType ScriptMethod -Name DeleteTask -Value {
        param($name, $flags)
        $null = $flags
        if ($null -eq (Get-WorldTask -World (Get-World) -Name $name)) {
            throw (New-Object -TypeName System.IO.FileNotFoundException -ArgumentList 'The system cannot find the file specified. (0x80070002)')
        }
        Edit-World -Argument $name -Change { param($World, $Name) $World.tasks.PSObject.Properties.Remove($Name) }
    }
    return $folder
}

function Get-SeamTaskFolderSecurity {
    <#
    .SYNOPSIS
    What the world says of the folder of tasks. A folder that the product has made belongs to Administrators.
    #>
    [CmdletBinding()]
    param([object] $Folder)

    $null = $Folder
    $sddl = "$((Get-World).taskFolder)"
    if ($sddl -ceq 'denied') { throw (New-Object -TypeName System.UnauthorizedAccessException -ArgumentList 'Access is denied. (0x80070005)') }
    $owner, $access = if ($sddl -cmatch '\AO:(S-[0-9-]+)(.*)\z') { $Matches[1], $Matches[2] } else { 'S-1-5-32-544', $sddl }
    return @{ owner = $owner; access = (ConvertTo-NumericSddl -Sddl $access -Sid @(Get-WorldEntrySid -Sddl $access)) }
}

function New-SimulatedTask {
    param([string] $Name)

    $task = [pscustomobject] @{ Name = $Name }
    # 3 ready, 4 running.
    Add-Member -InputObject $task -MemberType ScriptProperty -Name State -Value {
        if (Test-WorldTaskRunning -Name $this.Name) { 4 } else { 3 }
    }
    Add-Member -InputObject $task -MemberType ScriptProperty -Name LastTaskResult -Value {
        $found = Get-WorldTask -World (Get-World) -Name $this.Name
        if ($null -eq $found) { 0 } else { [int] $found.result }
    }
    Add-Member -InputObject $task -MemberType ScriptProperty -Name Definition -Value {
        $found = Get-WorldTask -World (Get-World) -Name $this.Name
        [pscustomobject] @{ Settings = $found.settings; Triggers = @($found.triggers) }
    }
    Add-Member -InputObject $task -MemberType ScriptMethod -Name Run -Value {
        param($argument)
        $null = $argument
        Start-WorldTask -Name $this.Name
    }
    Add-Member -InputObject $task -MemberType ScriptMethod -Name Stop -Value {
        param($flags)
        $null = $flags
        Stop-WorldTask -Name $this.Name
    }
    return $task
}

function Test-WorldCondition {
    param([psobject] $World, [string] $Name)
    $found = $World.conditions.PSObject.Properties[$Name]
    return $null -ne $found -and [bool] $found.Value
}

function Stop-WorldTaskOnBattery {
    # When the power supply is gone, Windows ends each task that does not allow battery.
    $world = Get-World
    if (-not (Test-WorldCondition -World $world -Name 'onBattery') -or $null -eq $world.PSObject.Properties['tasks']) { return }
    foreach ($each in @($world.tasks.PSObject.Properties)) {
        if ($each.Value.settings.StopIfGoingOnBatteries) { Stop-WorldTask -Name $each.Name }
    }
}

function Test-WorldTaskRunning {
    param([string] $Name)
    $found = Get-WorldTask -World (Get-World) -Name $Name
    if ($null -eq $found -or [int] $found.pid -eq 0) { return $false }
    try { $process = [System.Diagnostics.Process]::GetProcessById([int] $found.pid); if ($process.HasExited) { return $false } }
    catch { return $false }
    # On Linux a process that has ended keeps its number until its parent has asked for the exit code: it is no longer running.
    try { return [IO.File]::ReadAllText("/proc/$($found.pid)/stat") -cnotmatch '\) [ZX] [^)]*\z' } catch { return -not $process.HasExited }
}

function Stop-WorldTask {
    param([string] $Name)
    $found = Get-WorldTask -World (Get-World) -Name $Name
    if ($null -eq $found -or [int] $found.pid -eq 0) { return }
    try {
        $process = [System.Diagnostics.Process]::GetProcessById([int] $found.pid)
        $process.Kill()
        [void] $process.WaitForExit(20000)
    }
    catch { $null = $_ }
}

function Start-WorldTask {
    <#
    .SYNOPSIS
    Starts the process of a task where none runs, apart from the process that asks: it outlives that one. Waits until it has begun.
    #>
    param([string] $Name)

    $world = Get-World
    $task = Get-WorldTask -World $world -Name $Name
    if (Test-WorldTaskRunning -Name $Name) { return }
    # On battery Windows starts no task that does not allow it; with battery saver a task of SYSTEM waits until it is off.
    if ((Test-WorldCondition -World $world -Name 'onBattery') -and $task.settings.DisallowStartIfOnBatteries) { return }
    if (Test-WorldCondition -World $world -Name 'batterySaver') { return }
    $refused = $world.conditions.PSObject.Properties['scriptPolicy']
    if ($null -ne $refused -and $refused.Value -ceq 'AllSigned') {
        # PowerShell ends with 1 where a policy forbids the script.
        Edit-World -Argument $Name -Change { param($World, $Name) $World.tasks.$Name.result = 1 }
        return
    }
    $script = [regex]::Match("$(@($task.actions)[0].Arguments)", '-File (?:"([^"]+)"|(\S+))')
    $program = (Get-Process -Id $PID).Path
    # PowerShell as a tool of .NET is a library that dotnet runs.
    $run = @($program) + @(if ([IO.Path]::GetFileNameWithoutExtension($program) -ceq 'dotnet') { [IO.Path]::Combine($PSHOME, 'pwsh.dll') })
    $argument = @('-f') + $run + @(
        '-NoProfile',
        '-NonInteractive',
        '-File',
        [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', '..', 'rollback.ps1')),
        '-Script',
        "$($script.Groups[1].Value)$($script.Groups[2].Value)",
        '-Task',
        $Name
    )
    if ("$(@($task.actions)[0].Arguments)".EndsWith(' -ProveOnly')) { $argument += '-ProveOnly' }
    if ($null -ne $refused) { $argument += @('-LanguageMode', $refused.Value) }
    $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo -ArgumentList '/bin/sh'
    foreach ($each in @('-c', 'exec setsid "$@" </dev/null >/dev/null 2>>"$CASTELLAN_WORLD.tasks.log"', 'sh') + $argument) { $start.ArgumentList.Add($each) }
    $start.UseShellExecute = $false
    [System.Diagnostics.Process]::Start($start).WaitForExit()
    $until = [datetime]::UtcNow.AddSeconds(60)
    while (-not (Test-WorldTaskRunning -Name $Name) -and [datetime]::UtcNow -lt $until) {
        $now = Get-WorldTask -World (Get-World) -Name $Name
        if ($null -eq $now -or [int] $now.result -ne 0x41303) { return }
        [System.Threading.Thread]::Sleep(50)
    }
}

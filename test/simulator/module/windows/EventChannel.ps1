# The channels of the event log, as Get-WinEvent -ListLog gives them.

if ($null -eq ('Simulated.EventLogType' -as [type])) {
    . ([IO.Path]::Combine($PSScriptRoot, '..', 'world', 'SimulatedType.ps1'))
    Add-SimulatedType -Definition 'namespace Simulated { public enum EventLogType { Administrative, Operational, Analytical, Debug } }'
}

function Get-WorldEventChannel {
    # A world that says nothing has the channels of Hyper-V, on and large.
    $own = (Get-World).PSObject.Properties['eventChannels']
    if ($null -ne $own) { return @($own.Value) }
    return @(
        [pscustomobject] @{
            LogName = 'Microsoft-Windows-Hyper-V-VMMS-Admin'
            LogType = 'Administrative'
            IsEnabled = $true
            MaximumSizeInBytes = 33554432
        }
        [pscustomobject] @{
            LogName = 'Microsoft-Windows-Hyper-V-Worker-Operational'
            LogType = 'Operational'
            IsEnabled = $true
            MaximumSizeInBytes = 33554432
        }
        [pscustomobject] @{
            LogName = 'Microsoft-Windows-Hyper-V-VMMS-Analytic'
            LogType = 'Analytical'
            IsEnabled = $false
            MaximumSizeInBytes = 1052672
        }
    )
}

function Save-WorldEventChannel {
    param([psobject] $Channel)

    Assert-Elevated -Method -Command 'SaveChanges'
    Edit-World -Argument $Channel.LogName, ([bool] $Channel.IsEnabled), ([long] $Channel.MaximumSizeInBytes),
        @(Get-WorldEventChannel) -Change {
        param($World, $Name, $Enabled, $Size, $All)
        if ($null -eq $World.PSObject.Properties['eventChannels']) { Set-Member -InputObject $World -Name 'eventChannels' -Value $All }
        foreach ($each in @($World.eventChannels)) {
            if ($each.LogName -ceq $Name) { $each.IsEnabled = $Enabled; $each.MaximumSizeInBytes = $Size }
        }
    }
}

function Get-WinEvent {
    [CmdletBinding()]
    param([string] $ListLog, [string] $LogName, [string] $FilterXPath, [int] $MaxEvents = 0)

    Assert-NoFault -Command 'Get-WinEvent' -Of "$ListLog$LogName"
    Wait-World
    if ($LogName -ne '') {
        return Get-WorldEvent -First $MaxEvents -Where {
            $_.log -ceq $LogName -and $FilterXPath.Contains("'$($_.provider)'") -and $FilterXPath.Contains("EventID=$($_.id))")
        }
    }
    foreach ($each in @(Get-WorldEventChannel | Where-Object -FilterScript { $_.LogName -like $ListLog })) {
        $channel = [pscustomobject] @{
            PSTypeName = 'EventLogConfiguration'
            LogName = $each.LogName
            LogType = [Simulated.EventLogType] $each.LogType
            IsEnabled = [bool] $each.IsEnabled
            MaximumSizeInBytes = [long] $each.MaximumSizeInBytes
        }
        $channel | Add-Member -MemberType ScriptMethod -Name SaveChanges -Value {
            try { Save-WorldEventChannel -Channel $this } catch { throw $_.Exception.GetBaseException() }
        }
        $channel
    }
}

function Get-WorldEvent {
    <#
    .SYNOPSIS
    The events that the world keeps under `events`: log, provider, id and the values of their properties, newest first.
    #>
    param([scriptblock] $Where, [int] $First)

    $all = (Get-World).PSObject.Properties['events']
    $found = @(if ($null -ne $all) { @($all.Value) | Where-Object -FilterScript $Where })
    if ($found.Count -eq 0) {
        $message = 'No events were found that match the specified selection criteria.'
        throw (New-Fault -Message $message -Id 'NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand' -Category ObjectNotFound)
    }
    foreach ($each in @($found | Select-Object -First $First)) {
        [pscustomobject] @{
            PSTypeName = 'EventLogRecord'
            Id = [int] $each.id
            TimeCreated = [datetime]::Parse(
                "$($each.at)".Replace('/', '-'),
                [cultureinfo]::InvariantCulture,
                [Globalization.DateTimeStyles]::RoundtripKind
            )
            Properties = @($each.values | ForEach-Object -Process { [pscustomobject] @{ Value = $_ } })
        }
    }
}

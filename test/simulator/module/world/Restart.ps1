# What only time and a restart do. One place for all cross effects of a restart.

function Restart-World {
    <#
    .SYNOPSIS
    The host restarts: what was pending takes effect.
    #>
    Edit-World -Change {
        param($World)
        $number = {
            param($Path, $Name)
            $key = Get-WorldRegistryKey -World $World -Path $Path
            if ($null -eq $key -or $null -eq $key.PSObject.Properties[$Name]) { 0 } else { [int] $key.$Name.value }
        }
        foreach ($feature in @($World.features.PSObject.Properties)) {
            if ($feature.Value -ceq 'DisablePending') { $feature.Value = 'Disabled' }
            if ($feature.Value -ceq 'EnablePending') { $feature.Value = 'Enabled' }
        }
        # The client driver of SMB 1 comes and goes with its feature.
        $driver = 'HKLM\SYSTEM\CurrentControlSet\Services\mrxsmb10'
        $has = $null -ne (Get-WorldRegistryKey -World $World -Path $driver)
        if ($World.features.SMB1Protocol -cin @('Disabled', 'DisabledWithPayloadRemoved') -and $has) {
            $World.registry.PSObject.Properties.Remove($driver)
        }
        if ($World.features.SMB1Protocol -ceq 'Enabled' -and -not $has) {
            Set-Member -InputObject $World.registry -Name $driver -Value ([pscustomobject] @{
                Start = [pscustomobject] @{ kind = 'DWord'; value = 2 }
            })
        }

        $guard = 'HKLM\SYSTEM\CurrentControlSet\Control\DeviceGuard'
        $asked = (& $number $guard 'EnableVirtualizationBasedSecurity') -eq 1
        $required = if ((& $number $guard 'RequirePlatformSecurityFeatures') -eq 3) { @(1, 2, 3) } else { @(1, 2) }
        $runs = $asked -and
            @($required | Where-Object -FilterScript { @($World.deviceGuard.AvailableSecurityProperties) -notcontains $_ }).Count -eq 0
        $World.deviceGuard.VirtualizationBasedSecurityStatus = if ($runs) { 2 } elseif ($asked) { 1 } else { 0 }
        $integrity = $runs -and (& $number "$guard\Scenarios\HypervisorEnforcedCodeIntegrity" 'Enabled') -eq 1
        foreach ($list in 'SecurityServicesConfigured', 'SecurityServicesRunning') {
            $other = @($World.deviceGuard.$list | Where-Object -FilterScript { $_ -ne 2 -and $_ -ne 0 })
            $World.deviceGuard.$list = @($other + @(if ($integrity) { 2 }))
            if (@($World.deviceGuard.$list).Count -eq 0) { $World.deviceGuard.$list = @(0) }
        }
        # The clock of the world: one hour later at each restart.
        $boot = [datetime]::Parse(
            "$($World.clock)".Replace('/', '-'),
            [cultureinfo]::InvariantCulture,
            [Globalization.DateTimeStyles]::RoundtripKind
        ).AddHours(1)
        $World.clock = $boot.ToUniversalTime().ToString('yyyy/MM/ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
        $World.system.LastBootUpTime = $World.clock
        # The hypervisor writes its launch event at each start.
        foreach ($event in @($World.events | Where-Object -FilterScript { $_.provider -ceq 'Microsoft-Windows-Hyper-V-Hypervisor' })) {
            $event.at = $World.clock
        }
        if ($null -ne $World.PSObject.Properties['bootMarks']) {
            # What the next restart removes is gone, and the seconds since the start count anew.
            $World.bootMarks = @()
            Set-Member -InputObject $World -Name 'secondsAhead' -Value (
                -[System.Diagnostics.Stopwatch]::GetTimestamp() / [double] [System.Diagnostics.Stopwatch]::Frequency
            )
        }
    }
}

function Stop-WorldTaskAll {
    <#
    .SYNOPSIS
    No process outlives a restart.
    #>
    $world = Get-World
    if ($null -eq $world.PSObject.Properties['tasks']) { return }
    foreach ($each in @($world.tasks.PSObject.Properties)) { Stop-WorldTask -Name $each.Name }
}

function Invoke-WorldTrigger {
    <#
    .SYNOPSIS
    A minute has passed, or the Task Scheduler has started: tasks with a trigger start where they do not run.
    #>
    $world = Get-World
    if ($null -eq $world.PSObject.Properties['tasks']) { return }
    foreach ($each in @($world.tasks.PSObject.Properties)) { if (@($each.Value.triggers).Count -gt 0) { Start-WorldTask -Name $each.Name } }
}

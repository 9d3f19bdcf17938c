# What only time and a restart do. One place for all cross effects of a restart.

function Restart-World {
    <#
    .SYNOPSIS
    The host restarts: what was pending takes effect.
    #>
    Edit-World -Change {
        param($World)
        $number = { param($Path, $Name) $key = Get-WorldRegistryKey -World $World -Path $Path; if ($null -eq $key -or $null -eq $key.PSObject.Properties[$Name]) { 0 } else { [int] $key.$Name.value } }
        foreach ($feature in @($World.features.PSObject.Properties)) {
            if ($feature.Value -ceq 'DisablePending') { $feature.Value = 'Disabled' }
            if ($feature.Value -ceq 'EnablePending') { $feature.Value = 'Enabled' }
        }
        # The client driver of SMB 1 comes and goes with its feature.
        $driver = 'HKLM\SYSTEM\CurrentControlSet\Services\mrxsmb10'
        $has = $null -ne (Get-WorldRegistryKey -World $World -Path $driver)
        if ($World.features.SMB1Protocol -cin @('Disabled', 'DisabledWithPayloadRemoved') -and $has) { $World.registry.PSObject.Properties.Remove($driver) }
        if ($World.features.SMB1Protocol -ceq 'Enabled' -and -not $has) { Set-Member -InputObject $World.registry -Name $driver -Value ([pscustomobject] @{ Start = [pscustomobject] @{ kind = 'DWord'; value = 2 } }) }

        $guard = 'HKLM\SYSTEM\CurrentControlSet\Control\DeviceGuard'
        $asked = (& $number $guard 'EnableVirtualizationBasedSecurity') -eq 1
        $required = if ((& $number $guard 'RequirePlatformSecurityFeatures') -eq 3) { @(1, 2, 3) } else { @(1, 2) }
        $runs = $asked -and @($required | Where-Object -FilterScript { @($World.deviceGuard.AvailableSecurityProperties) -notcontains $_ }).Count -eq 0
        $World.deviceGuard.VirtualizationBasedSecurityStatus = if ($runs) { 2 } elseif ($asked) { 1 } else { 0 }
        $integrity = $runs -and (& $number "$guard\Scenarios\HypervisorEnforcedCodeIntegrity" 'Enabled') -eq 1
        foreach ($list in 'SecurityServicesConfigured', 'SecurityServicesRunning') {
            $other = @($World.deviceGuard.$list | Where-Object -FilterScript { $_ -ne 2 -and $_ -ne 0 })
            $World.deviceGuard.$list = @($other + @(if ($integrity) { 2 }))
            if (@($World.deviceGuard.$list).Count -eq 0) { $World.deviceGuard.$list = @(0) }
        }
        # The clock of the world: one hour later at each restart.
        $boot = [datetime]::Parse("$($World.clock)".Replace('/', '-'), [cultureinfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind).AddHours(1)
        $World.clock = $boot.ToUniversalTime().ToString('yyyy/MM/ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
        $World.system.LastBootUpTime = $World.clock
    }
}

# The application log, as far as the product writes to it.

function Write-SeamEvent {
    [CmdletBinding()]
    param([string] $Text)

    # eventcreate makes a source of its own, which takes an administrator.
    Assert-Elevated -Command 'eventcreate'
    Edit-World -Argument $Text -Change {
        param($World, $Text)
        $log = @(if ($null -ne $World.PSObject.Properties['eventLog']) { $World.eventLog })
        $log += [pscustomobject] @{
            log = 'Application'
            source = 'Castellan'
            id = 1000
            text = $Text
            at = ([datetime]::new(2026, 11, 24, 8, 0, 0).AddMinutes($log.Count)).ToString('yyyy-MM-ddTHH:mm:ss.fffZ')
        }
        Set-Member -InputObject $World -Name 'eventLog' -Value $log
    }
}

function Get-SeamEvent {
    [CmdletBinding()]
    param()

    $world = Get-World
    if ($world.conditions.PSObject.Properties['eventLogRefusal']) { throw "$($world.conditions.eventLogRefusal)" }
    $log = @(if ($null -ne $world.PSObject.Properties['eventLog']) { $world.eventLog })
    for ($at = $log.Count - 1; $at -ge 0; $at -= 1) { [pscustomobject] @{ Id = "$at"; At = $log[$at].at; Text = $log[$at].text } }
}

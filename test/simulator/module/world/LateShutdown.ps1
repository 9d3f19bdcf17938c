# In the folder of the world: the process of a simulated task loads no other.

function Complete-WorldShutdown {
    <#
    .SYNOPSIS
    Guests that were asked to shut down and are late are off from their time on.
    #>
    param([psobject] $World)

    $all = $World.conditions.PSObject.Properties['windows']
    if ($null -eq $all) { return }
    foreach ($own in $all.Value.PSObject.Properties) {
        $due = $own.Value.PSObject.Properties['offAt']
        if ($null -eq $due -or [long] $due.Value -gt [datetime]::UtcNow.Ticks) { continue }
        @($World.vms | Where-Object -FilterScript { $_.Id -eq $own.Name })[0].State = 'Off'
        $own.Value.PSObject.Properties.Remove('offAt')
    }
}

# What a window of maintenance asks: the shutdown service, and starting a VM. Conditions of a world make a guest or a start fail.

function Get-WorldWindow {
    <#
    .SYNOPSIS
    How the window of one VM fails: stop is locked, hangs or is late, start is memory. Nothing where it does not.
    #>
    param([psobject] $World, [string] $Id)

    $all = $World.conditions.PSObject.Properties['windows']
    if ($null -eq $all) { return }
    $own = $all.Value.PSObject.Properties[$Id]
    if ($null -ne $own) { return $own.Value }
}

function Get-WorldMsvm_ShutdownComponent {
    param([string] $Filter)

    if (-not (Test-HyperVRight -Command 'ShutdownComponent')) { return }
    return @((Get-World).vms |
        Where-Object -FilterScript { $Filter -ceq '' -or $Filter -eq "SystemName='$($_.Id)'" } |
        ForEach-Object -Process {
            $service = $_.PSObject.Properties['ShutdownService']
            [pscustomobject] @{
                SystemName = $_.Id.ToUpperInvariant()
                EnabledState = [uint16] $(if ($null -eq $service) { 2 } else { $service.Value })
                OperationalStatus = [uint16[]] @($(if ($_.State -ceq 'Running') { 2 } else { 12 }))
            }
        })
}

function Invoke-WorldInitiateShutdown {
    <#
    .SYNOPSIS
    The guest shuts down at once, unless the world says otherwise. Force is never asked for.
    #>
    param([psobject] $Instance, [hashtable] $Argument)

    if ($Argument.Force -ne $false) { throw 'The product never forces a guest.' }
    $id = $Instance.SystemName.ToLowerInvariant()
    $world = Get-World
    $fault = Get-WorldWindow -World $world -Id $id
    if (@($world.vms | Where-Object -FilterScript { $_.Id -eq $id })[0].State -cne 'Running') { return 32775 }
    if ($null -ne $fault -and "$($fault.stop)" -ceq 'locked') { return 32781 }
    if ($null -ne $fault -and "$($fault.stop)" -ceq 'hangs') { return 0 }
    if ($null -ne $fault -and "$($fault.stop)" -ceq 'late') {
        Edit-World -Argument $id, ([datetime]::UtcNow.AddSeconds($fault.seconds).Ticks) -Change {
            param($World, $Id, $Ticks)
            Set-Member -InputObject (Get-WorldWindow -World $World -Id $Id) -Name 'offAt' -Value $Ticks
        }
        return 0
    }
    Edit-World -Argument $id -Change { param($World, $Id) @($World.vms | Where-Object -FilterScript { $_.Id -eq $Id })[0].State = 'Off' }
    return 0
}

function Test-SeamFileThere {
    param([string] $Path)

    $missing = (Get-World).conditions.PSObject.Properties['missingFiles']
    return $null -eq $missing -or @($missing.Value) -cnotcontains $Path
}

function Start-VM {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    process {
        foreach ($machine in $VM) {
            if (-not (Test-HyperVRight -Command 'StartVM')) { return }
            Wait-World
            Edit-World -Argument $machine -Change {
                param($World, $Machine)
                $record = Get-WorldVm -World $World -Machine $Machine
                $fault = Get-WorldWindow -World $World -Id $record.Id
                $dvd = @($record.vmDvdDrive | ForEach-Object -Process { $_.Path })
                $lost = @(@($record.HardDrives | ForEach-Object -Process { $_.Path }) + @($dvd) |
                    Where-Object -FilterScript { "$_" -cne '' -and -not (Test-SeamFileThere -Path $_) })
                $why = if ($null -ne $fault -and "$($fault.start)" -ceq 'memory') { 'Not enough memory in the system to start the virtual machine.' }
                elseif ($lost.Count -gt 0) { "The attachment '$($lost[0])' was not found." }
                if ($null -ne $why) {
                    $message = "'$($record.Name)' failed to start. $why"
                    throw (New-Fault -Message $message -Id 'OperationFailed,Microsoft.HyperV.PowerShell.Commands.StartVM' -Category NotSpecified)
                }
                $record.State = 'Running'
            }
        }
    }
}

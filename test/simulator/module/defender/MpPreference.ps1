# Microsoft Defender Antivirus, and its attack surface reduction rules.

function Get-MpPreference {
    [CmdletBinding()]
    param()
    Assert-NoFault -Command 'Get-MpPreference'
    Assert-ModulePresent -Module 'Defender' -Command 'Get-MpPreference'
    Assert-Elevated -Command 'Get-MpPreference'
    return (Get-World).defender.preference
}

function Get-MpComputerStatus {
    [CmdletBinding()]
    param()
    Assert-NoFault -Command 'Get-MpComputerStatus'
    Assert-ModulePresent -Module 'Defender' -Command 'Get-MpComputerStatus'
    return (Get-World).defender.status
}

function Set-MpPreference {
    [CmdletBinding()]
    param()

    dynamicparam { New-SimulatedParameter -Command 'Set-MpPreference' }
    process {
        Assert-Elevated -Command 'Set-MpPreference'
        # Defender that runs beside another product, or is guarded against tampering, keeps its own mind and says nothing.
        Edit-World -Argument @(, $PSBoundParameters) -Change {
            param($World, $Given)
            if ($World.defender.status.IsTamperProtected) { return }
            Set-SimulatedProperty -Command 'Set-MpPreference' -Record $World.defender.preference -Given $Given
            if ($Given.ContainsKey('DisableRealtimeMonitoring') -and $World.defender.status.AMRunningMode -ceq 'Normal') {
                $World.defender.status.RealTimeProtectionEnabled = -not $Given.DisableRealtimeMonitoring
            }
        }
    }
}

function Add-MpPreference {
    [CmdletBinding()]
    param([string[]] $AttackSurfaceReductionRules_Ids, [string[]] $AttackSurfaceReductionRules_Actions)

    Assert-Elevated -Command 'Add-MpPreference'
    Edit-World -Argument $AttackSurfaceReductionRules_Ids[0], $AttackSurfaceReductionRules_Actions[0] -Change {
        param($World, $Id, $Action)
        $number = @{ Disabled = 0; Enabled = 1; AuditMode = 2; Warn = 6 }[$Action]
        if ($null -eq $number) { throw "Add-MpPreference does not know the action $Action." }
        $preference = $World.defender.preference
        $ids = @($preference.AttackSurfaceReductionRules_Ids | Where-Object -FilterScript { $null -ne $_ })
        $actions = @($preference.AttackSurfaceReductionRules_Actions | Where-Object -FilterScript { $null -ne $_ })
        $index = [array]::IndexOf([object[]] $ids, $Id)
        if ($index -ge 0) { $actions[$index] = $number } else { $ids += $Id; $actions += $number }
        $preference.AttackSurfaceReductionRules_Ids = $ids
        $preference.AttackSurfaceReductionRules_Actions = $actions
    }
}

function Remove-MpPreference {
    [CmdletBinding()]
    param([string[]] $AttackSurfaceReductionRules_Ids)

    Assert-Elevated -Command 'Remove-MpPreference'
    Edit-World -Argument $AttackSurfaceReductionRules_Ids[0] -Change {
        param($World, $Id)
        $preference = $World.defender.preference
        $ids = @($preference.AttackSurfaceReductionRules_Ids); $actions = @($preference.AttackSurfaceReductionRules_Actions)
        $keep = @(for ($index = 0; $index -lt $ids.Count; $index++) { if ($ids[$index] -cne $Id) { $index } })
        $preference.AttackSurfaceReductionRules_Ids = if ($keep.Count -eq 0) { $null }
        else { @($keep | ForEach-Object -Process { $ids[$_] }) }
        $preference.AttackSurfaceReductionRules_Actions = if ($keep.Count -eq 0) { $null }
        else { @($keep | ForEach-Object -Process { $actions[$_] }) }
    }
}

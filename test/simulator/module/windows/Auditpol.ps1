# What auditpol backs up and sets.

function Invoke-SeamAuditpolBackup {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'auditpol'
    Wait-World -Count 1
    $world = Get-World
    $german = $world.conditions.language -ceq 'de-DE'
    $line = @($(
        if ($german) { 'Name des Computers,Richtlinienziel,Unterkategorie,GUID der Unterkategorie,Aufnahmeeinstellung,Ausschlusseinstellung,Einstellungswert' }
        else { 'Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,Exclusion Setting,Setting Value' }
    ))
    $word = if ($german) { @('Keine Überwachung', 'Erfolg', 'Fehler', 'Erfolg und Fehler') }
    else { @('No Auditing', 'Success', 'Failure', 'Success and Failure') }
    $row = { param($Each, $Target, $Value) "$($world.computer.Name),$Target,$(if ($german -and $null -ne $Each.german) { $Each.german } else { $Each.name }),{$("$($Each.guid)".ToUpperInvariant())},$($word[[int] $Value]),,$Value" }
    # Conditions of a world: the word for all users, which is translated in some languages, and a user with rows of their own.
    $target = if ($null -ne $world.conditions.PSObject.Properties['auditTarget']) { $world.conditions.auditTarget } else { 'System' }
    foreach ($each in @($world.audit)) { $line += & $row $each $target $each.value }
    $own = @(if ($null -ne $world.conditions.PSObject.Properties['auditedForUser']) { $world.conditions.auditedForUser })
    foreach ($each in @($world.audit)) { if ($own -ccontains $each.guid) { $line += & $row $each "$($world.computer.Name)\operator" 3 } }
    $line += @(',,Option:CrashOnAuditFail,,Disabled,,0', ',,Option:FullPrivilegeAuditing,,Disabled,,0',
        ',,Option:AuditBaseObjects,,Disabled,,0', ',,Option:AuditBaseDirectories,,Disabled,,0', '')
    return $line -join "`r`n"
}

function Invoke-SeamAuditpolSet {
    [CmdletBinding()]
    param([guid] $Subcategory, [string] $Success = '', [string] $Failure = '')

    Assert-Elevated -Command 'auditpol'
    Edit-World -Argument $Subcategory, $Success, $Failure -Change {
        param($World, $Subcategory, $Success, $Failure)
        foreach ($each in @($World.audit)) {
            if ([guid] $each.guid -ne $Subcategory) { continue }
            $value = [int] $each.value
            if ($Success -ceq 'enable') { $value = $value -bor 1 } elseif ($Success -ceq 'disable') { $value = $value -band 2 }
            if ($Failure -ceq 'enable') { $value = $value -bor 2 } elseif ($Failure -ceq 'disable') { $value = $value -band 1 }
            $each.value = $value
        }
    }
}

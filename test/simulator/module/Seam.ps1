# The Windows halves of the seams, over the world. They keep the names and the shapes of the product's.

function Get-WorldRegistryKey {
    param([psobject] $World, [string] $Path)
    $found = @($World.registry.PSObject.Properties | Where-Object -FilterScript { $_.Name -eq $Path })
    if ($found.Count -eq 0) { return $null }
    return $found[0].Value
}

function Get-SeamRegistryValue {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path, [Parameter(Mandatory = $true)] [string] $Name)

    $key = Get-WorldRegistryKey -World (Get-World) -Path $Path
    $value = if ($null -eq $key) { $null } else { $key.PSObject.Properties[$Name] }
    if ($null -eq $value) { return @{ Exists = $false; Kind = $null; Value = $null } }
    return @{ Exists = $true; Kind = $value.Value.kind; Value = $value.Value.value }
}

function Set-SeamRegistryValue {
    [CmdletBinding()]
    param([string] $Path, [string] $Name, [string] $Kind, [object] $Value)

    Assert-Elevated -Method -Command 'SetValue'
    Edit-World -Argument $Path, $Name, $Kind, $Value -Change {
        param($World, $Path, $Name, $Kind, $Value)
        if ($null -eq (Get-WorldRegistryKey -World $World -Path $Path)) { Set-Member -InputObject $World.registry -Name $Path -Value ([pscustomobject] @{}) }
        Set-Member -InputObject (Get-WorldRegistryKey -World $World -Path $Path) -Name $Name -Value ([pscustomobject] @{ kind = $Kind; value = $Value })
    }
}

function Remove-SeamRegistryValue {
    [CmdletBinding()]
    param([string] $Path, [string] $Name)

    Assert-Elevated -Method -Command 'DeleteValue'
    Edit-World -Argument $Path, $Name -Change { param($World, $Path, $Name) $key = Get-WorldRegistryKey -World $World -Path $Path; if ($null -ne $key) { $key.PSObject.Properties.Remove($Name) } }
}

function Invoke-SeamSeceditExport {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'secedit'
    Wait-World -Count 1
    $security = (Get-World).security
    $line = @('[Unicode]', 'Unicode=yes', '[System Access]')
    foreach ($each in $security.systemAccess.PSObject.Properties) { $line += "$($each.Name) = $($each.Value)" }
    $line += '[Registry Values]'
    foreach ($each in $security.registryValues.PSObject.Properties) { $line += "$($each.Name)=$($each.Value)" }
    $line += '[Privilege Rights]'
    foreach ($each in $security.privilegeRights.PSObject.Properties) {
        # A right that nobody holds is not mentioned.
        if (@($each.Value).Count -gt 0) { $line += "$($each.Name) = $(@($each.Value | ForEach-Object -Process { if ($_ -clike 'S-1-*') { "*$_" } else { $_ } }) -join ',')" }
    }
    $line += @('[Version]', 'signature="$CHICAGO$"', 'Revision=1', '')
    return ConvertTo-NumericTemplate -Template ($line -join "`r`n")
}

function Invoke-SeamSeceditConfigure {
    [CmdletBinding()]
    param([string] $Template, [string] $Area)

    Assert-Elevated -Command 'secedit'
    Edit-World -Argument $Template, $Area -Change {
        param($World, $Template, $Area)
        $section = ''
        foreach ($line in $Template -split "`r?`n") {
            if ($line -cmatch '^\[(.+)\]$') { $section = $Matches[1]; continue }
            if ($line -cnotmatch '^\s*([^=]+?)\s*=\s*(.*?)\s*$') { continue }
            $name = $Matches[1]; $value = $Matches[2]
            if ($section -ceq 'Privilege Rights' -and $Area -ceq 'USER_RIGHTS') { Set-Member -InputObject $World.security.privilegeRights -Name $name -Value @($value -split ',' | Where-Object -FilterScript { $_.Trim() -ne '' } | ForEach-Object -Process { $_.Trim() -replace '^\*', '' }) }
            if ($section -ceq 'System Access' -and $Area -ceq 'SECURITYPOLICY') {
                $limit = Get-WorldRegistryKey -World $World -Path 'HKLM\SYSTEM\CurrentControlSet\Control\SAM'
                $relaxed = $null -ne $limit -and $null -ne $limit.PSObject.Properties['RelaxMinimumPasswordLengthLimits'] -and [int] $limit.RelaxMinimumPasswordLengthLimits.value -eq 1
                if ($name -ceq 'MinimumPasswordLength' -and [int] $value -gt 14 -and -not $relaxed) { throw 'The data is invalid.' }
                Set-Member -InputObject $World.security.systemAccess -Name $name -Value $(if ($value -cmatch '^-?\d+$') { [int] $value } else { $value })
            }
        }
    }
}

function Invoke-SeamAuditpolBackup {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'auditpol'
    Wait-World -Count 1
    $world = Get-World
    $german = $world.conditions.language -ceq 'de-DE'
    $line = @($(if ($german) { 'Name des Computers,Richtlinienziel,Unterkategorie,GUID der Unterkategorie,Aufnahmeeinstellung,Ausschlusseinstellung,Einstellungswert' } else { 'Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,Exclusion Setting,Setting Value' }))
    $word = if ($german) { @('Keine Überwachung', 'Erfolg', 'Fehler', 'Erfolg und Fehler') } else { @('No Auditing', 'Success', 'Failure', 'Success and Failure') }
    foreach ($each in @($world.audit)) { $line += "$($world.computer.Name),System,$(if ($german -and $null -ne $each.german) { $each.german } else { $each.name }),{$("$($each.guid)".ToUpperInvariant())},$($word[[int] $each.value]),,$($each.value)" }
    $line += @(',,Option:CrashOnAuditFail,,Disabled,,0', ',,Option:FullPrivilegeAuditing,,Disabled,,0', ',,Option:AuditBaseObjects,,Disabled,,0', ',,Option:AuditBaseDirectories,,Disabled,,0', '')
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

function Get-WorldFile {
    param([psobject] $World, [string] $Path)
    $found = @($World.files | Where-Object -FilterScript { $_.path -eq $Path })
    if ($found.Count -eq 0) { throw (New-Fault -Message "Cannot find path '$Path' because it does not exist." -Id 'PathNotFound,Microsoft.PowerShell.Commands.GetAclCommand' -Category ObjectNotFound) }
    return $found[0]
}

function Get-SeamFileSecurity {
    [CmdletBinding()]
    param([string] $LiteralPath, [string] $Section)

    Assert-Elevated -Command 'Microsoft.PowerShell.Commands.GetAclCommand'
    Wait-World -Count 1
    $world = Get-World
    if (@($world.conditions.deniedFolders) -contains $LiteralPath) { throw (New-Object -TypeName System.UnauthorizedAccessException -ArgumentList 'Attempted to perform an unauthorized operation.') }
    $file = Get-WorldFile -World $world -Path $LiteralPath
    if ($Section -ceq 'Owner') { return "O:$($file.owner)" }
    $text = if ($Section -ceq 'Access') { "$($file.access)" } else { "$($file.audit)" }
    return ConvertTo-NumericSddl -Sddl $text -Sid @(Get-WorldEntrySid -Sddl $text)
}

function Set-SeamFileSecurity {
    [CmdletBinding()]
    param([string] $LiteralPath, [string] $Section, [string] $Sddl)

    Assert-Elevated -Method -Command 'SetAccessControl'
    Edit-World -Argument $LiteralPath, $Section, $Sddl -Change {
        param($World, $Path, $Section, $Sddl)
        $file = Get-WorldFile -World $World -Path $Path
        # Windows keeps the mark of automatic inheritance on lists that it has written itself.
        if ($Section -ceq 'Access') { $file.access = $Sddl -creplace '^D:P(?!AI)', 'D:PAI' }
        else { $file.audit = if ($Sddl -ceq 'S:') { $null } else { $Sddl -creplace '^S:(?!P|AI)', 'S:AI' } }
        # What lies below inherits anew, nearer folders first; so does the folder itself from what lies above it.
        foreach ($below in @($World.files | Where-Object -FilterScript { $_.path -eq $Path -or $_.path -like "$([WildcardPattern]::Escape($Path))\*" } | Sort-Object -Property { $_.path.Length })) {
            $above = @($World.files | Where-Object -FilterScript { $below.path -like "$([WildcardPattern]::Escape($_.path))\*" } | Sort-Object -Property { $_.path.Length } -Descending)
            if ($above.Count -eq 0) { continue }
            $name = $Section.ToLowerInvariant()
            $below.$name = ConvertTo-InheritingAcl -Own $below.$name -Parent $above[0].$name -Section $Section
        }
    }
}

function ConvertTo-InheritingAcl {
    <#
    .SYNOPSIS
    A folder's list after its parent has changed: its own entries, then what it inherits, unless it is protected.
    #>
    param([string] $Own, [string] $Parent, [string] $Section)

    if ($Own -cmatch '^[DS]:P') { return $Own }
    $kept = @([regex]::Matches($Own, '\([^)]*\)') | ForEach-Object -Process { $_.Value } | Where-Object -FilterScript { ($_ -split ';')[1] -cnotmatch '^(..)*ID' })
    $inherited = foreach ($ace in @([regex]::Matches($Parent, '\([^)]*\)') | ForEach-Object -Process { $_.Value })) {
        $part = $ace -split ';'
        $flag = @([regex]::Matches($part[1], '..') | ForEach-Object -Process { $_.Value })
        if ($flag -cnotcontains 'CI' -and ($flag -cnotcontains 'OI' -or $flag -ccontains 'NP')) { continue }
        $spread = @()
        if ($flag -cnotcontains 'NP') {
            if ($flag -ccontains 'OI') { $spread += 'OI' }
            if ($flag -ccontains 'CI') { $spread += 'CI' }
            if ($flag -cnotcontains 'CI' -or $part[5] -cin @('CO)', 'S-1-3-0)')) { $spread += 'IO' }
        }
        $part[1] = (@($spread) + 'ID' + @($flag | Where-Object -FilterScript { $_ -cin @('SA', 'FA') })) -join ''
        $part -join ';'
    }
    $all = @($kept) + @($inherited)
    if ($all.Count -eq 0 -and $Section -ceq 'Audit') { return $null }
    return $(if ($Section -ceq 'Access') { 'D:AI' } else { 'S:AI' }) + ($all -join '')
}

function ConvertTo-SeamAccountName {
    [CmdletBinding()]
    param([string] $Sid)
    $known = (Get-World).accounts.PSObject.Properties[$Sid]
    if ($null -eq $known) { return '' }
    return "$($known.Value)"
}

function ConvertTo-SeamSid {
    [CmdletBinding()]
    param([string] $Name)
    foreach ($each in (Get-World).accounts.PSObject.Properties) { if ("$($each.Value)" -eq $Name -or "$($each.Value)" -like "*\$([WildcardPattern]::Escape($Name))") { return $each.Name } }
    # Every computer has these two.
    $builtIn = @{ Administrator = 500; Guest = 501 }
    if ($builtIn.ContainsKey($Name)) { return "$((Get-World).sids.machine)-$($builtIn[$Name])" }
    return ''
}

function Get-SeamCertificate {
    [CmdletBinding()]
    param()
    foreach ($each in @((Get-World).certificates)) {
        $copy = [ordered] @{}
        foreach ($property in $each.PSObject.Properties) { $copy[$property.Name] = $property.Value }
        $copy.NotAfter = [datetime]::Parse("$($each.NotAfter)".Replace('/', '-'), [cultureinfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind)
        [pscustomobject] $copy
    }
}

function Get-SeamComputerAccount {
    [CmdletBinding()]
    param()

    $account = (Get-World).computerAccount
    if ($null -eq $account) { throw 'The directory does not know this computer.' }
    return @{ Flags = [int] $account.Flags; DelegatesTo = @($account.DelegatesTo) }
}

function Write-SeamEvent {
    [CmdletBinding()]
    param([string] $Text)

    # eventcreate makes a source of its own, which takes an administrator.
    Assert-Elevated -Command 'eventcreate'
    Edit-World -Argument $Text -Change {
        param($World, $Text)
        $log = @(if ($null -ne $World.PSObject.Properties['eventLog']) { $World.eventLog })
        $log += [pscustomobject] @{ log = 'Application'; source = 'Castellan'; id = 1000; text = $Text; at = ([datetime]::new(2026, 11, 24, 8, 0, 0).AddMinutes($log.Count)).ToString('yyyy-MM-ddTHH:mm:ss.fffZ') }
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

function Get-SeamFolderKind {
    [CmdletBinding()]
    param([string] $LiteralPath)

    $found = @((Get-World).files | Where-Object -FilterScript { $_.path -eq $LiteralPath })
    if ($found.Count -eq 0) { return 'none' }
    return $(if ($null -ne $found[0].PSObject.Properties['kind']) { $found[0].kind } else { 'folder' })
}

function New-SeamProtectedFolder {
    [CmdletBinding()]
    param([string] $LiteralPath, [string] $Sddl)

    Assert-Elevated -Method -Command 'Create'
    Edit-World -Argument $LiteralPath, $Sddl -Change {
        param($World, $Path, $Sddl)
        # A condition of the world: the volume keeps no lists of its own, or the list of the folder above.
        $weak = $World.conditions.PSObject.Properties['newFolderAccess']
        $access = if ($null -ne $weak) { $weak.Value } else { $Sddl -creplace '^O:BA', '' -creplace '^D:P(?!AI)', 'D:PAI' }
        $World.files = @(@($World.files) + [pscustomobject] @{ path = $Path; owner = ($Sddl -creplace '^O:BA.*$', 'S-1-5-32-544'); access = $access; audit = $null })
    }
}

function Move-SeamFolder {
    [CmdletBinding()]
    param([string] $LiteralPath, [string] $Destination)

    Assert-Elevated -Method -Command 'Move'
    Edit-World -Argument $LiteralPath, $Destination -Change {
        param($World, $Path, $Destination)
        # A condition of the world: somebody makes a folder of that name a moment before.
        $quicker = $World.conditions.PSObject.Properties['quickerOwner']
        if ($null -ne $quicker) { $World.files = @(@($World.files) + [pscustomobject] @{ path = $Destination; owner = $quicker.Value; access = 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)'; audit = $null }) }
        if (@($World.files | Where-Object -FilterScript { $_.path -eq $Destination }).Count -eq 0) { (Get-WorldFile -World $World -Path $Path).path = $Destination }
    }
    if ((Get-SeamFolderKind -LiteralPath $LiteralPath) -cne 'none') { throw (New-Object -TypeName System.IO.IOException -ArgumentList 'Cannot create a file when that file already exists.') }
}

function Remove-SeamEmptyFolder {
    [CmdletBinding()]
    param([string] $LiteralPath)

    Assert-Elevated -Method -Command 'Delete'
    if (@((Get-World).files | Where-Object -FilterScript { $_.path -like "$([WildcardPattern]::Escape($LiteralPath))\*" }).Count -gt 0) { throw (New-Object -TypeName System.IO.IOException -ArgumentList 'The directory is not empty.') }
    Edit-World -Argument $LiteralPath -Change { param($World, $Path) $World.files = @($World.files | Where-Object -FilterScript { $_.path -ne $Path }) }
}

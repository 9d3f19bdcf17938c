# Owners and access lists of files and folders, and of everything below them.

function Get-WorldFile {
    param([psobject] $World, [string] $Path)
    $found = Find-InWorld -World $World -List 'files' -By 'path' -Key $Path -KeyOf { param($Record) $Record.path }
    if ($null -eq $found) {
        $message = "Cannot find path '$Path' because it does not exist."
        throw (New-Fault -Message $message -Id 'PathNotFound,Microsoft.PowerShell.Commands.GetAclCommand' -Category ObjectNotFound)
    }
    return $found
}

function Get-SeamFileSecurity {
    [CmdletBinding()]
    param([string] $LiteralPath, [string] $Section)

    # A folder of the computer that runs the test, which the world does not name.
    if ($LiteralPath.StartsWith('/') -and @((Get-World).files | Where-Object -FilterScript { $_.path -eq $LiteralPath }).Count -eq 0) {
        return ConvertTo-WorldSection -File ([pscustomobject] @{
            owner = 'S-1-5-32-544'
            access = 'D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)'
            audit = $null
        }) -Section $Section
    }
    $file = Get-ReadableFile -Path $LiteralPath
    return ConvertTo-WorldSection -File $file -Section $Section
}

function Get-SeamWholeFileSecurity {
    [CmdletBinding()]
    param([string] $LiteralPath)

    $file = Get-ReadableFile -Path $LiteralPath
    $text = @{}
    foreach ($section in 'Access', 'Audit', 'Owner') { $text[$section] = ConvertTo-WorldSection -File $file -Section $section }
    return $text
}

function Get-ReadableFile {
    <#
    .SYNOPSIS
    One opening of a file for its security descriptor: one call, one object.
    #>
    param([string] $Path)

    Assert-Elevated -Command 'Microsoft.PowerShell.Commands.GetAclCommand'
    Wait-World -Count 1
    $world = Get-World
    if (@($world.conditions.deniedFolders) -contains $Path) {
        throw (New-Object -TypeName System.UnauthorizedAccessException -ArgumentList 'Attempted to perform an unauthorized operation.')
    }
    # Files of disks have records of their own, which say what a world says nothing of.
    if ($Path -match '\.(?:a?vhdx?|vhds)\z') {
        return [pscustomobject] @{ owner = 'S-1-5-32-544'; access = (Get-DiskFileRecord -World $world -Path $Path).access; audit = $null }
    }
    return Get-WorldFile -World $world -Path $Path
}

function ConvertTo-WorldSection {
    param([psobject] $File, [string] $Section)

    if ($Section -ceq 'Owner') { return "O:$($File.owner)" }
    $text = if ($Section -ceq 'Access') { "$($File.access)" } else { "$($File.audit)" }
    return ConvertTo-NumericSddl -Sddl $text -Sid @(Get-WorldEntrySid -Sddl $text)
}

function Set-SeamFileSecurity {
    [CmdletBinding()]
    param([string] $LiteralPath, [string] $Section, [string] $Sddl)

    Assert-Elevated -Method -Command 'SetAccessControl'
    Edit-World -Argument $LiteralPath, $Section, $Sddl -Change {
        param($World, $Path, $Section, $Sddl)
        $file = Get-WorldFile -World $World -Path $Path
        if ($Section -ceq 'Owner') { $file.owner = $Sddl -creplace '\AO:', ''; return }
        # Windows keeps the mark of automatic inheritance on lists that it has written itself.
        if ($Section -ceq 'Access') { $file.access = $Sddl -creplace '^D:P(?!AI)', 'D:PAI' }
        else { $file.audit = if ($Sddl -ceq 'S:') { $null } else { $Sddl -creplace '^S:(?!P|AI)', 'S:AI' } }
        # Everything below inherits again, nearer folders first; so does the folder itself from its parents.
        foreach ($below in @($World.files |
            Where-Object -FilterScript { $_.path -eq $Path -or $_.path -like "$([WildcardPattern]::Escape($Path))\*" } |
            Sort-Object -Property { $_.path.Length })) {
            $above = @($World.files |
                Where-Object -FilterScript { $below.path -like "$([WildcardPattern]::Escape($_.path))\*" } |
                Sort-Object -Property { $_.path.Length } -Descending)
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
    $kept = @([regex]::Matches($Own, '\([^)]*\)') |
        ForEach-Object -Process { $_.Value } |
        Where-Object -FilterScript { ($_ -split ';')[1] -cnotmatch '^(..)*ID' })
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

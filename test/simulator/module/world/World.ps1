# The world: one JSON file in the shape of Windows' own objects, shared by all runspaces and processes.

function Get-World {
    <#
    .SYNOPSIS
    The world as it is now. Read again only when the file has changed.
    #>
    $path = $env:CASTELLAN_WORLD
    if ("$path" -eq '') { throw 'CASTELLAN_WORLD names no world.' }
    $file = New-Object -TypeName System.IO.FileInfo -ArgumentList $path
    if (-not $file.Exists) { throw "There is no world $path." }
    $stamp = "$($file.LastWriteTimeUtc.Ticks) $($file.Length)"
    if ($null -eq $global:CastellanWorld -or $global:CastellanWorldStamp -cne $stamp) {
        try { $global:CastellanWorld = ConvertFrom-WorldText -Text ([IO.File]::ReadAllText($path)) }
        catch { throw "The world $path is not JSON: $($_.Exception.Message)" }
        if ($null -eq $global:CastellanWorld.PSObject.Properties['computer']) { throw "The world $path is broken: it has no computer." }
        $global:CastellanWorldStamp = $stamp
    }
    Complete-WorldShutdown -World $global:CastellanWorld
    return $global:CastellanWorld
}

function ConvertFrom-WorldText {
    <#
    .SYNOPSIS
    The text of a world as objects. ConvertFrom-Json makes U+FFFD of half a surrogate pair; here it stays what it is.
    #>
    param([Parameter(Mandatory = $true)] [string] $Text)

    $half = '(?<=(?<!\\)(?:\\\\)*)\\u(?:(d[89ab][0-9a-f]{2})(?!\\ud[c-f])|(?<!\\ud[89ab][0-9a-f]{2}\\u)(d[c-f][0-9a-f]{2}))'
    if (-not [regex]::IsMatch($Text, $half, 'IgnoreCase')) { return ConvertFrom-Json -InputObject $Text }
    $marked = [regex]::Replace($Text, $half, { param($match) "$([char] 0xFDD0)$($match.Groups[1].Value)$($match.Groups[2].Value)$([char] 0xFDD1)" }, 'IgnoreCase')
    return Restore-WorldText -InputObject (ConvertFrom-Json -InputObject $marked)
}

function Restore-WorldText {
    param([object] $InputObject)

    if ($InputObject -is [string]) {
        return [regex]::Replace(
            $InputObject,
            "$([char] 0xFDD0)(.{4})$([char] 0xFDD1)",
            { param($match) [string] [char] [Convert]::ToInt32($match.Groups[1].Value, 16) }
        )
    }
    if ($InputObject -is [Collections.IList]) { return , @($InputObject | ForEach-Object -Process { Restore-WorldText -InputObject $_ }) }
    if ($InputObject -is [Management.Automation.PSCustomObject]) {
        $copy = [ordered] @{}
        foreach ($property in $InputObject.PSObject.Properties) { $copy[$property.Name] = Restore-WorldText -InputObject $property.Value }
        return [pscustomobject] $copy
    }
    return $InputObject
}

function Find-InWorld {
    <#
    .SYNOPSIS
    The first record of a list of the world that has this key, or nothing.
    An index answers for a world with many VMs; a change inside of Edit-World is seen as well.
    .PARAMETER KeyOf
    Gives the keys of a record, which is its one argument.
    #>
    param([psobject] $World, [string] $List, [string] $By, [string] $Key, [scriptblock] $KeyOf)

    if (-not [object]::ReferenceEquals($World, $global:CastellanIndexed)) {
        $global:CastellanIndexed = $World
        $global:CastellanIndex = @{}
    }
    $index = $global:CastellanIndex["$List $By"]
    if ($null -eq $index) {
        $index = @{}
        foreach ($record in $World.$List) {
            foreach ($each in & $KeyOf $record) { if ("$each" -ne '' -and -not $index.ContainsKey("$each")) { $index["$each"] = $record } }
        }
        $global:CastellanIndex["$List $By"] = $index
    }
    $found = $index[$Key]
    if ($null -ne $found -and @(& $KeyOf $found) -contains $Key) { return $found }
    foreach ($record in $World.$List) { if (@(& $KeyOf $record) -contains $Key) { return $record } }
}

function Edit-World {
    <#
    .SYNOPSIS
    Changes the world under a lock, written beside and moved into place: a killed writer leaves the old or the new one.
    #>
    param([Parameter(Mandatory = $true)] [scriptblock] $Change, [object[]] $Argument = @())

    $path = $env:CASTELLAN_WORLD
    $lock = $null
    $until = [datetime]::UtcNow.AddSeconds(20)
    while ($null -eq $lock) {
        try { $lock = [IO.File]::Open("$path.lock", [IO.FileMode]::OpenOrCreate, [IO.FileAccess]::ReadWrite, [IO.FileShare]::None) }
        catch [IO.IOException] { if ([datetime]::UtcNow -gt $until) { throw }; Start-Sleep -Milliseconds 20 }
    }
    try {
        $global:CastellanWorldStamp = ''
        $world = Get-World
        # A condition of the world: the write throws before it has done anything, after half of it
        # (another world has that half), or after all.
        $fault = if ($null -ne $world.conditions.PSObject.Properties['writeFault']) { $world.conditions.writeFault }
        if ($null -ne $fault -and $fault.at -ceq 'before') { throw (New-FullDiskFault) }
        if ($null -ne $fault -and $fault.at -ceq 'middle') {
            $world = [IO.File]::ReadAllText($fault.half) | ConvertFrom-Json
            Set-Member -InputObject $world.conditions -Name 'writeFault' -Value $fault
        }
        else { & $Change $world @Argument }
        # Escaped, because UTF-8 has no form for half a surrogate pair, and names in Windows may hold one.
        $beside = "$path.$PID.tmp"
        [IO.File]::WriteAllText($beside, (ConvertTo-Json -InputObject $world -Depth 20 -EscapeHandling EscapeNonAscii))
        [IO.File]::Move($beside, $path, $true)
        $global:CastellanWorldStamp = ''
        if ($null -ne $fault) { throw (New-FullDiskFault) }
    }
    finally { $lock.Dispose() }
}

function Wait-World {
    <#
    .SYNOPSIS
    The declared latency of a slow world: per call, and per object that comes back.
    #>
    param([int] $Count = 0)

    $slow = (Get-World).conditions.slow
    if ($null -ne $slow) { Start-Sleep -Milliseconds ([int] ($slow.perCallMs + $slow.perObjectMs * $Count)) }
}

function Set-Member {
    <#
    .SYNOPSIS
    Sets a property of a world's object, new or not.
    #>
    param([object] $InputObject, [string] $Name, [object] $Value)

    Add-Member -InputObject $InputObject -MemberType NoteProperty -Name $Name -Value $Value -Force
}

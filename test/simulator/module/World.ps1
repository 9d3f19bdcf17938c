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
        try { $global:CastellanWorld = [IO.File]::ReadAllText($path) | ConvertFrom-Json }
        catch { throw "The world $path is not JSON: $($_.Exception.Message)" }
        if ($null -eq $global:CastellanWorld.PSObject.Properties['computer']) { throw "The world $path is broken: it has no computer." }
        $global:CastellanWorldStamp = $stamp
    }
    return $global:CastellanWorld
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
        & $Change $world @Argument
        $beside = "$path.$PID.tmp"
        [IO.File]::WriteAllText($beside, (ConvertTo-Json -InputObject $world -Depth 20))
        [IO.File]::Move($beside, $path, $true)
        $global:CastellanWorldStamp = ''
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

# The seams of a rollback over the world: its clock, its volume, its disk, and what a restart removes.

function Get-SeamMonotonicSecond {
    [CmdletBinding()]
    param()

    # A test lets time pass without waiting: the world says by how much it is ahead.
    $ahead = (Get-World).PSObject.Properties['secondsAhead']
    return [System.Diagnostics.Stopwatch]::GetTimestamp() / [double] [System.Diagnostics.Stopwatch]::Frequency +
        $(if ($null -ne $ahead) { [double] $ahead.Value } else { 0 })
}

function Wait-SeamMoment {
    [CmdletBinding()]
    param([int] $Milliseconds)
    [System.Threading.Thread]::Sleep([Math]::Min($Milliseconds, 100))
}

function Get-SeamVolume {
    [CmdletBinding()]
    param([string] $LiteralPath)
    $null = $LiteralPath
    $volume = (Get-World).conditions.PSObject.Properties['volume']
    if ($null -ne $volume) { return @{ kind = $volume.Value.kind; format = $volume.Value.format } }
    return @{ kind = 'Fixed'; format = 'NTFS' }
}

function New-SeamFileStream {
    [CmdletBinding()]
    param([string] $LiteralPath, [System.IO.FileMode] $Mode)

    # A full disk: no file can be made; with “reserve” only while the set aside space is not given back.
    $full = (Get-World).conditions.PSObject.Properties['diskFull']
    if ($null -ne $full -and
        ($full.Value -ceq 'all' -or
            ($full.Value -ceq 'reserve' -and
                [IO.File]::Exists([IO.Path]::Combine([IO.Path]::GetDirectoryName($LiteralPath), 'reserve'))))) {
        throw (New-Object -TypeName System.IO.IOException -ArgumentList 'There is not enough space on the disk.')
    }
    return [IO.File]::Open($LiteralPath, $Mode, [IO.FileAccess]::Write, [IO.FileShare]::None)
}

function Get-WorldBootMark {
    param([psobject] $World)
    if ($null -eq $World.PSObject.Properties['bootMarks']) { return @() }
    return @($World.bootMarks | Where-Object -FilterScript { $null -ne $_ })
}

function Set-SeamBootMark {
    [CmdletBinding()]
    param([string] $Name)
    Edit-World -Argument $Name -Change {
        param($World, $Name)
        Set-Member -InputObject $World -Name 'bootMarks' -Value @(@(Get-WorldBootMark -World $World) + $Name | Select-Object -Unique)
    }
}

function Test-SeamBootMark {
    [CmdletBinding()]
    param([string] $Name)
    return @(Get-WorldBootMark -World (Get-World)) -ccontains $Name
}

function Remove-SeamBootMark {
    [CmdletBinding()]
    param([string] $Name)
    Edit-World -Argument $Name -Change {
        param($World, $Name)
        Set-Member -InputObject $World -Name 'bootMarks' -Value @(Get-WorldBootMark -World $World |
            Where-Object -FilterScript { $_ -cne $Name })
    }
}

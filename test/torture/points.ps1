# Stands around the two functions through which everything in the simulator reads and writes the world.
# Dot-sourced into each module that holds them.
# CASTELLAN_POINTS names the folder through which the torture stops this process; see simulated-rig.ts.

function Wait-WorldPoint {
    <#
    .SYNOPSIS
    Says where this process is and stops it there for as long as the torture asks for it.
    #>
    param([Parameter(Mandatory = $true)] [string] $Name)

    $hold = "$env:CASTELLAN_POINTS/hold-$PID"
    if (-not [IO.File]::Exists($hold)) { return }
    [IO.File]::WriteAllText("$hold.tmp", $Name)
    [IO.File]::Move("$hold.tmp", "$hold.at", $true)
    while ([IO.File]::Exists($hold) -and [IO.File]::Exists("$hold.at")) { [Threading.Thread]::Sleep(5) }
}

Set-Item -Path 'function:Edit-WorldItself' -Value ${function:Edit-World}
Set-Item -Path 'function:Get-WorldItself' -Value ${function:Get-World}

function Edit-World {
    <#
    .SYNOPSIS
    Changes the world; a copy of the world from before is the record of the write.
    #>
    param([Parameter(Mandatory = $true)] [scriptblock] $Change, [object[]] $Argument = @())

    Wait-WorldPoint -Name 'before the write'
    $record = "$env:CASTELLAN_POINTS/record"
    [IO.File]::Copy($env:CASTELLAN_WORLD, ('{0}/{1:d6}.json' -f $record, [IO.Directory]::GetFiles($record).Count))
    Edit-WorldItself -Change $Change -Argument $Argument
    $global:CastellanHasWritten = $true
    Wait-WorldPoint -Name 'after the write'
}

function Get-World {
    <#
    .SYNOPSIS
    The world as it is now; the first reading after a write is a point.
    #>
    if ($global:CastellanHasWritten) {
        $global:CastellanHasWritten = $false
        Wait-WorldPoint -Name 'before reading back'
    }
    Get-WorldItself
}

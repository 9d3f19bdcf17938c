function Get-SettingOfVM {
    <#
    .SYNOPSIS
    A row for each known VM from its one row in a class of settings. None, or several, are not read. A VM that is gone meanwhile gives none.
    .DESCRIPTION
    The id of a row begins with that of its VM. Templates and checkpoints have ids of their own there, which are those of no known VM.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $ClassName, [Parameter(Mandatory = $true)] [string] $OneOf,
        [Parameter(Mandatory = $true)] [scriptblock] $Fact, [scriptblock] $Where = { param($Row) $null -ne $Row }
    )

    $own = Get-OwnSettingTable -ClassName $ClassName -Where $Where
    $asked = @{}
    foreach ($machine in @(Get-KnownVM)) {
        if (Test-Problem -InputObject $machine) { $machine; continue }
        $id = Get-PropertyText -InputObject $machine -Name 'Id'
        $source = if ($own.ContainsKey($id) -and $own[$id].Count -eq 1) { $own[$id][0] }
        if ($null -eq $source -and (Test-GoneVM -Id $id -Asked $asked)) { continue }
        $read = & $Fact $source
        $read.vmName = Get-PropertyState -InputObject $machine -Name 'Name'
        New-FactRow -Of $OneOf -Key @{ vm = $id } -Fact $read
    }
}

function Get-OwnSettingTable {
    <#
    .SYNOPSIS
    The rows of a class of settings by the id of their VM, in lists. A row of no VM, or of none that is known, is in no one's list and costs
    nothing.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $ClassName, [Parameter(Mandatory = $true)] [scriptblock] $Where)

    $own = @{}
    foreach ($row in @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName $ClassName -ErrorAction Stop)) {
        if ($null -eq $row -or
            (Get-PropertyText -InputObject $row -Name 'InstanceID') -notmatch '\AMicrosoft:([0-9A-F-]{36})(?:\\|\z)') { continue }
        $id = $Matches[1]
        if (-not (& $Where $row)) { continue }
        if ($own.ContainsKey($id)) { $own[$id] += $row } else { $own[$id] = @($row) }
    }
    return $own
}

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
        [Parameter(Mandatory = $true)] [scriptblock] $Fact, [string] $Kind = ''
    )

    $own = Get-OwnSettingTable -ClassName $ClassName -Kind $Kind
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
    .PARAMETER Kind
    Only rows of this type of virtual system.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $ClassName, [string] $Kind = '')

    $own = @{}
    $row = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName $ClassName -ErrorAction Stop)
    $instance = @(Get-TextOfEach -InputObject $row -Name 'InstanceID')
    $type = @(Get-TextOfEach -InputObject $row -Name 'VirtualSystemType')
    for ($index = 0; $index -lt $row.Count; $index++) {
        if ($instance[$index] -notmatch '\AMicrosoft:([0-9A-F-]{36})(?:\\|\z)') { continue }
        $id = $Matches[1]
        if ($Kind -ne '' -and $type[$index] -cne $Kind) { continue }
        if ($own.ContainsKey($id)) { $own[$id] += $row[$index] } else { $own[$id] = @($row[$index]) }
    }
    return $own
}

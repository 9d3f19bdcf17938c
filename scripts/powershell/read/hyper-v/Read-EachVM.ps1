function Read-EachVM {
    <#
    .SYNOPSIS
    The parts of every virtual machine: one call for each 32 of them, and one more for each VM that it leaves open. A VM that fails gives a
    row that is not read, with its name; one that is gone meanwhile gives none.
    .PARAMETER Ask
    Is called with one VM and puts out its parts.
    .PARAMETER AskAll
    Is called with a list of VMs, and with what makes a cmdlet go on after an error. It puts out their parts, each with the id of its VM.
    .PARAMETER Known
    Is called with one VM and its id and gives a table whose Part is known without a call; nothing where Hyper-V has to be asked.
    .PARAMETER Whole
    Makes one part of the list of a VM, which may be empty.
    .PARAMETER AtLeastOne
    Each VM has such a part: where the call for all gives none of a VM, the VM is asked by itself.
    .PARAMETER AsRow
    Is called with the parts of a VM and with the VM, and puts out a row for each.
    .PARAMETER AsUnread
    Is called with the VM and the state of what could not be read and puts out a row.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [scriptblock] $Ask, [scriptblock] $AskAll, [scriptblock] $Known, [scriptblock] $Whole,
        [switch] $AtLeastOne,
        [Parameter(Mandatory = $true)] [scriptblock] $AsRow, [Parameter(Mandatory = $true)] [scriptblock] $AsUnread
    )

    $list = @(Get-KnownVM)
    $asked = @{}
    $since = [Diagnostics.Stopwatch]::StartNew()
    # A call for all gives its first object after its last VM, and an object that is older than some seconds asks Hyper-V again: a few VMs
    # at a time.
    for ($first = 0; $first -lt $list.Count; $first += 32) {
        $some = @($list[$first..([Math]::Min($first + 32, $list.Count) - 1)])
        $idOf = @(Get-TextOfEach -InputObject $some -Name 'Id')
        $answer = @{}
        $rest = @(for ($index = 0; $index -lt $some.Count; $index++) {
                $machine = $some[$index]
                # No object of Windows is a table, so most need no further question.
                if ($machine -is [System.Collections.IDictionary] -and (Test-Problem -InputObject $machine)) { continue }
                try {
                    $told = if ($null -ne $Known) { & $Known $machine $idOf[$index] }
                    if ($null -eq $told) { $machine } else { $answer[$idOf[$index]] = $told }
                }
                catch { $machine }
            })
        if ($null -ne $AskAll -and $rest.Count -gt 1) {
            Read-PartOfAll -VirtualMachine $rest -From $AskAll -Whole $Whole -AtLeastOne:$AtLeastOne -Into $answer
        }
        if ($since.ElapsedMilliseconds -gt 2000) { @{ progress = 'virtual machines'; done = $first; of = $list.Count }; $since.Restart() }
        for ($index = 0; $index -lt $some.Count; $index++) {
            $machine = $some[$index]
            if ($machine -is [System.Collections.IDictionary] -and (Test-Problem -InputObject $machine)) { $machine; continue }
            $id = $idOf[$index]
            try {
                $part = @(if ($answer.ContainsKey($id)) { $answer[$id].Part } else { & $Ask $machine })
                if ($part.Count -gt 0) { & $AsRow $part $machine }
            }
            catch {
                $state = ConvertTo-UnreadState -ErrorRecord $_
                if (-not (Test-GoneVM -Id $id -Asked $asked)) { & $AsUnread $machine $state }
            }
        }
    }
}

function Test-GoneVM {
    <#
    .SYNOPSIS
    Whether a virtual machine has moved away since the list was made, which may be a minute old. What could not be read of it causes no
    finding then.
    .PARAMETER Asked
    An empty table at first. It keeps the answer, so that a collector makes the list once more at most.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Id,
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [hashtable] $Asked
    )

    if (-not $Asked.ContainsKey('Present')) { $Asked.Present = Get-PresentId }
    return $Asked.Present.Count -gt 0 -and $Asked.Present -notcontains $Id
}

function Get-PresentId {
    <#
    .SYNOPSIS
    The ids of the virtual machines that are here now; nothing where the list is not whole, so that no VM is taken for one that has moved
    away.
    #>
    [CmdletBinding()]
    [OutputType([object[]])]
    param()

    try { $now = @(Get-KnownVM -Refresh) }
    catch { return , @() }
    if (@($now | Where-Object -FilterScript { Test-Problem -InputObject $_ }).Count -gt 0) { return , @() }
    return , @($now | ForEach-Object -Process { Get-PropertyText -InputObject $_ -Name 'Id' })
}

function Read-PartOfAll {
    <#
    .SYNOPSIS
    Asks for the parts of several virtual machines with one call and notes those that it gives whole.
    .DESCRIPTION
    An error about one VM leaves this VM open. All are left open where an error names no VM, where an object belongs to no VM of the list,
    and where the call itself fails: what is left open is asked again, VM by VM. With an error, a VM without a part is left open too: the
    call may have ended there.
    .PARAMETER Into
    Takes the parts by the id of the VM.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [object[]] $VirtualMachine, [Parameter(Mandatory = $true)] [scriptblock] $From,
        [AllowNull()] [scriptblock] $Whole, [switch] $AtLeastOne,
        [Parameter(Mandatory = $true)] [hashtable] $Into
    )

    $partOf = @{}
    foreach ($id in Get-TextOfEach -InputObject $VirtualMachine -Name 'Id') { $partOf[$id] = @() }
    $lost = New-Object -TypeName System.Collections.ArrayList
    $goOn = @{ ErrorAction = 'Continue' }
    try {
        # Errors of single VMs come in the same stream as the parts of the others.
        $part = @(foreach ($each in @(& $From $VirtualMachine $goOn 2>&1)) {
                if ($each -is [System.Management.Automation.ErrorRecord]) { [void] $lost.Add($each) }
                elseif ($null -ne $each) { $each }
            })
        $of = @(Get-TextOfEach -InputObject $part -Name 'VMId')
        for ($index = 0; $index -lt $part.Count; $index++) {
            if ($of[$index] -eq '' -or -not $partOf.ContainsKey($of[$index])) { return }
            $partOf[$of[$index]] += $part[$index]
        }
        $open = @{}
        foreach ($problem in $lost) {
            $id = Get-MachineOfProblem -ErrorRecord $problem
            if ($id -eq '' -or -not $partOf.ContainsKey($id)) { return }
            $open[$id] = $true
        }
    }
    catch { return }
    foreach ($id in $partOf.Keys) {
        if ($open.ContainsKey($id) -or (($AtLeastOne -or $lost.Count -gt 0) -and $partOf[$id].Count -eq 0)) { continue }
        $Into[$id] = @{ Part = @(if ($null -ne $Whole) { & $Whole $partOf[$id] } else { $partOf[$id] }) }
    }
}

function Get-MachineOfProblem {
    <#
    .SYNOPSIS
    The id of the virtual machine that an error is about; empty where its target does not say so.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord)

    $of = Get-PropertyText -InputObject $ErrorRecord.TargetObject -Name 'VMId'
    if ($of -ne '') { return $of }
    return Get-PropertyText -InputObject $ErrorRecord.TargetObject -Name 'Id'
}

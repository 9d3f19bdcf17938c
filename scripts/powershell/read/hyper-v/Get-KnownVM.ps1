function Get-KnownVM {
    <#
    .SYNOPSIS
    The virtual machines, listed once for all collectors of a scan: with many VMs the list takes most of the time. A VM that cannot be
    listed gives a trouble beside the others.
    .PARAMETER Refresh
    Asks Hyper-V now. Without it a list of the last 60 seconds is good enough to know which VMs to read; their own values are always read.
    #>
    [CmdletBinding()]
    param([switch] $Refresh)

    $known = Get-Variable -Name CastellanKnownVM -Scope Global -ErrorAction SilentlyContinue
    if (-not $Refresh -and $null -ne $known -and $null -ne $known.Value -and ([datetime]::UtcNow - $known.Value.At).TotalSeconds -lt 60) { return $known.Value.List }
    $list = @(Read-List -What 'virtual machines' -From { param($GoOn) Get-VM @GoOn })
    Set-Variable -Name CastellanKnownVM -Scope Global -Value @{ At = [datetime]::UtcNow; List = $list }
    return $list
}

function Read-EachVM {
    <#
    .SYNOPSIS
    Asks every virtual machine by itself. One that fails gives a row that is not read, with its name; one that is gone meanwhile gives none.
    .PARAMETER Ask
    Is called with the VM and puts out its parts.
    .PARAMETER AsRow
    Is called with each part and the VM and puts out a row.
    .PARAMETER AsUnread
    Is called with the VM and the state of what could not be read and puts out a row.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [scriptblock] $Ask, [Parameter(Mandatory = $true)] [scriptblock] $AsRow, [Parameter(Mandatory = $true)] [scriptblock] $AsUnread)

    $present = $null
    foreach ($machine in @(Get-KnownVM)) {
        if (Test-Trouble -InputObject $machine) { $machine; continue }
        try { foreach ($part in @(& $Ask $machine)) { if ($null -ne $part) { & $AsRow $part $machine } } }
        catch {
            $state = ConvertTo-UnreadState -ErrorRecord $_
            # The list may be a minute old: a VM that has moved away meanwhile causes no finding.
            if ($null -eq $present) { $present = @(Read-OrError -From { Get-KnownVM -Refresh } | ForEach-Object -Process { Get-PropertyText -InputObject $_ -Name 'Id' }) }
            $id = Get-PropertyText -InputObject $machine -Name 'Id'
            if ($present.Count -eq 0 -or $present -contains $id) { & $AsUnread $machine $state }
        }
    }
}

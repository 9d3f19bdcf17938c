function Get-VmDiskFileFact {
    <#
    .SYNOPSIS
    The files of virtual disks asked for: size, last write, and which access the account of the VM has.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    for ($index = 0; $index -lt $Key.Count; $index++) {
        if ($index -gt 0 -and $index % 10 -eq 0) { @{ progress = 'files of virtual disks'; done = $index; of = $Key.Count } }
        $path = $Key[$index].path
        $machine = $Key[$index].vm
        $file = Read-OrError -From { Get-SeamFileItem -LiteralPath $path }
        $rule = Read-OrError -From { , @(Get-SeamFileAccessRule -LiteralPath $path) }
        New-FactRow -Key ([ordered] @{ vm = $machine; path = $path }) -Fact ([ordered] @{
                size = Get-PropertyState -InputObject $file -Name 'Length' -Convert { param($Value) [long] $Value }
                lastWriteAt = Get-PropertyState -InputObject $file -Name 'LastWriteTimeUtc'
                vmAccess = ConvertTo-VmAccessState -Rule $rule -Vm $machine
            })
    }
}

function ConvertTo-VmAccessState {
    <#
    .SYNOPSIS
    Which access the entries of a file give to the account of a VM, or to the group of all VMs: ReadWrite, Read or None.
    .DESCRIPTION
    A denying entry counts for all that it names. Generic rights stand for those that Windows makes of them (MS-DTYP 2.4.3).
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [AllowEmptyCollection()] [object] $Rule, [Parameter(Mandatory = $true)] [string] $Vm)

    if ($Rule -is [System.Management.Automation.ErrorRecord]) { return ConvertTo-UnreadState -ErrorRecord $Rule }
    try { $sid = ConvertTo-VmSid -Vm $Vm } catch { return ConvertTo-UnreadState -ErrorRecord $_ }
    if (@($Rule | Where-Object -FilterScript { $null -ne $_ }).Count -eq 0) {
        return New-UnreadState -Message 'Windows names no entry of the access list of the file.'
    }
    $allowed = 0L
    $denied = 0L
    foreach ($each in $Rule) {
        $account = Get-PropertyText -InputObject $each -Name 'Sid'
        $right = Get-PropertyState -InputObject $each -Name 'Mask' -Convert { param($Value) [long] $Value }
        if ($account -ceq '' -or -not $right.ContainsKey('v') -or $each.Allow -isnot [bool]) {
            return New-UnreadState -Message 'Windows names an entry of the access list without its account or its rights.'
        }
        if (@($sid, 'S-1-5-83-0') -cnotcontains $account) { continue }
        $mask = $right.v
        if (($mask -band 0x10000000L) -ne 0) { $mask = 3L }
        if (($mask -band 0x80000000L) -ne 0) { $mask = $mask -bor 1L }
        if (($mask -band 0x40000000L) -ne 0) { $mask = $mask -bor 2L }
        if ($each.Allow) { $allowed = $allowed -bor $mask } else { $denied = $denied -bor $mask }
    }
    # Reading data is 1, writing data is 2.
    $has = $allowed -band (-bnot $denied) -band 3L
    return @{ v = $(if ($has -eq 3) { 'ReadWrite' } elseif ($has -eq 1) { 'Read' } else { 'None' }) }
}

function ConvertTo-VmSid {
    <#
    .SYNOPSIS
    The SID of NT VIRTUAL MACHINE\<VM id>: the sixteen bytes of the id as four numbers.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $Vm)

    $byte = ([guid] $Vm).ToByteArray()
    $number = foreach ($at in 0, 4, 8, 12) { [BitConverter]::ToUInt32($byte, $at) }
    return "S-1-5-83-1-$($number -join '-')"
}

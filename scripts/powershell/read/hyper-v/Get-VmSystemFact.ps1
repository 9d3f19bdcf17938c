function Get-VmSystemFact {
    <#
    .SYNOPSIS
    Settings of the virtual machines that no cmdlet gives, from one class for all.
    .DESCRIPTION
    https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-virtualsystemsettingdata. A VM whose row is not there alone is not read; one
    that is gone meanwhile gives no row.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $setting = Read-Source -From {
        Get-OwnSettingTable -ClassName 'Msvm_VirtualSystemSettingData' -Kind 'Microsoft:Hyper-V:System:Realized'
    }
    $source = Read-Source -From { Get-BootSourceTable }
    $asked = @{}
    foreach ($machine in @(Get-KnownVM)) {
        if (Test-Problem -InputObject $machine) { $machine; continue }
        $id = Get-PropertyText -InputObject $machine -Name 'Id'
        $row = if ($null -eq $setting.Problem -and $setting.Value.ContainsKey($id) -and $setting.Value[$id].Count -eq 1) {
            $setting.Value[$id][0]
        }
        if ($null -eq $row -and (Test-GoneVM -Id $id -Asked $asked)) { continue }
        $problem = $setting.Problem
        if ($null -eq $problem -and $null -eq $row) {
            $problem = New-UnreadState -Message 'Hyper-V gave no settings of this virtual machine, or several.'
        }
        New-FactRow -Of 'virtual machine' -Key @{ vm = $id } -Fact ([ordered] @{
                vmName = Get-PropertyState -InputObject $machine -Name 'Name'
                fullScsiCommandSet = $(if ($null -ne $problem) { $problem } else {
                    Get-PropertyState -InputObject $row -Name 'AllowFullSCSICommandSet'
                })
                firstBoot = $(if ($null -ne $problem) { $problem } else {
                    Get-FirstBootState -Setting $row -Generation (Get-PropertyText -InputObject $machine -Name 'Generation') -Source $source
                })
            })
    }
}

function Get-BootSourceTable {
    <#
    .SYNOPSIS
    The types of the boot sources of all VMs of generation 2, by their id in capital letters.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    $table = @{}
    foreach ($each in Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_BootSourceSettingData) {
        $table[(
            Get-PropertyText -InputObject $each -Name 'InstanceID'
        ).ToUpperInvariant()] = Get-PropertyText -InputObject $each -Name 'BootSourceType'
    }
    return $table
}

function Get-FirstBootState {
    <#
    .SYNOPSIS
    The kind of device that a virtual machine starts from first.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [object] $Setting,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [object] $Generation,
        [Parameter(Mandatory = $true)] [hashtable] $Source
    )

    if ($Generation -ceq '1') {
        $order = Get-PropertyState -InputObject $Setting -Name 'BootOrder' -List
        if (-not $order.ContainsKey('v')) { return $order }
        if ($order.v.Count -eq 0) { return New-UnreadState -Message 'Hyper-V names no boot device.' }
        return ConvertTo-WordState -Value $order.v[0] -Word @{
            '0' = 'Floppy'
            '1' = 'CD'
            '2' = 'Drive'
            '3' = 'Network'
        } -What 'boot device'
    }
    if ($null -ne $Source.Problem) { return $Source.Problem }
    $order = Get-PropertyState -InputObject $Setting -Name 'BootSourceOrder' -List
    if (-not $order.ContainsKey('v')) { return $order }
    if ($order.v.Count -eq 0) { return New-UnreadState -Message 'Hyper-V names no boot device.' }
    # A reference: the path of the object, in which backslashes and quotes of the id are escaped.
    if ($order.v[0] -notmatch 'InstanceID="(?<id>.+)"\z') {
        return New-UnreadState -Message 'Hyper-V names the first boot device in an unknown form.'
    }
    $id = ($Matches.id -replace '\\(.)', '$1').ToUpperInvariant()
    if (-not $Source.Value.ContainsKey($id)) { return New-UnreadState -Message 'Hyper-V names a first boot device that it does not list.' }
    # The firmware can hold an entry of which Hyper-V knows no device. It may be any, the network too.
    if ($Source.Value[$id] -ceq '0') { return New-UnreadState -Message 'Hyper-V does not name the kind of the first boot device.' }
    return ConvertTo-WordState -Value $Source.Value[$id] -Word @{
        '1' = 'Drive'
        '2' = 'Network'
        '3' = 'File'
    } -What 'boot source'
}

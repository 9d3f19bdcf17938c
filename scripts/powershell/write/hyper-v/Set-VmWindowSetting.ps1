function Set-VmWindowSetting {
    <#
    .SYNOPSIS
    Asks the guest of a virtual machine to shut down, or starts the VM. It never turns a VM off and never uses force.
    .DESCRIPTION
    InitiateShutdown only begins: unsaved data or updates can hold a guest up. The caller reads the state until it is Off. `refused` is
    answered where Windows says that nothing was begun
    (https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-shutdowncomponent-initiateshutdown).
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if (@('state') -cnotcontains $Property) { throw "There is no setting '$Property' here." }
    if (@('Off', 'Running') -cnotcontains "$($To.v)") { throw 'A virtual machine is only shut down or started. Nothing was changed.' }
    $id = [guid] "$($Key.vm)"
    if (-not $PSCmdlet.ShouldProcess("$id", "$($To.v)")) { return }
    $said = @{ Code = $null }
    $result = Invoke-GuardedSet -From $From -To $To -Read { Get-PropertyState -InputObject (Get-VM -Id $id) -Name 'State' } -Write {
        param($Wanted)
        if ($Wanted.v -ceq 'Off') { $said.Code = Start-GuestShutdown -Id $id } else { Start-VM -VM (Get-VM -Id $id) -Confirm:$false }
    }
    if ($null -eq $said.Code) { return $result }
    $refusal = Get-ShutdownRefusal -Code $said.Code
    if ("$refusal" -ne '') { return New-SetResult -Outcome refused -Was $result.was -Is $result.is -Message $refusal }
    # Begun, not ended: no setting was refused here that something else holds.
    if ($result.outcome -cne 'done') { $result.message = "The guest was asked to shut down (answer $($said.Code))." }
    return $result
}

function Start-GuestShutdown {
    <#
    .SYNOPSIS
    Asks the guest of one virtual machine to shut down, without force, and answers the return value of Windows.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    [OutputType([uint32])]
    param([Parameter(Mandatory = $true)] [guid] $Id)

    $own = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_ShutdownComponent -Filter "SystemName='$Id'")
    if ($own.Count -ne 1) { throw 'The virtual machine has no integration service that shuts down its guest. Nothing was changed.' }
    if (-not $PSCmdlet.ShouldProcess("$Id", 'InitiateShutdown')) { return }
    $answer = Invoke-CimMethod -InputObject $own[0] -MethodName InitiateShutdown -Arguments @{
        Force = $false
        Reason = 'Castellan: planned maintenance'
    }
    return [uint32] $answer.ReturnValue
}

function Get-ShutdownRefusal {
    <#
    .SYNOPSIS
    Why Windows has not begun the shutdown; nothing where it has, or where its answer does not tell.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [uint32] $Code)

    $reason = @{
        32769 = 'access is denied'; 32770 = 'the guest does not support it'; 32773 = 'the request was not valid'
        32775 = 'the state of the virtual machine does not allow it'
        32780 = 'the guest is not ready'; 32781 = 'the guest is locked, and the shutdown would need force'
    }[[int] $Code]
    if ($null -eq $reason) { return '' }
    return "Windows has not shut down the guest: $reason (answer $Code). Shut it down inside the guest."
}

function Set-VMSetting {
    <#
    .SYNOPSIS
    Sets what happens to one virtual machine when its host stops or starts, or whether it takes checkpoints by itself.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $parameter = switch -CaseSensitive ($Property) { 'automaticStopAction' { 'AutomaticStopAction' } 'automaticStartAction' { 'AutomaticStartAction' } 'automaticCheckpointsEnabled' { 'AutomaticCheckpointsEnabled' } default { throw "There is no setting '$Property' here." } }
    $id = [guid] $Key.vm
    $read = { ConvertTo-FactState -Value (Get-VM -Id $id).$parameter }
    # Server 2016 has no automatic checkpoints.
    $known = (Get-Command -Name Set-VM).Parameters.ContainsKey($parameter)
    $machine = Get-VM -Id $id
    $mustBeOff = $Property -ceq 'automaticStopAction'
    if (-not $known -or ($mustBeOff -and "$($machine.State)" -cne 'Off')) {
        $now = & $read
        $why = if ($known) { "The virtual machine is $($machine.State), not off." } else { 'This Windows does not have the setting.' }
        return New-SetResult -Outcome refused -Was $now -Is $now -Message $why
    }
    if (-not $PSCmdlet.ShouldProcess("$id", "$parameter $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read $read -Write {
        param($Wanted)
        $value = @{ $parameter = $Wanted.v }
        Set-VM -VM (Get-VM -Id $id) @value
    }
}

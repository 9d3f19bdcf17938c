function Set-NetAdapterSetting {
    <#
    .SYNOPSIS
    Switches one physical network adapter on or off.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'switchedOn') { throw "There is no setting '$Property' here." }
    $id = "$($Key.interface)"
    $find = { @(Get-NetAdapter -Physical | Where-Object -FilterScript { "$($_.InterfaceGuid)".Trim('{', '}') -eq $id }) }
    $read = {
        $adapter = @(& $find)
        if ($adapter.Count -eq 1) { @{ v = ("$($adapter[0].Status)" -cne 'Disabled') } } else { @{ absent = $true } }
    }
    if (-not $PSCmdlet.ShouldProcess($id, "$($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read $read -Write {
        param($Wanted)
        $adapter = @(& $find)
        if ($Wanted.v) { Enable-NetAdapter -InputObject $adapter -Confirm:$false } else {
            Disable-NetAdapter -InputObject $adapter -Confirm:$false
        }
    }
}

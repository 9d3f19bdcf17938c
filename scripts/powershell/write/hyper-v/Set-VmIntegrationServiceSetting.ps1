function Set-VmIntegrationServiceSetting {
    <#
    .SYNOPSIS
    Enables or disables one integration service of one virtual machine. It is found by its id, because Windows translates its name.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if (@('enabled') -cnotcontains $Property) { throw "There is no setting '$Property' here." }
    if ($null -eq $To -or $To.v -isnot [bool]) { throw 'An integration service is only enabled or disabled. Nothing was changed.' }
    $id = [guid] "$($Key.vm)"
    $component = "$($Key.component)"
    $find = {
        # Compared, never taken for a pattern.
        $own = @(Get-VMIntegrationService -VM (Get-VM -Id $id) |
            Where-Object -FilterScript { (Get-PropertyText -InputObject $_ -Name 'Id') -ceq $component })
        if ($own.Count -ne 1) { throw 'There is no such integration service now. Nothing was changed.' }
        $own[0]
    }
    if (-not $PSCmdlet.ShouldProcess("$id $component", "$($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read { Get-PropertyState -InputObject (& $find) -Name 'Enabled' } -Write {
        param($Wanted)
        $service = & $find
        if ($Wanted.v) { Enable-VMIntegrationService -VMIntegrationService $service -Confirm:$false } else {
            Disable-VMIntegrationService -VMIntegrationService $service -Confirm:$false
        }
    }
}

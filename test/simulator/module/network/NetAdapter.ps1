# The physical network adapters.

function Get-NetAdapter {
    [CmdletBinding()]
    param([switch] $Physical)

    $null = $Physical
    foreach ($each in @((Get-World).netAdapters)) { $each }
}

function Edit-WorldNetAdapter {
    param([psobject[]] $InputObject, [string] $Status)
    Edit-World -Argument @($InputObject | ForEach-Object -Process { $_.InterfaceGuid }), $Status -Change { param($World, $Guid, $Status) foreach ($each in @($World.netAdapters)) { if ($Guid -ccontains $each.InterfaceGuid) { $each.Status = $Status } } }
}

function Disable-NetAdapter {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [psobject[]] $InputObject)
    Assert-Elevated -Command 'Disable-NetAdapter'
    Edit-WorldNetAdapter -InputObject $InputObject -Status 'Disabled'
}

function Enable-NetAdapter {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [psobject[]] $InputObject)
    Assert-Elevated -Command 'Enable-NetAdapter'
    Edit-WorldNetAdapter -InputObject $InputObject -Status 'Up'
}

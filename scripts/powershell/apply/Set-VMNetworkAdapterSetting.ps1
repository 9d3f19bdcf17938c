function Set-VMNetworkAdapterSetting {
    <#
    .SYNOPSIS
    Switches one protection of one virtual network adapter, found by its id.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $parameter = switch -CaseSensitive ($Property) { 'macAddressSpoofing' { 'MacAddressSpoofing' } 'dhcpGuard' { 'DhcpGuard' } 'routerGuard' { 'RouterGuard' } default { throw "There is no setting '$Property' here." } }
    $id = "$($Key.adapter)"
    # Hyper-V writes the id of the virtual machine into that of its adapter: that one is asked, not all.
    if ($id -cnotmatch '\AMicrosoft:([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\\[0-9A-Fa-f-]{36}\z') { throw 'This is no id of a network adapter of a virtual machine. Nothing was changed.' }
    $machine = [guid] $Matches[1]
    if (-not $PSCmdlet.ShouldProcess($id, "$parameter $($To.v)")) { return }
    $find = {
        $found = @(Get-VM -Id $machine | Get-VMNetworkAdapter | Where-Object -FilterScript { $_.Id -ceq $id })
        if ($found.Count -ne 1) { throw 'There is no such network adapter any more.' }
        $found[0]
    }
    Invoke-GuardedSet -From $From -To $To -Read { @{ v = "$((& $find).$parameter)" } } -Write {
        param($Wanted)
        $value = @{ $parameter = $Wanted.v }
        Set-VMNetworkAdapter -VMNetworkAdapter (& $find) @value
    }
}

function Set-OptionalFeatureSetting {
    <#
    .SYNOPSIS
    Asks Windows to enable or disable one optional feature, without a restart.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'wanted') { throw "There is no setting '$Property' here." }
    $name = "$($Key.feature)"
    if (-not $PSCmdlet.ShouldProcess($name, "$($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read {
        $state = Get-OptionalFeatureState -Name $name
        if (-not $state.ContainsKey('v')) { return $state }
        @{ v = $(if ($state.v -cin @('Enabled', 'EnablePending')) { 'Enabled' } else { 'Disabled' }) }
    } -Write {
        param($Wanted)
        if ($Wanted.v -ceq 'Enabled') { Enable-WindowsOptionalFeature -Online -FeatureName $name -NoRestart }
        elseif ($Wanted.v -ceq 'Disabled') { Disable-WindowsOptionalFeature -Online -FeatureName $name -NoRestart }
        else { throw 'A feature is Enabled or Disabled.' }
    }
}

# The optional features.

function Get-WindowsOptionalFeature {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [switch] $Online, [string] $FeatureName)

    $null = $Online
    Assert-Elevated -Command 'GetWindowsOptionalFeature'
    Wait-World -Count 1
    $state = (Get-World).features.PSObject.Properties[$FeatureName]
    if ($null -eq $state) {
        $unknown = New-Object -TypeName System.Runtime.InteropServices.COMException -ArgumentList "Feature name $FeatureName is unknown.", -2146498548
        throw (New-Fault -Message $unknown.Message -Id 'Microsoft.Dism.Commands.GetWindowsOptionalFeatureCommand' -Category NotSpecified -Exception $unknown)
    }
    [pscustomobject] @{ PSTypeName = 'Microsoft.Dism.Commands.AdvancedFeatureObject'; FeatureName = $FeatureName; State = $state.Value }
}

function Set-WorldFeature {
    param([string] $FeatureName, [string] $Wanted)

    Assert-Elevated -Command "$($Wanted)WindowsOptionalFeature"
    Edit-World -Argument $FeatureName, $Wanted -Change {
        param($World, $Name, $Wanted)
        $now = "$($World.features.$Name)"
        $next = if ($Wanted -ceq 'Enabled') {
            switch ($now) { 'DisablePending' { 'Enabled' } 'Enabled' { 'Enabled' } default { 'EnablePending' } }
        }
        else { switch ($now) { 'EnablePending' { 'Disabled' } 'Enabled' { 'DisablePending' } default { $now } } }
        $World.features.$Name = $next
    }
}

function Enable-WindowsOptionalFeature {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [switch] $Online, [Parameter(Mandatory = $true)] [string[]] $FeatureName, [switch] $NoRestart)

    $null = $Online, $NoRestart
    foreach ($each in $FeatureName) { Set-WorldFeature -FeatureName $each -Wanted 'Enabled' }
}

function Disable-WindowsOptionalFeature {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [switch] $Online, [Parameter(Mandatory = $true)] [string[]] $FeatureName, [switch] $NoRestart)

    $null = $Online, $NoRestart
    foreach ($each in $FeatureName) { Set-WorldFeature -FeatureName $each -Wanted 'Disabled' }
}

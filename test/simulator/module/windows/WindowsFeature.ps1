# The roles and features of Server Manager.

function Get-WindowsFeature {
    [CmdletBinding()]
    param()

    Assert-NoFault -Command 'Get-WindowsFeature'
    Assert-ModulePresent -Module 'ServerManager' -Command 'Get-WindowsFeature'
    Assert-Elevated -Command 'Get-WindowsFeature'
    $own = (Get-World).PSObject.Properties['serverRoles']
    # A world that says nothing has those of a host.
    $installed = @(if ($null -ne $own) { $own.Value } else { 'Hyper-V', 'FileAndStorage-Services' })
    foreach ($name in @($installed + @('DHCP', 'DNS') | Select-Object -Unique)) {
        [pscustomobject] @{
            Name = $name
            Installed = [bool] ($installed -ccontains $name)
            FeatureType = $(if ($name -clike 'FS-*') { 'Role Service' } else { 'Role' })
        }
    }
    [pscustomobject] @{ Name = 'Telnet-Client'; Installed = $false; FeatureType = 'Feature' }
}

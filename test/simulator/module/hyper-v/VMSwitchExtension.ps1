# The extensions of the virtual switches: the two that every switch has, and those that a world names.

function Get-VMSwitchExtension {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [psobject] $VMSwitch)

    if (-not (Test-HyperVRight -Command 'GetVMSwitchExtension')) { return }
    $own = @((Get-World).switches |
        Where-Object -FilterScript { [guid] $_.Id -eq [guid] $VMSwitch.Id })[0].PSObject.Properties['MoreExtensions']
    $all = @(
        @{
            Id = 'F74F241B-440F-4433-BB28-00F89EAD20D8'
            Name = 'Microsoft Windows Filtering Platform'
            Vendor = 'Microsoft'
            ExtensionType = 'Filter'
            Enabled = $true
        }
        @{
            Id = 'EA24CD6C-D17A-4348-9190-09F0D5BE83DD'
            Name = 'Microsoft NDIS Capture'
            Vendor = 'Microsoft'
            ExtensionType = 'Capture'
            Enabled = $false
        }
    ) + @(if ($null -ne $own) { $own.Value })
    Wait-World -Count $all.Count
    foreach ($each in $all) {
        [pscustomobject] @{
            PSTypeName = 'Microsoft.HyperV.PowerShell.VMSwitchExtension'
            Id = $each.Id
            Name = $each.Name
            Vendor = $each.Vendor
            ExtensionType = $each.ExtensionType
            Enabled = [bool] $each.Enabled
        }
    }
}

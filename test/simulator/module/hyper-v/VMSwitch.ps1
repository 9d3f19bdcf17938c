# The virtual switches.

function Get-VMSwitch {
    [CmdletBinding()]
    param([string[]] $Name)

    if (-not (Test-HyperVRight -Command 'GetVMSwitch')) { return }
    $switch = @((Get-World).switches | Where-Object -FilterScript { $null -eq $Name -or $Name -contains $_.Name })
    Wait-World -Count $switch.Count
    foreach ($each in $switch) {
        [pscustomobject] @{
            PSTypeName = 'Microsoft.HyperV.PowerShell.VMSwitch'
            Id = [guid] $each.Id
            Name = $each.Name
            SwitchType = [Microsoft.HyperV.PowerShell.VMSwitchType] $each.SwitchType
            AllowManagementOS = [bool] $each.AllowManagementOS
            EmbeddedTeamingEnabled = [bool] $each.EmbeddedTeamingEnabled
            NetAdapterInterfaceDescriptions = $(
                if ($null -ne $each.PSObject.Properties['NetAdapterInterfaceDescriptions'] -and
                    $null -ne $each.NetAdapterInterfaceDescriptions) {
                    , [string[]] @($each.NetAdapterInterfaceDescriptions)
                }
            )
        }
    }
}

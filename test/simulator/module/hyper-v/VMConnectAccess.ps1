# Who may open the consoles of the VMs.

function Get-VMConnectAccess {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid[]] $VMId)

    if (-not (Test-HyperVRight -Command 'GetVMConnectAccess')) { return }
    Invoke-EachMachine -Cmdlet $PSCmdlet -VM @((Get-World).vms | Where-Object -FilterScript { $VMId -contains [guid] $_.Id }) -Do {
        param($Machine)
        Assert-NoFault -Command 'Get-VMConnectAccess' -Of $machine.Name
        Wait-World -Count 1
        $own = $machine.PSObject.Properties['ConnectAccess']
        foreach ($sid in @(if ($null -ne $own) { $own.Value })) {
            [pscustomobject] @{
                PSTypeName = 'Microsoft.HyperV.PowerShell.VMConnectAce'
                UserName = "$((Get-World).accounts.$sid)"
                UserId = $sid
                VMName = $machine.Name
                VMId = [guid] $machine.Id
                Access = 'Allowed'
            }
        }
    }
}

# The integration services of the VMs. What reads them follows from the declaration.

function Set-WorldIntegrationService {
    param([string] $Command, [psobject[]] $Service, [bool] $Enabled)

    if (-not (Test-HyperVRight -Command $Command)) { return }
    Edit-World -Argument $Service, $Enabled -Change {
        param($World, $Service, $Enabled)
        foreach ($machine in @($World.vms)) {
            foreach ($record in @($machine.vmIntegrationService | Where-Object -FilterScript { @($Service.Id) -ccontains $_.Id })) {
                $record.Enabled = $Enabled
            }
        }
    }
}

function Enable-VMIntegrationService {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true)] [psobject[]] $VMIntegrationService)
    process { Set-WorldIntegrationService -Command 'EnableVMIntegrationService' -Service $VMIntegrationService -Enabled $true }
}

function Disable-VMIntegrationService {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true)] [psobject[]] $VMIntegrationService)
    process { Set-WorldIntegrationService -Command 'DisableVMIntegrationService' -Service $VMIntegrationService -Enabled $false }
}

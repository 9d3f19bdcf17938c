# The key protectors of VMs with a virtual TPM. In a world they are the thumbprints of the encryption certificates of owner and guardians.

function Get-VMKeyProtector {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true, Position = 0)] [psobject[]] $VM)

    process {
        Invoke-EachMachine -Cmdlet $PSCmdlet -VM $VM -Do {
            param($Machine)
            Assert-NoFault -Command 'Get-VMKeyProtector' -Of $machine.Name
            $own = @((Get-WorldVm -World (Get-World) -Machine $machine).KeyProtector | Where-Object -FilterScript { $null -ne $_ })
            if ($own.Count -eq 0) { [byte[]] @(0, 0, 0, 4) } else { [Text.Encoding]::ASCII.GetBytes($own -join ' ') }
        }
    }
}

function ConvertTo-HgsKeyProtector {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)] [byte[]] $Bytes)

    Assert-NoFault -Command 'ConvertTo-HgsKeyProtector'
    $guardian = @([Text.Encoding]::ASCII.GetString($Bytes) -split ' ' | ForEach-Object -Process {
        [pscustomobject] @{
            Name = 'UntrustedGuardian'
            HasPrivateSigningKey = $true
            EncryptionCertificate = [pscustomobject] @{ Thumbprint = $_ }
        }
    })
    return [pscustomobject] @{
        PSTypeName = 'Simulated.HgsKeyProtector'
        Owner = $guardian[0]
        Guardians = @($guardian | Select-Object -Skip 1)
        RawData = $Bytes
    }
}

# The shares of the host.

function Get-SmbShare {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'Get-SmbShare'
    foreach ($each in @((Get-World).shares)) {
        Wait-World -Count 1
        ConvertTo-SimulatedObject -Type 'SmbShare' -Subject 'smbShare' -Record $each
    }
}

function Set-SmbShare {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true)] [psobject] $InputObject, [switch] $Force)

    dynamicparam { New-SimulatedParameter -Command 'Set-SmbShare' }
    process {
        $null = $Force
        Assert-Elevated -Command 'Set-SmbShare'
        Edit-World -Argument $InputObject, $PSBoundParameters -Change {
            param($World, $Share, $Given)
            foreach ($each in @($World.shares)) {
                if ($each.Name -cne $Share.Name -or $each.ScopeName -cne $Share.ScopeName) { continue }
                Set-SimulatedProperty -Command 'Set-SmbShare' -Record $each -Given $Given
            }
        }
    }
}

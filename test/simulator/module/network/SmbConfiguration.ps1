# The settings of the SMB server and client.

function Get-SmbServerConfiguration {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'Get-SmbServerConfiguration'
    Wait-World -Count 1
    ConvertTo-SimulatedObject -Type 'SmbServerConfiguration' -Subject 'smbServer' -Record (Get-World).smbServer
}

function Set-SmbServerConfiguration {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([switch] $Force)

    dynamicparam { New-SimulatedParameter -Command 'Set-SmbServerConfiguration' }
    process {
        $null = $Force
        Assert-Elevated -Command 'Set-SmbServerConfiguration'
        Edit-World -Argument @(, $PSBoundParameters) -Change { param($World, $Given) Set-SimulatedProperty -Command 'Set-SmbServerConfiguration' -Record $World.smbServer -Given $Given }
    }
}

function Get-SmbClientConfiguration {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'Get-SmbClientConfiguration'
    Wait-World -Count 1
    ConvertTo-SimulatedObject -Type 'SmbClientConfiguration' -Subject 'smbClient' -Record (Get-World).smbClient
}

function Set-SmbClientConfiguration {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([switch] $Force)

    dynamicparam { New-SimulatedParameter -Command 'Set-SmbClientConfiguration' }
    process {
        $null = $Force
        Assert-Elevated -Command 'Set-SmbClientConfiguration'
        Edit-World -Argument @(, $PSBoundParameters) -Change { param($World, $Given) Set-SimulatedProperty -Command 'Set-SmbClientConfiguration' -Record $World.smbClient -Given $Given }
    }
}

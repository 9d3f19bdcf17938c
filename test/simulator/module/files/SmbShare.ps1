# The shares of the host.

function Get-SmbShare {
    [CmdletBinding()]
    param([string[]] $Name, [string[]] $ScopeName)

    Assert-Elevated -Command 'Get-SmbShare'
    if ($null -eq $Name) { Assert-NoFault -Command 'Get-SmbShare' -Of 'list' }
    # Both are patterns. A name that is none and is not found is an error.
    $fits = { param($Value, $Pattern) $null -eq $Pattern -or @($Pattern | Where-Object -FilterScript { $Value -like $_ }).Count -gt 0 }
    $found = @((Get-World).shares | Where-Object -FilterScript { (& $fits $_.Name $Name) -and (& $fits $_.ScopeName $ScopeName) })
    $lost = @($Name | Where-Object -FilterScript { $found.Count -eq 0 -and "$_" -cne '' -and $_ -cnotmatch '[*?[]' })
    if ($lost.Count -gt 0) {
        throw (New-Fault -Message "No MSFT_SMBShare objects found with property 'Name' equal to '$($lost[0])'." -Id 'CmdletizationQuery_NotFound_Name,Get-SmbShare' -Category ObjectNotFound)
    }
    foreach ($each in $found) {
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

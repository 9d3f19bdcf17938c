# The shares of the host.

if ($null -eq ('Simulated.Smb.FolderEnumerationMode' -as [type])) {
    Add-Type -TypeDefinition 'namespace Simulated.Smb { public enum FolderEnumerationMode { AccessBased = 0, Unrestricted = 1 } }'
}

function Get-SmbShare {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'Get-SmbShare'
    foreach ($each in @((Get-World).shares)) {
        Wait-World -Count 1
        [pscustomobject] @{ Name = $each.Name; ScopeName = $each.ScopeName; Path = $each.Path; Special = [bool] $each.Special; ContinuouslyAvailable = [bool] $each.ContinuouslyAvailable; FolderEnumerationMode = [Simulated.Smb.FolderEnumerationMode] $each.FolderEnumerationMode }
    }
}

function Set-SmbShare {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true)] [psobject] $InputObject, [Simulated.Smb.FolderEnumerationMode] $FolderEnumerationMode, [switch] $Force)

    process {
        $null = $Force
        Assert-Elevated -Command 'Set-SmbShare'
        Edit-World -Argument $InputObject.Name, $InputObject.ScopeName, "$FolderEnumerationMode" -Change {
            param($World, $Name, $Scope, $Mode)
            foreach ($each in @($World.shares)) { if ($each.Name -ceq $Name -and $each.ScopeName -ceq $Scope) { $each.FolderEnumerationMode = $Mode } }
        }
    }
}

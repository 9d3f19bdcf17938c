# The registry.

function Get-WorldRegistryKey {
    param([psobject] $World, [string] $Path)
    $found = @($World.registry.PSObject.Properties | Where-Object -FilterScript { $_.Name -eq $Path })
    if ($found.Count -eq 0) { return $null }
    return $found[0].Value
}

function Get-SeamRegistryValue {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path, [Parameter(Mandatory = $true)] [string] $Name)

    $key = Get-WorldRegistryKey -World (Get-World) -Path $Path
    $value = if ($null -eq $key) { $null } else { $key.PSObject.Properties[$Name] }
    if ($null -eq $value) { return @{ Exists = $false; Kind = $null; Value = $null } }
    return @{ Exists = $true; Kind = $value.Value.kind; Value = $value.Value.value }
}

function Get-SeamRegistrySubKey {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path)

    @((Get-World).registry.PSObject.Properties |
        Where-Object -FilterScript { $_.Name.StartsWith("$Path\", [StringComparison]::OrdinalIgnoreCase) } |
        ForEach-Object -Process { $_.Name.Substring($Path.Length + 1).Split('\')[0] } |
        Sort-Object -Unique)
}

function Get-SeamMissingKey {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path)

    # A world lists the keys that have values; those above them exist as well.
    $there = @((Get-World).registry.PSObject.Properties | ForEach-Object -Process { "$($_.Name)\" })
    $part = $Path.Split('\')
    for ($count = 2; $count -le $part.Count; $count++) {
        $key = $part[0..($count - 1)] -join '\'
        if (@($there | Where-Object -FilterScript { $_.StartsWith("$key\", [StringComparison]::OrdinalIgnoreCase) }).Count -eq 0) { $key }
    }
}

# A world without the property has neither a configuration of DSC nor OSConfig.
function Test-SeamManagementTrace {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Of)

    $traces = (Get-World).PSObject.Properties['managementTraces']
    $null -ne $traces -and @($traces.Value) -ccontains $Of
}

function Remove-SeamEmptyKey {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path)

    Assert-Elevated -Method -Command 'DeleteSubKey'
    $key = Get-WorldRegistryKey -World (Get-World) -Path $Path
    if ($null -eq $key -or @($key.PSObject.Properties).Count -gt 0) { return }
    if (@((Get-World).registry.PSObject.Properties |
        Where-Object -FilterScript { $_.Name.StartsWith("$Path\", [StringComparison]::OrdinalIgnoreCase) }).Count -gt 0) {
        return
    }
    Edit-World -Argument $Path -Change { param($World, $Path) $World.registry.PSObject.Properties.Remove($Path) }
}

function Set-SeamRegistryValue {
    [CmdletBinding()]
    param([string] $Path, [string] $Name, [string] $Kind, [object] $Value)

    Assert-Elevated -Method -Command 'SetValue'
    Edit-World -Argument $Path, $Name, $Kind, $Value -Change {
        param($World, $Path, $Name, $Kind, $Value)
        if ($null -eq (Get-WorldRegistryKey -World $World -Path $Path)) {
            Set-Member -InputObject $World.registry -Name $Path -Value ([pscustomobject] @{})
        }
        Set-Member -InputObject (Get-WorldRegistryKey -World $World -Path $Path) -Name $Name -Value ([pscustomobject] @{
            kind = $Kind
            value = $Value
        })
    }
}

function Remove-SeamRegistryValue {
    [CmdletBinding()]
    param([string] $Path, [string] $Name)

    Assert-Elevated -Method -Command 'DeleteValue'
    Edit-World -Argument $Path, $Name -Change {
        param($World, $Path, $Name)
        $key = Get-WorldRegistryKey -World $World -Path $Path
        if ($null -ne $key) { $key.PSObject.Properties.Remove($Name) }
    }
}

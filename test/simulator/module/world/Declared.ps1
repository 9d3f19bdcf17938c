# What subjects declare, over the world: the product's own list gives the properties, parameters and types of the cmdlets.

function Get-SimulatedTable {
    if ($null -eq $global:SimulatedTable) {
        $global:SimulatedTable = [IO.File]::ReadAllText([IO.Path]::Combine(
            $PSScriptRoot, '..', '..', '..', '..', 'scripts', 'powershell', 'cmdlets.generated.json'
        )) | ConvertFrom-Json -AsHashtable
    }
    return $global:SimulatedTable
}

function Get-SimulatedSubject {
    <#
    .SYNOPSIS
    The subjects that declare this cmdlet to read or to set with.
    #>
    param([string] $Command)

    if ($null -eq $global:SimulatedSubject) { $global:SimulatedSubject = @{} }
    if (-not $global:SimulatedSubject.ContainsKey($Command)) {
        $table = Get-SimulatedTable
        $global:SimulatedSubject[$Command] = @($table.Keys | Where-Object -FilterScript {
            $table[$_].write -ceq $Command -or @($table[$_].sources | ForEach-Object -Process { $_.read }) -ccontains $Command
        })
    }
    return $global:SimulatedSubject[$Command]
}

function Get-SimulatedType {
    <#
    .SYNOPSIS
    The type of a property that can be set. Names of Windows are a real enum: On and Off are Hyper-V's own, in which On is 0.
    #>
    param([string] $Subject, [string] $Property)

    $set = (Get-SimulatedTable)[$Subject].properties[$Property].set
    switch -CaseSensitive ($set.type) {
        'flag' { return [bool] }
        'text' { return [string] }
        'number' { return [int] }
        'list' { return [string[]] }
    }
    $known = @{
        'vm automaticStopAction' = 'Microsoft.HyperV.PowerShell.StopAction'
        'vm automaticStartAction' = 'Microsoft.HyperV.PowerShell.StartAction'
        'vmNetworkAdapter portMirroring' = 'Microsoft.HyperV.PowerShell.VMNetworkAdapterPortMirroringMode'
        'vmHost migrationAuthentication' = 'Microsoft.HyperV.PowerShell.MigrationAuthenticationType'
        'firewallProfile local' = 'Simulated.NetSecurity.GpoBoolean'
        'firewallProfile localInboundAction' = 'Simulated.NetSecurity.Action'
    }["$Subject $Property"]
    if ($null -eq $known) {
        $known = if (@($set.words | Where-Object -FilterScript { $_ -cnotin 'On', 'Off' }).Count -eq 0) { 'Microsoft.HyperV.PowerShell.OnOffState' }
        else { "Simulated.Declared.$Subject$Property" }
    }
    if ($null -eq ($known -as [type])) { Add-SimulatedType -Definition "namespace Simulated.Declared { public enum $Subject$Property { $($set.words -join ', ') } }" }
    return $known -as [type]
}

function ConvertTo-SimulatedObject {
    <#
    .SYNOPSIS
    An object of Windows: what the world's record holds, with the types of the declared properties.
    #>
    param([string] $Type, [string] $Subject, [psobject] $Record, [hashtable] $More = @{})

    $object = [ordered] @{ PSTypeName = $Type }
    foreach ($property in $Record.PSObject.Properties) { $object[$property.Name] = $property.Value }
    $declared = (Get-SimulatedTable)[$Subject]
    foreach ($property in $declared.properties.Keys) {
        $name = $declared.properties[$property].name
        if ($object.Contains($name) -and $declared.properties[$property].Contains('set') -and $null -ne $object[$name]) {
            $object[$name] = $object[$name] -as (Get-SimulatedType -Subject $Subject -Property $property)
        }
    }
    foreach ($name in $More.Keys) { $object[$name] = $More[$name] }
    # A condition of the world: a Windows that lacks the property.
    if ($null -ne (Get-World).conditions.lacks) {
        foreach ($name in @($object.Keys)) { if (Test-Lacking -Subject $Subject -Name $name) { $object.Remove($name) } }
    }
    return [pscustomobject] $object
}

function Test-Lacking {
    param([string] $Subject, [string] $Name)
    return @((Get-World).conditions.lacks) -ccontains "$Subject.$Name"
}

function New-SimulatedParameter {
    <#
    .SYNOPSIS
    The parameters of a Set- cmdlet: one for each property that is declared to be set by it.
    #>
    param([string] $Command, [string[]] $Without = @())

    $parameters = New-Object -TypeName System.Management.Automation.RuntimeDefinedParameterDictionary
    foreach ($subject in Get-SimulatedSubject -Command $Command) {
        $properties = (Get-SimulatedTable)[$subject].properties
        foreach ($property in $properties.Keys) {
            $set = $properties[$property].set
            if ($null -eq $set -or
                $Without -ccontains $set.parameter -or
                (Test-Lacking -Subject $subject -Name $properties[$property].name)) {
                continue
            }
            $attribute = New-Object -TypeName 'System.Collections.ObjectModel.Collection[System.Attribute]'
            $attribute.Add((New-Object -TypeName System.Management.Automation.ParameterAttribute))
            $parameters.Add(
                $set.parameter,
                (New-Object -TypeName System.Management.Automation.RuntimeDefinedParameter -ArgumentList $set.parameter,
                    (Get-SimulatedType -Subject $subject -Property $property), $attribute)
            )
        }
    }
    return $parameters
}

function Set-SimulatedProperty {
    <#
    .SYNOPSIS
    Writes the given parameters of a Set- cmdlet into the world's record.
    #>
    param([string] $Command, [psobject] $Record, [object] $Given, [psobject] $Machine)

    foreach ($subject in Get-SimulatedSubject -Command $Command) {
        $properties = (Get-SimulatedTable)[$subject].properties
        foreach ($property in $properties.Keys) {
            $set = $properties[$property].set
            if ($null -eq $set -or -not $Given.ContainsKey($set.parameter)) { continue }
            if ($set.off -and $Machine.State -cne 'Off') {
                $message = "$($set.parameter) cannot be changed while the virtual machine is not off."
                throw (New-Fault -Message $message -Id "InvalidState,Microsoft.HyperV.PowerShell.Commands.$($Command.Replace('-', ''))" -Category InvalidOperation)
            }
            $value = $Given[$set.parameter]
            # A text parameter makes an empty text of $null, and Windows empties the drive or the port.
            if ($properties[$property].as -ceq 'path' -and "$value" -ceq '') { $value = $null }
            Set-Member -InputObject $Record -Name $properties[$property].name -Value $(if ($value -is [enum]) { "$value" } else { $value })
        }
    }
}

function Get-SimulatedPartName {
    <#
    .SYNOPSIS
    Where the world keeps parts of a VM that no function of the simulator names: under the name of their subject.
    #>
    $table = Get-SimulatedTable
    return @($table.Keys | Where-Object -FilterScript { $table[$_].each -ceq 'vmPart' })
}

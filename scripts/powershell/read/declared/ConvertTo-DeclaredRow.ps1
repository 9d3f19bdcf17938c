function ConvertTo-DeclaredRow {
    <#
    .SYNOPSIS
    The row of an object; with -State one whose own facts all have this state, because the object could not be read.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [hashtable] $Declared, [hashtable] $InputObject = @{}, [object] $Machine, [hashtable] $State)

    $rowKey = [ordered] @{}
    foreach ($each in $Declared.key) {
        $rowKey[$each.part] = if ($each.ContainsKey('of')) { Get-PropertyText -InputObject $Machine -Name $each.name }
        elseif ($null -ne $State) { 'unread:' + (Get-PropertyText -InputObject $Machine -Name 'Id') }
        else { Get-PropertyText -InputObject $InputObject[0] -Name $each.name }
    }
    New-FactRow -Of $Declared.one -Key $rowKey -Fact (
        Get-DeclaredFact -Declared $Declared -InputObject $InputObject -Machine $Machine -State $State
    )
}

function Get-DeclaredFact {
    <#
    .SYNOPSIS
    All declared facts of an object.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Declared,
        [Parameter(Mandatory = $true)] [hashtable] $InputObject,
        [object] $Machine,
        [hashtable] $State
    )

    $fact = [ordered] @{}
    foreach ($name in $Declared.properties.Keys) {
        $property = $Declared.properties[$name]
        $isOfVM = $property.ContainsKey('of')
        if (-not $isOfVM -and $null -ne $State) { $fact[$name] = $State; continue }
        $source = $InputObject[$property.source]
        if ($isOfVM) { $source = $Machine }
        # A further list that does not have the object says that nothing is set there.
        if (-not $isOfVM -and $Declared.each -ceq 'listed' -and $null -eq $source) { $fact[$name] = @{ absent = $true }; continue }
        if (-not $isOfVM -and ($property.ContainsKey('inner') -or $property.ContainsKey('as'))) {
            $fact[$name] = Get-DeclaredState -Property $property -InputObject $source
            continue
        }
        # What Get-PropertyState gives. Many thousands are plain values, and a call of a function takes longer than all else here.
        $isList = -not $isOfVM -and $property.ContainsKey('list')
        if ($null -eq $source -or $source -is [System.Management.Automation.ErrorRecord]) {
            $fact[$name] = Get-PropertyState -InputObject $source -Name $property.name -List:$isList
            continue
        }
        try {
            $found = $source.PSObject.Properties[$property.name]
            $fact[$name] = if ($null -eq $found) { @{ unsupported = "this Windows has no property $($property.name)" } } else {
                $value = $found.Value
                if (-not $isList -and ($value -is [string] -or $value -is [bool] -or $value -is [int] -or $value -is [long])) {
                    @{ v = $value }
                } else { ConvertTo-FactState -Value $value -List:$isList }
            }
        }
        catch { $fact[$name] = ConvertTo-UnreadState -ErrorRecord $_ }
    }
    return $fact
}

function Get-DeclaredState {
    <#
    .SYNOPSIS
    One declared fact of an object.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [hashtable] $Property, [Parameter(Mandatory = $true)] [AllowNull()] [object] $InputObject)

    # An object of Windows in a property: where there is none, nothing is set there.
    if ($Property.ContainsKey('inner')) {
        $declaredInner = $Property.inner
        return Get-PropertyState -InputObject $InputObject -Name $Property.name -Convert { param($Value)
            Get-PropertyState -InputObject $Value -Name $declaredInner
        }
    }
    $asked = @{ InputObject = $InputObject; Name = $Property.name; List = $Property.ContainsKey('list') }
    if (-not $Property.ContainsKey('as')) { return Get-PropertyState @asked }
    switch -CaseSensitive ($Property.as) {
        'text' { return Get-PropertyState @asked -Convert { param($Value) "$Value" } }
        'configured' {
            return Get-PropertyState @asked -Convert { param($Value)
                , @(@($Value) | Where-Object -FilterScript { "$_" -cne 'NotConfigured' })
            }
        }
        'path' {
            return Get-PropertyState @asked -Convert { param($Value) if ("$Value" -ceq '') { @{ absent = $true } } else { "$Value" } }
        }
        'paths' { return Get-PropertyState @asked -Convert { param($Value) ConvertTo-PathListState -InputObject $Value } }
        'vlans' { return ConvertTo-VlanState -Adapter $InputObject }
        default { throw 'The declaration names a conversion that is not known here.' }
    }
}

function ConvertTo-PathListState {
    <#
    .SYNOPSIS
    The paths of objects of Windows as a state. One without a path makes the list unread: it may be any, as PowerShell makes nothing of a
    property that fails. An empty text is a drive without a disk.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [AllowNull()] [object[]] $InputObject)

    foreach ($each in $InputObject) {
        if ($null -eq $each -or $each.Path -isnot [string]) {
            return New-UnreadState -Message 'Windows names an object of the list without its path.'
        }
    }
    [object[]] $list = @($InputObject | ForEach-Object -Process { $_.Path } | Where-Object -FilterScript { $_ -cne '' })
    return @{ v = $list }
}

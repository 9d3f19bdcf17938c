function ConvertTo-DeclaredRow {
    <#
    .SYNOPSIS
    The rows of objects; with -State the one row whose own facts all have this state, because the object could not be read.
    .DESCRIPTION
    It gives what New-FactRow, Get-PropertyText and Get-PropertyState give. A scan has many thousands of plain values, and a call of a
    function takes longer than all else here: they are taken directly.
    .PARAMETER InputObject
    Each object as a table: what each source gave, by the index of the source.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Declared,
        [AllowEmptyCollection()] [hashtable[]] $InputObject = @(@{}),
        [object] $Machine,
        [hashtable] $State
    )

    foreach ($object in $InputObject) {
        $rowKey = [ordered] @{}
        $isNamed = $true
        foreach ($each in $Declared.key) {
            $from = if ($each.ContainsKey('of') -or $null -ne $State) { $Machine } else { $object[0] }
            $name = if ($null -ne $State -and -not $each.ContainsKey('of')) { 'Id' } else { $each.name }
            $text = ''
            if ($null -ne $from) {
                $found = $from.PSObject.Properties[$name]
                $value = $null
                if ($null -ne $found) { $value = $found.Value }
                if ($value -is [string]) { $text = $value }
                elseif ($value -is [guid]) { $text = $value.ToString('d') }
                elseif ($null -ne $value) { $text = "$(ConvertTo-PlainValue -Value $value)" }
            }
            if ($null -ne $State -and -not $each.ContainsKey('of')) { $text = "unread:$text" }
            $rowKey[$each.part] = $text
            if ($text -eq '') { $isNamed = $false }
        }
        $fact = [ordered] @{}
        foreach ($name in $Declared.properties.Keys) {
            $property = $Declared.properties[$name]
            $isOfVM = $property.ContainsKey('of')
            if (-not $isOfVM -and $null -ne $State) { $fact[$name] = $State; continue }
            $source = $object[$property.source]
            if ($isOfVM) { $source = $Machine }
            elseif ($null -eq $source -and $Declared.each -ceq 'listed') {
                # A further list that does not have the object says that nothing is set there.
                $fact[$name] = @{ absent = $true }
                continue
            }
            $isList = -not $isOfVM -and $property.ContainsKey('list')
            if (-not $isOfVM -and $property.ContainsKey('as')) {
                $fact[$name] = Get-DeclaredState -Property $property -InputObject $source
                continue
            }
            if ($null -eq $source -or $source -is [System.Management.Automation.ErrorRecord]) {
                $fact[$name] = Get-PropertyState -InputObject $source -Name $property.name -List:$isList
                continue
            }
            try {
                $asked = $property.name
                $found = $source.PSObject.Properties[$asked]
                if ($null -ne $found -and -not $isOfVM -and $property.ContainsKey('inner')) {
                    # An object of Windows in a property: where there is none, nothing is set there.
                    $inside = $found.Value
                    if ($null -eq $inside) { $fact[$name] = @{ absent = $true }; continue }
                    $asked = $property.inner
                    $found = $inside.PSObject.Properties[$asked]
                }
                if ($null -eq $found) { $fact[$name] = @{ unsupported = "this Windows has no property $asked" }; continue }
                $value = $found.Value
                $fact[$name] = if ($isList) { ConvertTo-FactState -Value $value -List }
                elseif ($value -is [string] -or $value -is [bool] -or $value -is [int] -or $value -is [long]) { @{ v = $value } }
                elseif ($value -is [enum]) { @{ v = "$value" } }
                elseif ($value -is [guid]) { @{ v = $value.ToString('d') } }
                else { ConvertTo-FactState -Value $value }
            }
            catch { $fact[$name] = ConvertTo-UnreadState -ErrorRecord $_ }
        }
        if ($isNamed) { [ordered] @{ key = $rowKey; facts = $fact } } else { New-FactRow -Of $Declared.one -Key $rowKey -Fact $fact }
    }
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

function New-FactRow {
    <#
    .SYNOPSIS
    One row: its key and its facts, each fact being a state of the protocol.
    .PARAMETER Of
    What kind of object it is, where the key comes from Windows: an object without its key cannot be distinguished from others, so it gives
    no row, and the reading says that one is missing.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing.')]
    param(
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [System.Collections.IDictionary] $Key,
        [Parameter(Mandatory = $true)] [System.Collections.IDictionary] $Fact,
        [string] $Of = ''
    )

    if ($Of -ne '') {
        foreach ($part in $Key.Keys) {
            if ("$($Key[$part])" -eq '') { return New-Problem -Message "Windows names a $Of without its $part." }
        }
    }
    return [ordered] @{ key = $Key; facts = $Fact }
}

function New-Problem {
    <#
    .SYNOPSIS
    Something is missing from the rows of this reading, and why.
    #>
    [CmdletBinding(DefaultParameterSetName = 'Words')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing.')]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Words')] [string] $Message,
        [Parameter(Mandatory = $true, ParameterSetName = 'Record')] [System.Management.Automation.ErrorRecord] $ErrorRecord
    )

    $problem = if ($PSCmdlet.ParameterSetName -ceq 'Words') {
        @{ category = 'InvalidData'; errorId = ''; message = $Message }
    } else { ConvertTo-Problem -ErrorRecord $ErrorRecord }
    return [ordered] @{ problem = [ordered] @{ category = $problem.category; errorId = $problem.errorId; message = $problem.message } }
}

function ConvertTo-FactState {
    <#
    .SYNOPSIS
    A value as a state: absent for nothing, enums by name, GUIDs in lower case, times in UTC, big numbers as text, lists as lists.
    .DESCRIPTION
    A list that is not there is absent too: it is no empty list.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [AllowEmptyString()] [AllowEmptyCollection()] [object] $Value, [switch] $List)

    if ($null -eq $Value) { return @{ absent = $true } }
    if ($List) {
        [object[]] $plain = @(foreach ($each in @($Value)) {
            if ($null -ne $each) { if ($each -is [string]) { $each } else { ConvertTo-PlainValue -Value $each } }
        })
        return @{ v = $plain }
    }
    return @{ v = (ConvertTo-PlainValue -Value $Value) }
}

function ConvertTo-PlainValue {
    <#
    .SYNOPSIS
    A value as plain JSON can hold it.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [object] $Value)

    if ($Value -is [enum]) { return "$Value" }
    if ($Value -is [guid]) { return $Value.ToString('d') }
    if ($Value -is [datetime]) { return $Value.ToUniversalTime().ToString('o', [cultureinfo]::InvariantCulture) }
    if ($Value -is [uint64]) { return $Value.ToString([cultureinfo]::InvariantCulture) }
    if ($Value -is [version]) { return "$Value" }
    return $Value
}

function Get-PropertyState {
    <#
    .SYNOPSIS
    The state of an object's property: unsupported where this Windows does not have it, unread where there is no object.
    .PARAMETER InputObject
    The object, or the error that came in its place.
    .PARAMETER Convert
    Makes of a value what the fact holds, or a state. It is asked only where there is a value.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [AllowNull()] [object] $InputObject,
        [Parameter(Mandatory = $true)] [string] $Name,
        [scriptblock] $Convert,
        [switch] $List
    )

    if ($InputObject -is [System.Management.Automation.ErrorRecord]) { return ConvertTo-UnreadState -ErrorRecord $InputObject }
    if ($null -eq $InputObject) { return New-UnreadState -Message "Windows gave nothing to read $Name from." }
    try {
        $property = $InputObject.PSObject.Properties[$Name]
        if ($null -eq $property) { return @{ unsupported = "this Windows has no property $Name" } }
        $value = $property.Value
        if ($null -ne $value -and $null -ne $Convert) {
            $value = & $Convert $value
            if ($value -is [hashtable]) { return $value }
        }
        # A scan asks for many thousands of plain values: a call of a function takes longer than all else here.
        if (-not $List -and ($value -is [string] -or $value -is [bool] -or $value -is [int] -or $value -is [long])) {
            return @{ v = $value }
        }
        return ConvertTo-FactState -Value $value -List:$List
    }
    catch { return ConvertTo-UnreadState -ErrorRecord $_ }
}

function Get-PropertyText {
    <#
    .SYNOPSIS
    A property as text for a key; empty where there is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [object] $InputObject, [Parameter(Mandatory = $true)] [string] $Name)

    if ($null -eq $InputObject) { return '' }
    $property = $InputObject.PSObject.Properties[$Name]
    if ($null -eq $property) { return '' }
    $value = $property.Value
    if ($null -eq $value) { return '' }
    if ($value -is [string]) { return $value }
    return "$(ConvertTo-PlainValue -Value $value)"
}

function Get-TextOfEach {
    <#
    .SYNOPSIS
    What Get-PropertyText gives, of each object of a list, in its order: one call instead of many. An entry that is a problem has no text.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [AllowNull()] [object[]] $InputObject,
        [Parameter(Mandatory = $true)] [string] $Name
    )

    foreach ($each in $InputObject) {
        $value = $null
        if ($null -ne $each) {
            $found = $each.PSObject.Properties[$Name]
            if ($null -ne $found) { $value = $found.Value }
        }
        if ($value -is [string]) { $value }
        elseif ($value -is [guid]) { $value.ToString('d') }
        elseif ($null -eq $value) { '' }
        else { "$(ConvertTo-PlainValue -Value $value)" }
    }
}

function ConvertTo-WordState {
    <#
    .SYNOPSIS
    A number of Windows as the word for it; unread with the number where it is not known.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [AllowNull()] [object] $Value,
        [Parameter(Mandatory = $true)] [hashtable] $Word,
        [Parameter(Mandatory = $true)] [string] $What
    )

    if ($null -eq $Value) { return @{ absent = $true } }
    if ($Word.ContainsKey("$Value")) { return @{ v = $Word["$Value"] } }
    return New-UnreadState -Message "Windows reports $What $Value, which is not known here."
}

function New-UnreadState {
    <#
    .SYNOPSIS
    Not read, in our own words.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing.')]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $Message)

    return @{ unread = @{ category = 'InvalidData'; errorId = ''; message = $Message } }
}

function ConvertTo-UnreadState {
    <#
    .SYNOPSIS
    An error as the state of a fact.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord)

    $problem = ConvertTo-Problem -ErrorRecord $ErrorRecord
    return @{ unread = @{ category = $problem.category; errorId = $problem.errorId; message = $problem.message } }
}

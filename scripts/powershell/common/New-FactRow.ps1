function New-FactRow {
    <#
    .SYNOPSIS
    One row: its key and its facts, each fact being a state of the protocol.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing.')]
    param(
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [System.Collections.IDictionary] $Key,
        [Parameter(Mandatory = $true)] [System.Collections.IDictionary] $Fact
    )

    return [ordered] @{ key = $Key; facts = $Fact }
}

function ConvertTo-FactState {
    <#
    .SYNOPSIS
    A value as a state: absent for nothing, enums by name, GUIDs in lower case, times in UTC, big numbers as text, lists as lists.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [AllowEmptyString()] [AllowEmptyCollection()] [object] $Value, [switch] $List)

    if ($List) {
        [object[]] $plain = @(@($Value) | Where-Object -FilterScript { $null -ne $_ } | ForEach-Object -Process { ConvertTo-PlainValue -Value $_ })
        return @{ v = $plain }
    }
    if ($null -eq $Value) { return @{ absent = $true } }
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
    The state of an object's property: unsupported where this Windows does not have it.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [object] $InputObject,
        [Parameter(Mandatory = $true)] [string] $Name,
        [switch] $List
    )

    $property = $InputObject.PSObject.Properties[$Name]
    if ($null -eq $property) { return @{ unsupported = "this Windows has no property $Name" } }
    try { return ConvertTo-FactState -Value $property.Value -List:$List }
    catch { return ConvertTo-UnreadState -ErrorRecord $_ }
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

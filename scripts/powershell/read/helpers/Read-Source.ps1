function Read-Source {
    <#
    .SYNOPSIS
    One source of a collector under its own catch: where it fails, its own facts are unread, and no others.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [scriptblock] $From)

    try { return @{ Value = (& $From); Problem = $null } }
    catch { return @{ Value = $null; Problem = (ConvertTo-UnreadState -ErrorRecord $_) } }
}

function Get-SourceState {
    <#
    .SYNOPSIS
    The state of a property of what a source gave. Whether there is a value is asked before anything is made of it.
    .PARAMETER As
    What the value is turned into. What throws there is unread, with its words.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Source,
        [Parameter(Mandatory = $true)] [string] $Name,
        [scriptblock] $As,
        [switch] $List
    )

    if ($null -ne $Source.Problem) { return $Source.Problem }
    if ($null -eq $Source.Value) {
        return @{ unread = @{ category = 'ObjectNotFound'; errorId = ''; message = 'Windows gave no answer to this question.' } }
    }
    $state = Get-PropertyState -InputObject $Source.Value -Name $Name -List:$List
    if ($null -eq $As -or -not $state.ContainsKey('v')) { return $state }
    try { return ConvertTo-FactState -Value (& $As $state.v) -List:$List }
    catch { return ConvertTo-UnreadState -ErrorRecord $_ }
}

function Get-Named {
    <#
    .SYNOPSIS
    The word for a number of Windows. A number that the table does not have throws, so that it is never taken for another.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [object] $Number,
        [Parameter(Mandatory = $true)] [hashtable] $Word,
        [Parameter(Mandatory = $true)] [string] $Name
    )

    $found = $Word[[int] $Number]
    if ($null -eq $found) { throw "Windows answers $Number for $Name, which has no meaning that is known here." }
    return $found
}

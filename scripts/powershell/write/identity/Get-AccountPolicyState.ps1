function Get-AccountPolicyState {
    <#
    .SYNOPSIS
    The number that secedit exports for a security setting, or its absence. Throws for what is no number.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $Name)

    $value = Get-SecurityTemplateValue -Section 'System Access' -Name $Name
    if ($null -eq $value) { return @{ absent = $true } }
    # An empty text would become 0.
    if ($value -cnotmatch '\A-?[0-9]+\z') { throw "Windows says '$value' for $Name, which is not a number." }
    return @{ v = [int] $value }
}

function Test-ServicePresent {
    <#
    .SYNOPSIS
    Whether a service of this short name is installed; a filter matches nothing instead of throwing.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [ValidatePattern('^[A-Za-z0-9]+$')] [string] $Name)

    return @(Get-Service | Where-Object -FilterScript { $_.Name -eq $Name }).Count -gt 0
}

function Get-SmbClientFact {
    <#
    .SYNOPSIS
    What the SMB client of the host demands.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $configuration = Get-SmbClientConfiguration
    New-FactRow -Key @{} -Fact ([ordered] @{ requireSigning = Get-PropertyState -InputObject $configuration -Name 'RequireSecuritySignature' })
}

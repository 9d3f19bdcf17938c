function Get-SmbServerFact {
    <#
    .SYNOPSIS
    What the SMB server of the host answers.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $configuration = Get-SmbServerConfiguration
    New-FactRow -Key @{} -Fact ([ordered] @{
            smb1 = Get-PropertyState -InputObject $configuration -Name 'EnableSMB1Protocol'
            requireSigning = Get-PropertyState -InputObject $configuration -Name 'RequireSecuritySignature'
            encryptData = Get-PropertyState -InputObject $configuration -Name 'EncryptData'
        })
}

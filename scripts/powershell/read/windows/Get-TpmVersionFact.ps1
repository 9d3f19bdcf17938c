function Get-TpmVersionFact {
    <#
    .SYNOPSIS
    The version of the specification that the TPM of the host follows.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $tpm = Get-CimInstance -Namespace 'root\cimv2\Security\MicrosoftTpm' -ClassName Win32_Tpm | Select-Object -First 1
    New-FactRow -Key @{} -Fact @{ specification = Get-PropertyState -InputObject $tpm -Name 'SpecVersion' }
}

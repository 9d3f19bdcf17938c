function Get-CertificateFact {
    <#
    .SYNOPSIS
    Certificates of the computer.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($each in @(Get-SeamCertificate)) {
        New-FactRow -Key ([ordered] @{ store = "$($each.Store)"; thumbprint = "$($each.Thumbprint)" }) -Fact ([ordered] @{
                store = ConvertTo-FactState -Value "$($each.Store)"
                subject = ConvertTo-FactState -Value $each.Subject
                issuer = ConvertTo-FactState -Value $each.Issuer
                notAfter = ConvertTo-FactState -Value $each.NotAfter
                algorithm = ConvertTo-FactState -Value $each.Algorithm
                bits = ConvertTo-FactState -Value $each.Bits
                signatureOid = ConvertTo-FactState -Value $each.SignatureOid
                selfSigned = ConvertTo-FactState -Value ([bool] $each.SelfSigned)
                hasPrivateKey = ConvertTo-FactState -Value ([bool] $each.HasPrivateKey)
            })
    }
}

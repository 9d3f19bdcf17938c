function Get-CertificateFact {
    <#
    .SYNOPSIS
    Certificates of the computer.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($each in @(Get-SeamCertificate)) {
        if ($null -eq $each) { continue }
        if (Test-Problem -InputObject $each) { $each; continue }
        $certificateKey = [ordered] @{
            store = Get-PropertyText -InputObject $each -Name 'Store'
            thumbprint = Get-PropertyText -InputObject $each -Name 'Thumbprint'
        }
        $fact = [ordered] @{ store = Get-PropertyState -InputObject $each -Name 'Store' }
        $single = [ordered] @{
            subject = 'Subject'
            issuer = 'Issuer'
            notAfter = 'NotAfter'
            algorithm = 'Algorithm'
            bits = 'Bits'
            signatureOid = 'SignatureOid'
            selfSigned = 'SelfSigned'
            hasPrivateKey = 'HasPrivateKey'
        }
        foreach ($name in $single.Keys) { $fact[$name] = Get-PropertyState -InputObject $each -Name $single[$name] }
        New-FactRow -Of 'certificate' -Key $certificateKey -Fact $fact
    }
}

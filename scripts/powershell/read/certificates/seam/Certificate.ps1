function Get-SeamCertificate {
    <#
    .SYNOPSIS
    Certificates of the computer's own, intermediate and root stores, of Remote Desktop, and the keys of the guardians of virtual TPMs.
    #>
    [CmdletBinding()]
    param()

    foreach ($store in 'My', 'CA', 'Root', 'Remote Desktop', 'Shielded VM Local Certificates') {
        # Windows makes these two with the first start of Remote Desktop and the first virtual TPM.
        if (-not (Test-Path -LiteralPath "Cert:\LocalMachine\$store")) { continue }
        foreach ($each in @(Read-List -What "certificates of the store $store" -From { param($GoOn)
            Get-ChildItem -LiteralPath "Cert:\LocalMachine\$store" @GoOn
        })) {
            if (Test-Problem -InputObject $each) { $each; continue }
            $algorithm = switch ($each.PublicKey.Oid.Value) {
                '1.2.840.113549.1.1.1' { 'RSA' }
                '1.2.840.10045.2.1' { 'ECC' }
                default { $_ }
            }
            # A key that this Windows cannot open has no size, and is judged as not read.
            $bits = try {
                if ($algorithm -ceq 'ECC') {
                    [System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions]::GetECDsaPublicKey($each).KeySize
                } else {
                    $each.PublicKey.Key.KeySize
                }
            } catch { $null }
            [pscustomobject] @{
                Store = $store
                Thumbprint = $each.Thumbprint
                Subject = $each.Subject
                Issuer = $each.Issuer
                NotAfter = $each.NotAfter
                Algorithm = $algorithm
                Bits = $bits
                SignatureOid = $each.SignatureAlgorithm.Value
                SelfSigned = $each.Subject -ceq $each.Issuer
                HasPrivateKey = $each.HasPrivateKey
            }
        }
    }
}

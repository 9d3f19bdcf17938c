# The certificates of the computer.

function Get-SeamCertificate {
    [CmdletBinding()]
    param()
    foreach ($each in @((Get-World).certificates)) {
        $copy = [ordered] @{}
        foreach ($property in $each.PSObject.Properties) { $copy[$property.Name] = $property.Value }
        $copy.NotAfter = [datetime]::Parse(
            "$($each.NotAfter)".Replace('/', '-'),
            [cultureinfo]::InvariantCulture,
            [Globalization.DateTimeStyles]::RoundtripKind
        )
        [pscustomobject] $copy
    }
}

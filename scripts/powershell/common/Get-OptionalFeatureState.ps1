function Get-OptionalFeatureState {
    <#
    .SYNOPSIS
    The state of one optional feature; absent where this Windows does not know it.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $Name)

    try {
        $feature = Get-WindowsOptionalFeature -Online -FeatureName $Name
        if ($null -eq $feature) { return @{ absent = $true } }
        return @{ v = "$($feature.State)" }
    }
    catch {
        # DISM: 0x800f080c is "feature name unknown".
        if ($_.Exception.HResult -eq -2146498548) { return @{ absent = $true } }
        return ConvertTo-UnreadState -ErrorRecord $_
    }
}

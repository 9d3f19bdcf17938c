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
        $state = Get-PropertyState -InputObject $feature -Name 'State' -Convert { param($Value) "$Value" }
        # A feature that is there has a state; one that is not there is an error, below.
        if ($state.ContainsKey('absent')) { return New-UnreadState -Message "Windows does not say in which state the feature $Name is." }
        return $state
    }
    catch {
        # DISM: 0x800f080c is "feature name unknown".
        if ((ConvertTo-Problem -ErrorRecord $_).hresult -eq -2146498548) { return @{ absent = $true } }
        return ConvertTo-UnreadState -ErrorRecord $_
    }
}

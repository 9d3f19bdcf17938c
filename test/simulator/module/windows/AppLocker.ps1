# The AppLocker policy.

function Get-AppLockerPolicy {
    [CmdletBinding()]
    param([switch] $Effective, [switch] $Xml)
    $null = $Effective, $Xml
    return (Get-World).appLocker
}

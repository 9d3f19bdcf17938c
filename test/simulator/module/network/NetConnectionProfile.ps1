# The networks that the host is connected to.

function Get-NetConnectionProfile {
    [CmdletBinding()]
    param()
    return @((Get-World).networkProfiles)
}

function Get-FirmwareFact {
    <#
    .SYNOPSIS
    The version and the release date of the firmware of the host.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $firmware = Get-CimInstance -ClassName Win32_BIOS | Select-Object -First 1
    New-FactRow -Key @{} -Fact ([ordered] @{
            version = Get-PropertyState -InputObject $firmware -Name 'SMBIOSBIOSVersion'
            releasedAt = Get-PropertyState -InputObject $firmware -Name 'ReleaseDate'
        })
}

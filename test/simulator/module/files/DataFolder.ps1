function Get-SeamDataFolder {
    <#
    .SYNOPSIS
    The data folder that a test names; without one, that of this computer.
    #>
    [CmdletBinding()]
    param()

    if ("$env:CASTELLAN_WORLD_DATA" -ne '') { return "$env:CASTELLAN_WORLD_DATA" }
    return [IO.Path]::Combine([Environment]::GetFolderPath('CommonApplicationData'), 'Castellan')
}

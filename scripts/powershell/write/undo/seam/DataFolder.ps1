function Get-SeamDataFolder {
    <#
    .SYNOPSIS
    The data folder of Castellan for administrators. Windows names the folder above it: an account can set a variable for its own processes.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    return [IO.Path]::Combine([Environment]::GetFolderPath('CommonApplicationData'), 'Castellan')
}

function Get-SeamSshServerConfig {
    <#
    .SYNOPSIS
    The lines of the configuration of OpenSSH Server; none where the file does not exist.
    .NOTES
    https://learn.microsoft.com/windows-server/administration/openssh/openssh-server-configuration
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param()

    $file = [System.IO.Path]::Combine([Environment]::GetFolderPath('CommonApplicationData'), 'ssh', 'sshd_config')
    try { return [System.IO.File]::ReadAllLines($file) }
    catch [System.IO.FileNotFoundException] { return }
    catch [System.IO.DirectoryNotFoundException] { return }
}

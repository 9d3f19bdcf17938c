function Get-ManagementListener {
    <#
    .SYNOPSIS
    The TCP ports on which Remote Desktop, WinRM and SSH are set to listen, each with the name of its service.
    .NOTES
    https://learn.microsoft.com/windows-server/remote/remote-desktop-services/clients/change-listening-port
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param()

    $remoteDesktop = 'HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'
    Get-ListenerPort -Service 'Remote Desktop' -Path $remoteDesktop -Name 'PortNumber'
    Get-WinRmListener
    foreach ($port in @(Get-SshPort)) { [pscustomobject] @{ Service = 'SSH'; Port = $port } }
}

function Get-SshPort {
    <#
    .SYNOPSIS
    The ports that the configuration of OpenSSH Server names; none where the service does not exist or names none.
    .NOTES
    https://learn.microsoft.com/windows-server/administration/openssh/openssh-server-configuration
    #>
    [CmdletBinding()]
    [OutputType([int[]])]
    param()

    $image = Get-SeamRegistryValue -Path 'HKLM\SYSTEM\CurrentControlSet\Services\sshd' -Name 'ImagePath'
    if ($null -eq $image) { throw 'Windows gave no answer about OpenSSH Server.' }
    if (-not $image.Exists) { return }
    # Arguments of the service can name another configuration, or a port.
    if ("$($image.Value)" -notmatch '\A"?[^"]*\\sshd\.exe"?\s*\z') {
        throw 'OpenSSH Server starts with arguments, which can change its port. Its port was not read.'
    }
    foreach ($line in @(Get-SeamSshServerConfig)) {
        if ("$line" -notmatch '\A\s*(?<word>[A-Za-z]+)(?:\s*=\s*|\s+)"?(?<value>[^"\s#]+)') { continue }
        $value = $Matches['value']
        switch ($Matches['word']) {
            # Everything after the first Match concerns single connections.
            'Match' { return }
            'Include' { throw 'The configuration of OpenSSH Server includes other files, which can change its port. Its port was not read.' }
            'Port' { ConvertTo-SshPort -Text $value }
            'ListenAddress' {
                # An IPv6 address without brackets has several colons and no port.
                if ($value -match '\A(?:\[[^\]]*\]|[^:\[\]]+):(?<port>[^:]+)\z') { ConvertTo-SshPort -Text $Matches['port'] }
            }
        }
    }
}

function ConvertTo-SshPort {
    <#
    .SYNOPSIS
    A port as the configuration of OpenSSH Server writes it. What is no number, for example the name of a service, is not read.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param([Parameter(Mandatory = $true)] [string] $Text)

    if ($Text -notmatch '\A[0-9]{1,5}\z' -or [int] $Text -lt 1 -or [int] $Text -gt 65535) {
        throw "The configuration of OpenSSH Server names a port that is no number: $Text"
    }
    return [int] $Text
}

function Get-SeamManagementConnection {
    <#
    .SYNOPSIS
    The established connections of the services of remote management: Remote Desktop and SSH by the process that owns them, WinRM by its
    ports.
    .PARAMETER WinRmPort
    The local ports on which WinRM answers.
    .NOTES
    By the owner, because the ports of the first two can be changed, and because a program that scans ports is connected to nothing of
    these.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [int[]] $WinRmPort)

    $owner = @(Get-CimInstance -ClassName Win32_Service -Filter "Name='TermService'" |
        Where-Object -FilterScript { [int] $_.ProcessId -ne 0 } | ForEach-Object -Process { [int] $_.ProcessId })
    # Since OpenSSH 9.8 each connection belongs to sshd-session.exe (https://www.openssh.com/txt/release-9.8).
    $owner += @(Get-CimInstance -ClassName Win32_Process -Filter "Name='sshd.exe' OR Name='sshd-session.exe'" |
        Where-Object -FilterScript { $null -ne $_ } | ForEach-Object -Process { [int] $_.ProcessId })
    $found = @(Get-NetTCPConnection -State Established -ErrorAction SilentlyContinue -ErrorVariable problem)
    Assert-NothingButNotFound -Problem $problem
    # 4 is System: http.sys answers for WinRM.
    $found |
        Where-Object -FilterScript {
            $null -ne $_ -and
            ($owner -contains [int] $_.OwningProcess -or ([int] $_.OwningProcess -eq 4 -and $WinRmPort -contains [int] $_.LocalPort))
        }
}

function Get-SeamSignInXml {
    <#
    .SYNOPSIS
    The newest sign-ins of one account in the security log, as XML, newest first. Each event has its fields by name only there.
    .NOTES
    https://learn.microsoft.com/windows/security/threat-protection/auditing/event-4624
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [ValidatePattern('\AS-1(-[0-9]+)+\z')] [string] $Sid)

    try {
        $found = @(
            Get-WinEvent -LogName 'Security' -FilterXPath "*[System[(EventID=4624)]] and *[EventData[Data[@Name='TargetUserSid']='$Sid']]" -MaxEvents 50 -ErrorAction Stop
        )
    }
    catch {
        # Windows says so with an error.
        if ("$($_.FullyQualifiedErrorId)" -clike 'NoMatchingEventsFound,*') { return }
        throw
    }
    foreach ($each in $found) { $each.ToXml() }
}

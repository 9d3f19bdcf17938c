# How a world is reached: its connections to remote management and its security log.

function Get-SeamManagementConnection {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [int[]] $WinRmPort)

    $null = $WinRmPort
    Assert-NoFault -Command 'Get-NetTCPConnection'
    $list = (Get-World).connection.PSObject.Properties['Established']
    # Without a list of its own: the connections of the session, from the ports that Windows gives away first.
    if ($null -eq $list) {
        $port = 49151
        foreach ($peer in @((Get-World).connection.Peers)) {
            $at = "$peer".LastIndexOf('>')
            $port += 1
            [pscustomobject] @{
                LocalPort = [int] "$peer".Substring($at + 1)
                RemoteAddress = "$peer".Substring(0, $at)
                RemotePort = $port
            }
        }
        return
    }
    foreach ($each in @($list.Value)) {
        [pscustomobject] @{ LocalPort = [int] $each.LocalPort; RemoteAddress = $each.RemoteAddress; RemotePort = [int] $each.RemotePort }
    }
}

function Get-SeamSignInXml {
    [CmdletBinding()]
    param([string] $Sid)

    Assert-NoFault -Command 'Get-WinEvent'
    Assert-Elevated -Command 'Microsoft.PowerShell.Commands.GetWinEventCommand'
    $world = Get-World
    $list = $world.connection.PSObject.Properties['SignIns']
    # Without a list of its own: the sign-in of the session that asks.
    if ($null -ne $list) { $all = @($list.Value) }
    else {
        $peer = @($world.connection.Peers)
        $address = if ($peer.Count -gt 0) { "$($peer[0])".Substring(0, "$($peer[0])".LastIndexOf('>')) } else { '-' }
        $type = switch -CaseSensitive ("$($world.connection.Kind)") { 'RemoteDesktop' { 10 } 'Console' { 2 } default { 3 } }
        $all = @([pscustomobject] @{ Record = 1000; Sid = $Sid; Type = $type; Address = $address; Elevated = $true })
    }
    foreach ($each in @($all |
        Where-Object -FilterScript { $null -ne $_ -and $_.Sid -ceq $Sid } |
        Sort-Object -Property Record -Descending |
        Select-Object -First 50)) {
        $elevated = if ($null -ne $each.Elevated) { "<Data Name='ElevatedToken'>$(if ($each.Elevated) { '%%1842' } else { '%%1843' })</Data>" }
        # The order of the fields in version 3 of the event differs from version 2; both have these names.
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><EventID>4624</EventID><Version>2</Version><TimeCreated SystemTime='2026-11-24T08:00:00.0000000Z'/><EventRecordID>$($each.Record)</EventRecordID></System>" +
        "<EventData><Data Name='TargetUserSid'>$($each.Sid)</Data><Data Name='LogonType'>$($each.Type)</Data><Data Name='IpAddress'>$($each.Address)</Data>" +
        "$elevated</EventData></Event>"
    }
}

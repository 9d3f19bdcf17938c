function Get-SessionFact {
    <#
    .SYNOPSIS
    Who asks, with which rights, over which connection.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $identity = Read-Source -From { [pscustomobject] (Get-SeamIdentity) }
    $ssh = Read-Source -From { [pscustomobject] @{ Ssh = (Get-SeamSshSession) } }
    $peer = Read-Source -From { [pscustomobject] @{ Peer = @(Get-SeamPeer -Port @(Get-ManagementPort)) } }
    $route = Read-Source -From { [pscustomobject] @{ Route = @(Get-SeamRoute -Port @(Get-ManagementPort)) } }
    $path = Read-Source -From { [pscustomobject] @{ Neighbor = @(Get-SeamPathNeighbor | Sort-Object -Unique) } }
    $network = Read-Source -From {
        [pscustomobject] @{
            Profile = @(Get-NetConnectionProfile | Where-Object -FilterScript { $null -ne $_ } |
                ForEach-Object -Process { "$($_.NetworkCategory)" } | Where-Object -FilterScript { $_ -cne '' })
        }
    }
    $module = Read-Source -From { [pscustomobject] @{ Module = @(Use-WindowsModule) } }
    $isTrue = { param($Value) [bool] $Value }
    New-FactRow -Key @{} -Fact ([ordered] @{
            userSid = Get-SourceState -Source $identity -Name 'UserSid'
            userName = Get-SourceState -Source $identity -Name 'UserName'
            administrator = Get-SourceState -Source $identity -Name 'Administrator' -As $isTrue
            hyperVAdministrator = Get-SourceState -Source $identity -Name 'HyperVAdministrator' -As $isTrue
            groupSids = Get-SourceState -Source $identity -Name 'GroupSids' -List
            connection = Get-ConnectionState -Identity $identity -Ssh $ssh
            peers = Get-SourceState -Source $peer -Name 'Peer' -List
            routes = Get-SourceState -Source $route -Name 'Route' -List
            networkProfiles = Get-SourceState -Source $network -Name 'Profile' -List -As { param($Value)
                @($Value | ForEach-Object -Process { if ($_ -ceq 'DomainAuthenticated') { 'Domain' } else { $_ } } | Select-Object -Unique)
            }
            pathNeighbors = Get-SourceState -Source $path -Name 'Neighbor' -List
            modules = Get-SourceState -Source $module -Name 'Module' -List -As { param($Value)
                @($Value |
                    ForEach-Object -Process {
                        $(if ($_.state -ceq 'windows') { "$($_.name): $($_.base)" } else { "$($_.name): $($_.state) $($_.base)".Trim() })
                    })
            }
        })
}

function Get-ConnectionState {
    <#
    .SYNOPSIS
    How this session came about, as the token knows it: text of the environment is inherited, and missing after an elevation.
    .DESCRIPTION
    S-1-5-14 is remote interactive logon, S-1-5-2 network, S-1-5-4 interactive. A session of sshd is one of the network, too; only it
    names its connection. After an elevation with the password of another user S-1-5-14 can be missing. So Castellan believes Console only
    where no Remote Desktop connection is established.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [hashtable] $Identity, [Parameter(Mandatory = $true)] [hashtable] $Ssh)

    $remote = Get-SourceState -Source $Ssh -Name 'Ssh'
    if ($remote.v -eq $true) { return @{ v = 'Ssh' } }
    $group = Get-SourceState -Source $Identity -Name 'GroupSids' -List
    if (-not $group.ContainsKey('v')) { return $group }
    if ($group.v -ccontains 'S-1-5-14') { return @{ v = 'RemoteDesktop' } }
    if ($group.v -ccontains 'S-1-5-2') { return @{ v = 'WinRM' } }
    if ($group.v -ccontains 'S-1-5-4') { return @{ v = 'Console' } }
    return @{
        unread = @{
            category = 'ObjectNotFound'
            errorId = ''
            message = 'The token of this session does not say how it came about (no logon over the network, the console or Remote Desktop).'
        }
    }
}

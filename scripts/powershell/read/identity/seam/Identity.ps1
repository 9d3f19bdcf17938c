function ConvertTo-SeamAccountName {
    <#
    .SYNOPSIS
    The name of a SID for eyes; empty where Windows knows none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $Sid)

    try {
        return (
            New-Object -TypeName System.Security.Principal.SecurityIdentifier -ArgumentList $Sid
        ).Translate([System.Security.Principal.NTAccount]).Value
    }
    catch { return '' }
}

function ConvertTo-SeamSid {
    <#
    .SYNOPSIS
    The SID of an account's name; empty where Windows knows none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $Name)

    try {
        return (
            New-Object -TypeName System.Security.Principal.NTAccount -ArgumentList $Name
        ).Translate([System.Security.Principal.SecurityIdentifier]).Value
    }
    catch { return '' }
}

function Find-SeamAccountSid {
    <#
    .SYNOPSIS
    The SID of an account's name; empty where no account has it. What else goes wrong is thrown: no answer is not "no account".
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $Name)

    try {
        return (
            New-Object -TypeName System.Security.Principal.NTAccount -ArgumentList $Name
        ).Translate([System.Security.Principal.SecurityIdentifier]).Value
    }
    catch [System.Security.Principal.IdentityNotMappedException] { return '' }
}

function Get-SeamIdentity {
    <#
    .SYNOPSIS
    Who runs this, with which groups enabled in the token.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    $identity = [System.Security.Principal.WindowsIdentity]::GetCurrent()
    $principal = New-Object -TypeName System.Security.Principal.WindowsPrincipal -ArgumentList $identity
    $in = { param($Sid) $principal.IsInRole((New-Object -TypeName System.Security.Principal.SecurityIdentifier -ArgumentList $Sid)) }
    return @{
        UserSid = $identity.User.Value; UserName = $identity.Name; GroupSids = @($identity.Groups | ForEach-Object -Process { $_.Value })
        Administrator = (& $in 'S-1-5-32-544'); HyperVAdministrator = (& $in 'S-1-5-32-578')
    }
}

function Get-SeamSshSession {
    <#
    .SYNOPSIS
    Whether sshd has started this: it names the connection to all its children.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param()

    return "$env:SSH_CONNECTION" -ne ''
}

function Get-SeamPeer {
    <#
    .SYNOPSIS
    Who is connected to the ports of management: address>port.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [int[]] $Port)

    $connection = @(Get-NetTCPConnection -State Established -LocalPort $Port -ErrorAction SilentlyContinue -ErrorVariable problem)
    Assert-NothingButNotFound -Problem $problem
    $connection | ForEach-Object -Process { "$($_.RemoteAddress)>$($_.LocalPort)" }
}

function Get-SeamRoute {
    <#
    .SYNOPSIS
    The same connections with the firewall profile and the interface that each comes in through: address>port>profile>interface.
    .DESCRIPTION
    Profile and interface are empty where Windows does not say which interface holds the local address. An interface lists an address of
    IPv4 in its own form, a connection can name it in the form of IPv6.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [int[]] $Port)

    $connection = @(Get-NetTCPConnection -State Established -LocalPort $Port -ErrorAction SilentlyContinue -ErrorVariable problem)
    Assert-NothingButNotFound -Problem $problem
    if ($connection.Count -eq 0) { return }
    $address = @(Get-NetIPAddress)
    $network = @(Get-NetConnectionProfile)
    foreach ($each in $connection) {
        $local = "$($each.LocalAddress)" -replace '\A::ffff:', ''
        $alias = @($address | Where-Object -FilterScript { "$($_.IPAddress)" -ceq $local } |
            ForEach-Object -Process { "$($_.InterfaceAlias)" } | Select-Object -First 1) -join ''
        $category = @($network | Where-Object -FilterScript { "$($_.InterfaceAlias)" -ceq $alias } |
            ForEach-Object -Process { "$($_.NetworkCategory)" } | Select-Object -First 1) -join ''
        if ($category -ceq 'DomainAuthenticated') { $category = 'Domain' }
        "$($each.RemoteAddress)>$($each.LocalPort)>$category>$alias"
    }
}

function Get-SeamPathNeighbor {
    <#
    .SYNOPSIS
    MAC addresses of what the way to this host leads over: its gateway and its name servers, as far as they are neighbors.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param()

    $address = @(Get-NetRoute -DestinationPrefix '0.0.0.0/0', '::/0' -ErrorAction SilentlyContinue -ErrorVariable problem |
        ForEach-Object -Process { $_.NextHop })
    Assert-NothingButNotFound -Problem $problem
    $address += @(Get-DnsClientServerAddress | ForEach-Object -Process { $_.ServerAddresses })
    $neighbor = @(Get-NetNeighbor -ErrorAction SilentlyContinue -ErrorVariable problem)
    Assert-NothingButNotFound -Problem $problem
    foreach ($each in $neighbor) {
        if ($address -contains $each.IPAddress) { ("$($each.LinkLayerAddress)" -replace '[^0-9A-Fa-f]', '').ToUpperInvariant() }
    }
}

function Assert-NothingButNotFound {
    <#
    .SYNOPSIS
    These cmdlets call an empty answer an error. Any other error is one.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowNull()] [AllowEmptyCollection()] [object[]] $Problem)

    foreach ($each in @($Problem)) {
        if ($each -is [System.Management.Automation.ErrorRecord] -and
            "$($each.CategoryInfo.Category)" -cne 'ObjectNotFound') { throw $each }
    }
}

function Get-SeamLocalGroupMember {
    <#
    .SYNOPSIS
    SIDs of a local group's members where Get-LocalGroupMember gives up because of an orphaned one.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [string] $Sid)

    $name = (Get-LocalGroup -SID $Sid).Name
    $group = [ADSI] "WinNT://./$name,group"
    foreach ($member in @($group.psbase.Invoke('Members'))) {
        $bytes = $member.GetType().InvokeMember('objectSid', 'GetProperty', $null, $member, $null)
        (New-Object -TypeName System.Security.Principal.SecurityIdentifier -ArgumentList $bytes, 0).Value
    }
}

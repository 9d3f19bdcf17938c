function Get-WaysInFact {
    <#
    .SYNOPSIS
    How this host is reached: the connections to its remote management, and the sign-ins of the account that asks. What is there only after
    a change proves that the change has left the way open.
    .DESCRIPTION
    connections: "port address port of the peer". winRmPorts: the ports by which those of WinRM were found; where the listeners cannot be
    read, the usual ones, and winRmPorts is unread. signIns: "record|time|SID|logon type|address|elevated", the newest first.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    # A listener takes its port when it starts, so a session can be older than the setting: the usual ports always count too.
    $usual = 5985, 5986
    $listener = Read-Source -From {
        [pscustomobject] @{ Port = @($usual + @(Get-WinRmListener | ForEach-Object -Process { $_.Port }) | Sort-Object -Unique) }
    }
    $port = if ($null -eq $listener.Problem) { $listener.Value.Port } else { $usual }
    $connection = Read-Source -From {
        [pscustomobject] @{
            Connection = @(Get-SeamManagementConnection -WinRmPort $port |
                ForEach-Object -Process { ConvertTo-ConnectionText -Connection $_ })
        }
    }
    $sign = Read-Source -From {
        $sid = (Get-SeamIdentity).UserSid
        $text = @(Get-SeamSignInXml -Sid $sid)
        # This session has signed in as well, so an empty answer says that the log does not record it.
        if ($text.Count -eq 0) {
            throw 'The security log holds no sign-in of your account (event 4624). The audit subcategory Logon is off, or the log was overwritten or cleared.'
        }
        [pscustomobject] @{ SignIn = @($text | ForEach-Object -Process { ConvertTo-SignInText -Xml $_ }) }
    }
    New-FactRow -Key @{} -Fact ([ordered] @{
            connections = Get-SourceState -Source $connection -Name 'Connection' -List
            winRmPorts = Get-SourceState -Source $listener -Name 'Port' -List
            signIns = Get-SourceState -Source $sign -Name 'SignIn' -List
        })
}

function ConvertTo-ConnectionText {
    <#
    .SYNOPSIS
    One connection as text.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [psobject] $Connection)

    $part = foreach ($name in 'LocalPort', 'RemoteAddress', 'RemotePort') { Get-PropertyText -InputObject $Connection -Name $name }
    return $part -join ' '
}

function ConvertTo-SignInText {
    <#
    .SYNOPSIS
    One event 4624 as text. Its fields are taken by their names: their order differs between versions of Windows.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $Xml)

    $document = New-Object -TypeName System.Xml.XmlDocument
    # No document type and nothing from elsewhere.
    $document.XmlResolver = $null
    $document.LoadXml($Xml)
    $field = @{}
    foreach ($data in $document.GetElementsByTagName('Data')) { $field[$data.GetAttribute('Name')] = $data.InnerText }
    $record = $document.GetElementsByTagName('EventRecordID').Item(0).InnerText
    $time = $document.GetElementsByTagName('TimeCreated').Item(0).GetAttribute('SystemTime')
    # %%1842 is Yes, %%1843 is No.
    $elevated = switch -CaseSensitive ($field['ElevatedToken']) { '%%1842' { 'yes' } '%%1843' { 'no' } default { '' } }
    return @($record, $time, $field['TargetUserSid'], $field['LogonType'], $field['IpAddress'], $elevated) -join '|'
}

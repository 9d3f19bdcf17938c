function Get-MachineFact {
    <#
    .SYNOPSIS
    The computer: its name, its Windows, its domain, since when it is up.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $computer = Read-Source -From { Get-CimInstance -ClassName Win32_ComputerSystem | Select-Object -First 1 }
    $system = Read-Source -From { Get-CimInstance -ClassName Win32_OperatingSystem | Select-Object -First 1 }
    $product = Read-Source -From { Get-CimInstance -ClassName Win32_ComputerSystemProduct | Select-Object -First 1 }
    # Not Get-Service: on some builds it fails over one service that no account may query.
    $service = Read-Source -From {
        @{
            Row = @(Get-CimInstance -ClassName Win32_Service | Where-Object -FilterScript {
                    $null -ne $_ -and (Get-PropertyText -InputObject $_ -Name 'Name') -cne ''
                })
        }
    }
    $role = @{
        0 = 'StandaloneWorkstation'
        1 = 'MemberWorkstation'
        2 = 'StandaloneServer'
        3 = 'MemberServer'
        4 = 'BackupDomainController'
        5 = 'PrimaryDomainController'
    }
    $type = @{ 1 = 'Workstation'; 2 = 'DomainController'; 3 = 'Server' }
    # Known without Windows Management Instrumentation, so that one class that fails does not cost the host.
    $name = "$($computer.Value.Name)"
    if ($name -ceq '') { $name = [Environment]::MachineName }
    $joined = Get-SourceState -Source $computer -Name 'PartOfDomain' -As { param($Value) [bool] $Value }
    $domain = Get-SourceState -Source $computer -Name 'Domain'
    $fqdn = $joined
    if ($joined.ContainsKey('v')) {
        $fqdn = if (-not $joined.v) { ConvertTo-FactState -Value $name } elseif ($domain.ContainsKey('v')) {
            ConvertTo-FactState -Value "$name.$($domain.v)"
        } else { $domain }
    }
    New-FactRow -Key @{} -Fact ([ordered] @{
            name = ConvertTo-FactState -Value $name
            fqdn = $fqdn
            domain = $domain
            domainJoined = $joined
            domainRole = Get-SourceState -Source $computer -Name 'DomainRole' -As { param($Value)
                Get-Named -Number $Value -Word $role -Name 'DomainRole'
            }
            productType = Get-SourceState -Source $system -Name 'ProductType' -As { param($Value)
                Get-Named -Number $Value -Word $type -Name 'ProductType'
            }
            build = Get-SourceState -Source $system -Name 'BuildNumber' -As { param($Value) [int] $Value }
            updateRevision = Get-WindowsVersionState -Name 'UBR'
            caption = Get-SourceState -Source $system -Name 'Caption'
            installationType = Get-WindowsVersionState -Name 'InstallationType'
            lastBootAt = Get-SourceState -Source $system -Name 'LastBootUpTime'
            uuid = Get-SourceState -Source $product -Name 'UUID' -As { param($Value)
                if ("$Value" -ceq '') { $null } else { "$Value".ToLowerInvariant() }
            }
            manufacturer = Get-SourceState -Source $computer -Name 'Manufacturer'
            model = Get-SourceState -Source $computer -Name 'Model'
            hyperV = Get-ServiceThereState -Source $service -Name 'vmms'
            clustered = Get-ClusterNodeState -Source $service
        })
}

function Get-WindowsVersionState {
    <#
    .SYNOPSIS
    A value of the registry key in which Windows describes itself.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $Name)

    try {
        return ConvertTo-FactState -Value (
            Get-SeamRegistryValue -Path 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion' -Name $Name
        ).Value
    }
    catch { return ConvertTo-UnreadState -ErrorRecord $_ }
}

function Get-ServiceThereState {
    <#
    .SYNOPSIS
    Whether a service is installed. An empty list of services is no answer: each Windows has some.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [hashtable] $Source, [Parameter(Mandatory = $true)] [string] $Name)

    if ($null -ne $Source.Problem) { return $Source.Problem }
    if ($Source.Value.Row.Count -eq 0) {
        return @{ unread = @{ category = 'ObjectNotFound'; errorId = ''; message = 'Windows listed no service at all.' } }
    }
    $installed = @($Source.Value.Row | ForEach-Object -Process { Get-PropertyText -InputObject $_ -Name 'Name' })
    return ConvertTo-FactState -Value ($installed -contains $Name)
}

function Get-ClusterNodeState {
    <#
    .SYNOPSIS
    Whether this host is a node of a failover cluster.
    .NOTES
    The feature alone brings the service too, disabled until the host becomes a node. The start type of a node is never Disabled (MS-CMRP).
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [hashtable] $Source)

    $there = Get-ServiceThereState -Source $Source -Name 'ClusSvc'
    if (-not $there.ContainsKey('v') -or -not $there.v) { return $there }
    $row = @($Source.Value.Row | Where-Object -FilterScript { (Get-PropertyText -InputObject $_ -Name 'Name') -eq 'ClusSvc' })[0]
    $start = Get-PropertyText -InputObject $row -Name 'StartMode'
    if ($start -ceq '') { return New-UnreadState -Message 'Windows does not name the start type of the service ClusSvc.' }
    return ConvertTo-FactState -Value ($start -ne 'Disabled')
}

function Get-MachineFact {
    <#
    .SYNOPSIS
    The computer: its name, its Windows, its domain, since when it is up.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $computer = Get-CimInstance -ClassName Win32_ComputerSystem
    $system = Get-CimInstance -ClassName Win32_OperatingSystem
    $product = Get-CimInstance -ClassName Win32_ComputerSystemProduct
    # Not Get-Service: on some builds it fails over one service that nobody may query.
    $service = @(Get-CimInstance -ClassName Win32_Service | ForEach-Object -Process { "$($_.Name)" })
    $version = { param($Name) (Get-SeamRegistryValue -Path 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion' -Name $Name).Value }
    $role = @('StandaloneWorkstation', 'MemberWorkstation', 'StandaloneServer', 'MemberServer', 'BackupDomainController', 'PrimaryDomainController')
    $type = @{ 1 = 'Workstation'; 2 = 'DomainController'; 3 = 'Server' }
    $name = "$($computer.Name)"
    $fqdn = if ($computer.PartOfDomain) { "$name.$($computer.Domain)" } else { $name }
    New-FactRow -Key @{} -Fact ([ordered] @{
            name = ConvertTo-FactState -Value $name
            fqdn = ConvertTo-FactState -Value $fqdn
            domain = ConvertTo-FactState -Value $computer.Domain
            domainJoined = ConvertTo-FactState -Value ([bool] $computer.PartOfDomain)
            domainRole = ConvertTo-FactState -Value $role[[int] $computer.DomainRole]
            productType = ConvertTo-FactState -Value $type[[int] $system.ProductType]
            build = ConvertTo-FactState -Value ([int] $system.BuildNumber)
            updateRevision = ConvertTo-FactState -Value (& $version 'UBR')
            caption = ConvertTo-FactState -Value $system.Caption
            installationType = ConvertTo-FactState -Value (& $version 'InstallationType')
            lastBootAt = ConvertTo-FactState -Value $system.LastBootUpTime
            uuid = ConvertTo-FactState -Value ("$($product.UUID)".ToLowerInvariant())
            manufacturer = ConvertTo-FactState -Value $computer.Manufacturer
            model = ConvertTo-FactState -Value $computer.Model
            hyperV = ConvertTo-FactState -Value ($service -contains 'vmms')
            clustered = ConvertTo-FactState -Value ($service -contains 'ClusSvc')
        })
}

# The computer and its Windows.

function Get-WorldWin32_ComputerSystem {
    return (Get-World).computer | Select-Object -Property Name, Domain, PartOfDomain, DomainRole, Manufacturer, Model
}

function Get-WorldWin32_ComputerSystemProduct {
    return [pscustomobject] @{ UUID = (Get-World).computer.UUID }
}

function Get-WorldWin32_OperatingSystem {
    $system = (Get-World).system
    $boot = [datetime]::Parse("$($system.LastBootUpTime)".Replace('/', '-'), [cultureinfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind)
    return [pscustomobject] @{
        ProductType = [uint32] $system.ProductType; BuildNumber = "$($system.BuildNumber)"; Caption = $system.Caption; LastBootUpTime = $boot
    }
}

# The computer and its Windows.

function Get-WorldWin32_ComputerSystem {
    return (Get-World).computer | Select-Object -Property Name, Domain, PartOfDomain, DomainRole, Manufacturer, Model
}

function Get-WorldWin32_ComputerSystemProduct {
    return [pscustomobject] @{ UUID = (Get-World).computer.UUID }
}

function Get-WorldWin32_Processor {
    # A world that says nothing has one processor with two threads per core.
    $own = (Get-World).PSObject.Properties['processors']
    foreach ($each in @(
        if ($null -ne $own) { $own.Value } else { [pscustomobject] @{ NumberOfCores = 16; NumberOfLogicalProcessors = 32 } }
    )) {
        [pscustomobject] @{
            NumberOfCores = [uint32] $each.NumberOfCores
            NumberOfLogicalProcessors = [uint32] $each.NumberOfLogicalProcessors
        }
    }
}

function Get-WorldWin32_BIOS {
    $own = (Get-World).PSObject.Properties['firmware']
    $version = if ($null -ne $own) { "$($own.Value.SMBIOSBIOSVersion)" } else { '2.19.1' }
    $date = if ($null -ne $own) { "$($own.Value.ReleaseDate)" } else { '2026/06/10T00:00:00Z' }
    return [pscustomobject] @{
        SMBIOSBIOSVersion = $version
        ReleaseDate = [datetime]::Parse(
            $date.Replace('/', '-'),
            [cultureinfo]::InvariantCulture,
            [Globalization.DateTimeStyles]::RoundtripKind
        )
    }
}

function Get-WorldWin32_Tpm {
    # A world that says nothing has a TPM 2.0.
    $own = (Get-World).PSObject.Properties['tpmVersion']
    return [pscustomobject] @{ SpecVersion = $(if ($null -ne $own) { "$($own.Value)" } else { '2.0, 0, 1.59' }) }
}

function Get-WorldWin32_OperatingSystem {
    $system = (Get-World).system
    $boot = [datetime]::Parse(
        "$($system.LastBootUpTime)".Replace('/', '-'),
        [cultureinfo]::InvariantCulture,
        [Globalization.DateTimeStyles]::RoundtripKind
    )
    return [pscustomobject] @{
        ProductType = [uint32] $system.ProductType
        BuildNumber = "$($system.BuildNumber)"
        Caption = $system.Caption
        LastBootUpTime = $boot
        # Kilobytes. A world that says nothing has 64 gigabytes free.
        FreePhysicalMemory = [uint64] $(
            if ($null -eq $system.PSObject.Properties['FreePhysicalMemory']) { 64MB } else { $system.FreePhysicalMemory }
        )
    }
}

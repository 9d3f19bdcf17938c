function Get-HypervisorFact {
    <#
    .SYNOPSIS
    The scheduler that the hypervisor started with, and whether a processor core runs more than one thread.
    .NOTES
    The hypervisor writes its scheduler at each start: 1 classic without SMT, 2 classic, 3 core, 4 root
    (https://learn.microsoft.com/windows-server/virtualization/hyper-v/manage/manage-hyper-v-scheduler-types), to the System log. An
    event that is overwritten is unknown, and so is one from before the last start.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $event = Read-Source -From { Get-SchedulerEvent }
    $processor = Read-Source -From { Get-ThreadCount }
    $word = @{ 1 = 'ClassicWithoutSmt'; 2 = 'Classic'; 3 = 'Core'; 4 = 'Root' }
    New-FactRow -Key @{} -Fact ([ordered] @{
            scheduler = Get-SourceState -Source $event -Name 'Type' -As { param($Value)
                Get-Named -Number $Value -Word $word -Name 'the scheduler type'
            }
            simultaneousThreads = Get-SourceState -Source $processor -Name 'MoreThanCores'
        })
}

function Get-SchedulerEvent {
    <#
    .SYNOPSIS
    The number of the scheduler in the newest event of the hypervisor, or an error where there is none since the last start.
    #>
    [CmdletBinding()]
    [OutputType([psobject])]
    param()

    # By a constant path: -FilterHashtable with a provider name asks for every provider of the host first.
    $path = "*[System[Provider[@Name='Microsoft-Windows-Hyper-V-Hypervisor'] and (EventID=2)]]"
    $found = @(Get-WinEvent -LogName 'System' -FilterXPath $path -MaxEvents 1 -ErrorAction Stop)
    $value = @($found[0].Properties)
    if ($value.Count -eq 0 -or $null -eq $value[0].Value) { throw 'The event of the hypervisor names no scheduler.' }
    $boot = (Get-CimInstance -ClassName Win32_OperatingSystem | Select-Object -First 1).LastBootUpTime
    # The hypervisor starts before Windows, so that its event may be a few minutes older than the start that Windows reports.
    if ($found[0].TimeCreated.ToUniversalTime() -lt $boot.ToUniversalTime().AddMinutes(-10)) {
        throw 'The newest event of the hypervisor is older than the last start of the host.'
    }
    return [pscustomobject] @{ Type = $value[0].Value -as [int] }
}

function Get-ThreadCount {
    <#
    .SYNOPSIS
    Whether the processors have more logical processors than cores. A processor that does not say it is an error.
    #>
    [CmdletBinding()]
    [OutputType([psobject])]
    param()

    $all = @(Get-CimInstance -ClassName Win32_Processor | Where-Object -FilterScript { $null -ne $_ })
    if ($all.Count -eq 0 -or
        @($all |
            Where-Object -FilterScript {
                $null -eq $_.NumberOfCores -or $null -eq $_.NumberOfLogicalProcessors -or $_.NumberOfCores -lt 1 -or
                    $_.NumberOfLogicalProcessors -lt 1
            }).Count -gt 0) {
        throw 'Windows does not report the cores of its processors.'
    }
    return [pscustomobject] @{
        MoreThanCores = @($all | Where-Object -FilterScript { $_.NumberOfLogicalProcessors -gt $_.NumberOfCores }).Count -gt 0
    }
}

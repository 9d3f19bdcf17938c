# The services.

function Get-WorldDependent {
    param([string] $Name)
    foreach ($each in @((Get-World).services)) {
        $on = $each.PSObject.Properties['DependsOn']
        if ($null -ne $on -and @($on.Value) -contains $Name) { [pscustomobject] @{ Name = $each.Name; Status = $each.Status } }
    }
}

function Get-Service {
    [CmdletBinding()]
    param([string[]] $Name)

    foreach ($each in @((Get-World).services)) {
        if ($null -eq $Name -or @($Name | Where-Object -FilterScript { $each.Name -like $_ }).Count -gt 0) {
            [pscustomobject] @{
                Name = $each.Name
                DisplayName = $each.DisplayName
                Status = $each.Status
                DependentServices = @(Get-WorldDependent -Name $each.Name)
            }
        }
    }
}

function Edit-WorldService {
    param([string] $Name, [string] $Property, [object] $Value, [switch] $Delayed)

    Assert-Elevated -Command 'Service'
    Edit-World -Argument $Name, $Property, $Value, ([bool] $Delayed) -Change {
        param($World, $Name, $Property, $Value, $Delayed)
        $service = @($World.services | Where-Object -FilterScript { $_.Name -eq $Name })
        if ($service.Count -eq 0) {
            $message = "Cannot find any service with service name '$Name'."
            throw (New-Fault -Message $message -Id 'NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.SetServiceCommand' -Category ObjectNotFound)
        }
        if ($Property -ceq 'Status' -and $Value -ceq 'Running' -and $service[0].StartMode -ceq 'Disabled') {
            throw (New-Fault -Message "Service '$Name' cannot be started." -Id 'CouldNotStartService,Microsoft.PowerShell.Commands.StartServiceCommand' -Category OpenError)
        }
        $service[0].$Property = $Value
        if ($Property -ceq 'StartMode') { Set-Member -InputObject $service[0] -Name 'DelayedAutoStart' -Value $Delayed }
    }
}

function Set-Service {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Name,
        [ValidateSet('Boot', 'System', 'Automatic', 'Manual', 'Disabled')] [string] $StartupType
    )
    Edit-WorldService -Name $Name -Property 'StartMode' -Value $(if ($StartupType -ceq 'Automatic') { 'Auto' } else { $StartupType })
}

function Set-SeamServiceStart {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Name, [Parameter(Mandatory = $true)] [string] $StartType)
    Edit-WorldService -Name $Name -Property 'StartMode' -Value $(
        if ($StartType -clike 'Automatic*') { 'Auto' } else { $StartType }
    ) -Delayed:($StartType -ceq 'AutomaticDelayed')
}

function Start-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Name)
    Edit-WorldService -Name $Name -Property 'Status' -Value 'Running'
}

function Stop-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Name)
    Edit-WorldService -Name $Name -Property 'Status' -Value 'Stopped'
}

function Get-WorldWin32_Service {
    param([string] $Filter)

    # Every Windows has it; a world names it where it is stopped or disabled.
    $all = @((Get-World).services)
    if (@($all | Where-Object -FilterScript { $_.Name -ceq 'Schedule' }).Count -eq 0) {
        $all += [pscustomobject] @{
            Name = 'Schedule'
            DisplayName = 'Task Scheduler'
            Status = 'Running'
            StartMode = 'Auto'
            DelayedAutoStart = $false
        }
    }
    return @($all | Where-Object -FilterScript { $Filter -ceq '' -or $Filter -eq "Name='$($_.Name)'" } | ForEach-Object -Process {
            [pscustomobject] @{
                Name = $_.Name
                DisplayName = $_.DisplayName
                State = $_.Status
                StartMode = $_.StartMode
                DelayedAutoStart = [bool] $_.DelayedAutoStart
            }
        })
}

# CIM, services, features, SMB, groups, Defender and networks over the world.

function Get-CimInstance {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $ClassName, [string] $Namespace = 'root\cimv2', [string] $Filter = '')

    $world = Get-World
    Assert-NoFault -Command 'Get-CimInstance' -Of $ClassName
    Wait-World -Count 1
    switch -CaseSensitive ($ClassName) {
        'Win32_ComputerSystem' { return $world.computer | Select-Object -Property Name, Domain, PartOfDomain, DomainRole, Manufacturer, Model }
        'Win32_ComputerSystemProduct' { return [pscustomobject] @{ UUID = $world.computer.UUID } }
        'Win32_OperatingSystem' {
            $boot = [datetime]::Parse("$($world.system.LastBootUpTime)".Replace('/', '-'), [cultureinfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind)
            return [pscustomobject] @{ ProductType = [uint32] $world.system.ProductType; BuildNumber = "$($world.system.BuildNumber)"; Caption = $world.system.Caption; LastBootUpTime = $boot }
        }
        'Win32_Service' { return @($world.services | Where-Object -FilterScript { $Filter -ceq '' -or $Filter -eq "Name='$($_.Name)'" } | ForEach-Object -Process { [pscustomobject] @{ Name = $_.Name; DisplayName = $_.DisplayName; State = $_.Status; StartMode = $_.StartMode; DelayedAutoStart = [bool] $_.DelayedAutoStart } }) }
        'Win32_DeviceGuard' { return $world.deviceGuard }
        'Msvm_KvpExchangeComponent' {
            if (-not (Test-HyperVRight -Command 'KvpExchange')) { return }
            # A machine that does not run has nothing to say.
            return @($world.vms | ForEach-Object -Process { [pscustomobject] @{ SystemName = $_.Id.ToUpperInvariant(); GuestIntrinsicExchangeItems = $(if ($_.State -ceq 'Running') { $_.Kvp } else { $null }) } })
        }
        'Win32_TSGeneralSetting' {
            Assert-Elevated -Command 'GetCimInstance'
            # The service takes the policy value first, as Windows does.
            $policy = Get-SeamRegistryValue -Path 'HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services' -Name 'UserAuthentication'
            $own = Get-SeamRegistryValue -Path 'HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp' -Name 'UserAuthentication'
            $required = if ($policy.Exists) { $policy.Value } elseif ($own.Exists) { $own.Value } else { 0 }
            return [pscustomobject] @{ TerminalName = 'RDP-Tcp'; UserAuthenticationRequired = [uint32] $required; PolicySourceUserAuthenticationRequired = [uint32] $(if ($policy.Exists) { 1 } else { 0 }) }
        }
        'RSOP_GPO' { Assert-Elevated -Command 'GetCimInstance'; return @($world.policy.gpos) }
        'RSOP_RegistryPolicySetting' { Assert-Elevated -Command 'GetCimInstance'; return @($world.policy.registry) }
        'RSOP_UserPrivilegeRight' { Assert-Elevated -Command 'GetCimInstance'; return @($world.policy.userRights) }
        'RSOP_SecuritySettingNumeric' { Assert-Elevated -Command 'GetCimInstance'; return @($world.policy.numeric) }
        { $_ -cin @('RSOP_SecuritySettingBoolean', 'RSOP_RegistryValue', 'RSOP_RestrictedGroup', 'RSOP_SystemService', 'RSOP_File') } {
            Assert-Elevated -Command 'GetCimInstance'
            # A world without the list has no such settings.
            $list = $world.policy.PSObject.Properties[$ClassName]
            return @(if ($null -ne $list) { $list.Value })
        }
        default { throw (New-Fault -Message "Invalid class $Namespace $ClassName" -Id 'HRESULT 0x80041010,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand' -Category MetadataError) }
    }
}

function Get-WorldDependent {
    param([string] $Name)
    foreach ($each in @((Get-World).services)) { $on = $each.PSObject.Properties['DependsOn']; if ($null -ne $on -and @($on.Value) -contains $Name) { [pscustomobject] @{ Name = $each.Name; Status = $each.Status } } }
}

function Get-Service {
    [CmdletBinding()]
    param([string[]] $Name)

    foreach ($each in @((Get-World).services)) {
        if ($null -eq $Name -or @($Name | Where-Object -FilterScript { $each.Name -like $_ }).Count -gt 0) { [pscustomobject] @{ Name = $each.Name; DisplayName = $each.DisplayName; Status = $each.Status; DependentServices = @(Get-WorldDependent -Name $each.Name) } }
    }
}

function Get-WindowsOptionalFeature {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [switch] $Online, [string] $FeatureName)

    $null = $Online
    Assert-Elevated -Command 'GetWindowsOptionalFeature'
    Wait-World -Count 1
    $state = (Get-World).features.PSObject.Properties[$FeatureName]
    if ($null -eq $state) {
        $unknown = New-Object -TypeName System.Runtime.InteropServices.COMException -ArgumentList "Feature name $FeatureName is unknown.", -2146498548
        throw (New-Fault -Message $unknown.Message -Id 'Microsoft.Dism.Commands.GetWindowsOptionalFeatureCommand' -Category NotSpecified -Exception $unknown)
    }
    [pscustomobject] @{ PSTypeName = 'Microsoft.Dism.Commands.AdvancedFeatureObject'; FeatureName = $FeatureName; State = $state.Value }
}

function Set-WorldFeature {
    param([string] $FeatureName, [string] $Wanted)

    Assert-Elevated -Command "$($Wanted)WindowsOptionalFeature"
    Edit-World -Argument $FeatureName, $Wanted -Change {
        param($World, $Name, $Wanted)
        $now = "$($World.features.$Name)"
        $next = if ($Wanted -ceq 'Enabled') { switch ($now) { 'DisablePending' { 'Enabled' } 'Enabled' { 'Enabled' } default { 'EnablePending' } } }
        else { switch ($now) { 'EnablePending' { 'Disabled' } 'Enabled' { 'DisablePending' } default { $now } } }
        $World.features.$Name = $next
    }
}

function Enable-WindowsOptionalFeature {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [switch] $Online, [Parameter(Mandatory = $true)] [string[]] $FeatureName, [switch] $NoRestart)

    $null = $Online, $NoRestart
    foreach ($each in $FeatureName) { Set-WorldFeature -FeatureName $each -Wanted 'Enabled' }
}

function Disable-WindowsOptionalFeature {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [switch] $Online, [Parameter(Mandatory = $true)] [string[]] $FeatureName, [switch] $NoRestart)

    $null = $Online, $NoRestart
    foreach ($each in $FeatureName) { Set-WorldFeature -FeatureName $each -Wanted 'Disabled' }
}

function Get-SmbServerConfiguration {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'Get-SmbServerConfiguration'
    Wait-World -Count 1
    ConvertTo-SimulatedObject -Type 'SmbServerConfiguration' -Subject 'smbServer' -Record (Get-World).smbServer
}

function Set-SmbServerConfiguration {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([switch] $Force)

    dynamicparam { New-SimulatedParameter -Command 'Set-SmbServerConfiguration' }
    process {
        $null = $Force
        Assert-Elevated -Command 'Set-SmbServerConfiguration'
        Edit-World -Argument @(, $PSBoundParameters) -Change { param($World, $Given) Set-SimulatedProperty -Command 'Set-SmbServerConfiguration' -Record $World.smbServer -Given $Given }
    }
}

function Get-SmbClientConfiguration {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'Get-SmbClientConfiguration'
    Wait-World -Count 1
    ConvertTo-SimulatedObject -Type 'SmbClientConfiguration' -Subject 'smbClient' -Record (Get-World).smbClient
}

function Set-SmbClientConfiguration {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([switch] $Force)

    dynamicparam { New-SimulatedParameter -Command 'Set-SmbClientConfiguration' }
    process {
        $null = $Force
        Assert-Elevated -Command 'Set-SmbClientConfiguration'
        Edit-World -Argument @(, $PSBoundParameters) -Change { param($World, $Given) Set-SimulatedProperty -Command 'Set-SmbClientConfiguration' -Record $World.smbClient -Given $Given }
    }
}

function Edit-WorldService {
    param([string] $Name, [string] $Property, [object] $Value, [switch] $Delayed)

    Assert-Elevated -Command 'Service'
    Edit-World -Argument $Name, $Property, $Value, ([bool] $Delayed) -Change {
        param($World, $Name, $Property, $Value, $Delayed)
        $service = @($World.services | Where-Object -FilterScript { $_.Name -eq $Name })
        if ($service.Count -eq 0) { throw (New-Fault -Message "Cannot find any service with service name '$Name'." -Id 'NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.SetServiceCommand' -Category ObjectNotFound) }
        if ($Property -ceq 'Status' -and $Value -ceq 'Running' -and $service[0].StartMode -ceq 'Disabled') { throw (New-Fault -Message "Service '$Name' cannot be started." -Id 'CouldNotStartService,Microsoft.PowerShell.Commands.StartServiceCommand' -Category OpenError) }
        $service[0].$Property = $Value
        if ($Property -ceq 'StartMode') { Set-Member -InputObject $service[0] -Name 'DelayedAutoStart' -Value $Delayed }
    }
}

function Set-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Name, [ValidateSet('Boot', 'System', 'Automatic', 'Manual', 'Disabled')] [string] $StartupType)
    Edit-WorldService -Name $Name -Property 'StartMode' -Value $(if ($StartupType -ceq 'Automatic') { 'Auto' } else { $StartupType })
}

function Set-SeamServiceStart {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Name, [Parameter(Mandatory = $true)] [string] $StartType)
    Edit-WorldService -Name $Name -Property 'StartMode' -Value $(if ($StartType -clike 'Automatic*') { 'Auto' } else { $StartType }) -Delayed:($StartType -ceq 'AutomaticDelayed')
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

function Get-LocalGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $SID)

    $world = Get-World
    $group = $world.groups.PSObject.Properties[$SID]
    if ($null -eq $group) { throw (New-Fault -Message "Group $SID was not found." -Id 'GroupNotFound,Microsoft.PowerShell.Commands.GetLocalGroupMemberCommand' -Category ObjectNotFound) }
    Wait-World -Count @($group.Value).Count
    foreach ($member in @($group.Value)) {
        # Windows gives up on the whole group when one SID has no account any more.
        if ($null -eq $world.accounts.PSObject.Properties[$member]) { throw (New-Fault -Message 'Failed to compare two elements in the array.' -Id 'An unspecified error occurred.,Microsoft.PowerShell.Commands.GetLocalGroupMemberCommand' -Category NotSpecified) }
    }
    foreach ($member in @($group.Value)) { [pscustomobject] @{ PSTypeName = 'Microsoft.PowerShell.Commands.LocalPrincipal'; Name = $world.accounts.$member; SID = $member; ObjectClass = 'User'; PrincipalSource = 'ActiveDirectory' } }
}

function Get-SeamLocalGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Sid)
    return @((Get-World).groups.$Sid)
}

function Add-LocalGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $SID, [Parameter(Mandatory = $true)] [string[]] $Member)

    Assert-Elevated -Command 'Microsoft.PowerShell.Commands.AddLocalGroupMemberCommand'
    Edit-World -Argument $SID, $Member -Change { param($World, $Group, $Member) $World.groups.$Group = @(@($World.groups.$Group) + @($Member)) }
}

function Remove-LocalGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $SID, [Parameter(Mandatory = $true)] [string[]] $Member)

    Assert-Elevated -Command 'Microsoft.PowerShell.Commands.RemoveLocalGroupMemberCommand'
    Edit-World -Argument $SID, $Member -Change { param($World, $Group, $Member) $World.groups.$Group = @($World.groups.$Group | Where-Object -FilterScript { $Member -cnotcontains $_ }) }
}

function Get-MpPreference {
    [CmdletBinding()]
    param()
    Assert-NoFault -Command 'Get-MpPreference'
    Assert-ModulePresent -Module 'Defender' -Command 'Get-MpPreference'
    Assert-Elevated -Command 'Get-MpPreference'
    return (Get-World).defender.preference
}

function Get-MpComputerStatus {
    [CmdletBinding()]
    param()
    Assert-NoFault -Command 'Get-MpComputerStatus'
    Assert-ModulePresent -Module 'Defender' -Command 'Get-MpComputerStatus'
    return (Get-World).defender.status
}

function Set-MpPreference {
    [CmdletBinding()]
    param()

    dynamicparam { New-SimulatedParameter -Command 'Set-MpPreference' }
    process {
        Assert-Elevated -Command 'Set-MpPreference'
        # Defender that runs beside another product, or is guarded against tampering, keeps its own mind and says nothing.
        Edit-World -Argument @(, $PSBoundParameters) -Change {
            param($World, $Given)
            if ($World.defender.status.IsTamperProtected) { return }
            Set-SimulatedProperty -Command 'Set-MpPreference' -Record $World.defender.preference -Given $Given
            if ($Given.ContainsKey('DisableRealtimeMonitoring') -and $World.defender.status.AMRunningMode -ceq 'Normal') { $World.defender.status.RealTimeProtectionEnabled = -not $Given.DisableRealtimeMonitoring }
        }
    }
}

function Add-MpPreference {
    [CmdletBinding()]
    param([string[]] $AttackSurfaceReductionRules_Ids, [string[]] $AttackSurfaceReductionRules_Actions)

    Assert-Elevated -Command 'Add-MpPreference'
    Edit-World -Argument $AttackSurfaceReductionRules_Ids[0], $AttackSurfaceReductionRules_Actions[0] -Change {
        param($World, $Id, $Action)
        $number = @{ Disabled = 0; Enabled = 1; AuditMode = 2; Warn = 6 }[$Action]
        if ($null -eq $number) { throw "Add-MpPreference does not know the action $Action." }
        $preference = $World.defender.preference
        $ids = @($preference.AttackSurfaceReductionRules_Ids | Where-Object -FilterScript { $null -ne $_ })
        $actions = @($preference.AttackSurfaceReductionRules_Actions | Where-Object -FilterScript { $null -ne $_ })
        $index = [array]::IndexOf([object[]] $ids, $Id)
        if ($index -ge 0) { $actions[$index] = $number } else { $ids += $Id; $actions += $number }
        $preference.AttackSurfaceReductionRules_Ids = $ids
        $preference.AttackSurfaceReductionRules_Actions = $actions
    }
}

function Remove-MpPreference {
    [CmdletBinding()]
    param([string[]] $AttackSurfaceReductionRules_Ids)

    Assert-Elevated -Command 'Remove-MpPreference'
    Edit-World -Argument $AttackSurfaceReductionRules_Ids[0] -Change {
        param($World, $Id)
        $preference = $World.defender.preference
        $ids = @($preference.AttackSurfaceReductionRules_Ids); $actions = @($preference.AttackSurfaceReductionRules_Actions)
        $keep = @(for ($index = 0; $index -lt $ids.Count; $index++) { if ($ids[$index] -cne $Id) { $index } })
        $preference.AttackSurfaceReductionRules_Ids = if ($keep.Count -eq 0) { $null } else { @($keep | ForEach-Object -Process { $ids[$_] }) }
        $preference.AttackSurfaceReductionRules_Actions = if ($keep.Count -eq 0) { $null } else { @($keep | ForEach-Object -Process { $actions[$_] }) }
    }
}

function Get-NetConnectionProfile {
    [CmdletBinding()]
    param()
    return @((Get-World).networkProfiles)
}

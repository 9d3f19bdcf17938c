function Get-Register {
    <#
    .SYNOPSIS
    The closed list of what can be asked for: names of the protocol and the functions behind them.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [ValidateSet('Collector', 'Setter', 'Action')] [string] $Kind)

    switch ($Kind) {
        'Collector' {
            return [ordered] @{
                machine = 'Get-MachineFact'; session = 'Get-SessionFact'; vm = 'Get-VMFact'; vmFirmware = 'Get-VMFirmwareFact'; vmHardDisk = 'Get-VMHardDiskFact'
                vmSwitch = 'Get-VMSwitchFact'; vmNetworkAdapter = 'Get-VMNetworkAdapterFact'; kvp = 'Get-KvpFact'; fileSecurity = 'Get-FileSecurityFact'; secedit = 'Get-SeceditFact'
                auditpol = 'Get-AuditpolFact'; registry = 'Get-RegistryFact'; optionalFeature = 'Get-OptionalFeatureFact'; smbServer = 'Get-SmbServerFact'; deviceGuard = 'Get-DeviceGuardFact'
                firewallProfile = 'Get-FirewallProfileFact'; firewallRule = 'Get-FirewallRuleFact'; localGroup = 'Get-LocalGroupFact'; certificate = 'Get-CertificateFact'
                asrRule = 'Get-AsrRuleFact'; service = 'Get-ServiceFact'; smbClient = 'Get-SmbClientFact'; defender = 'Get-DefenderFact'; policySetting = 'Get-PolicySettingFact'
                vmHost = 'Get-VMHostFact'; vmSnapshot = 'Get-VMSnapshotFact'; smbShare = 'Get-SmbShareFact'; hostNetworkAdapter = 'Get-HostNetworkAdapterFact'; netAdapter = 'Get-NetAdapterFact'
                account = 'Get-AccountFact'; computerAccount = 'Get-ComputerAccountFact'; appLocker = 'Get-AppLockerFact'; remoteDesktop = 'Get-RemoteDesktopFact'
            }
        }
        'Setter' {
            return [ordered] @{
                vmFirmware = 'Set-VMFirmwareSetting'; fileSecurity = 'Set-FileSecuritySetting'; userRight = 'Set-UserRightSetting'; accountPolicy = 'Set-AccountPolicySetting'
                registry = 'Set-RegistrySetting'; auditSubcategory = 'Set-AuditSubcategorySetting'; optionalFeature = 'Set-OptionalFeatureSetting'; smbServer = 'Set-SmbServerSetting'
                firewallProfile = 'Set-FirewallProfileSetting'; firewallRule = 'Set-FirewallRuleSetting'; service = 'Set-ServiceSetting'; smbClient = 'Set-SmbClientSetting'; vm = 'Set-VMSetting'; vmNetworkAdapter = 'Set-VMNetworkAdapterSetting'
                localGroup = 'Set-LocalGroupSetting'; asrRule = 'Set-AsrRuleSetting'; vmHost = 'Set-VMHostSetting'; smbShare = 'Set-SmbShareSetting'; defender = 'Set-DefenderSetting'; netAdapter = 'Set-NetAdapterSetting'
            }
        }
        'Action' { return [ordered] @{ noteHead = 'Write-ChainHeadEvent' } }
    }
}

function Get-HelloLine {
    <#
    .SYNOPSIS
    The first reply: what this session is and what it can do.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Module, [switch] $ReadOnly)

    $setter = @(if (-not $ReadOnly) { (Get-Register -Kind Setter).Keys })
    $action = @(if (-not $ReadOnly) { (Get-Register -Kind Action).Keys })
    return ConvertTo-AsciiJson -InputObject ([ordered] @{
            type = 'hello'; protocol = 1; powerShell = "$($PSVersionTable.PSVersion)"; edition = "$($PSVersionTable.PSEdition)"
            languageMode = "$($ExecutionContext.SessionState.LanguageMode)"; readOnly = [bool] $ReadOnly; pid = $PID; modules = $Module
            collectors = @((Get-Register -Kind Collector).Keys); setters = $setter; actions = $action
        })
}

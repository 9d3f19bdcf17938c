function Get-Register {
    <#
    .SYNOPSIS
    The closed list of what can be asked for: names of the protocol and the functions behind them.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [ValidateSet('Collector', 'Setter', 'Action')] [string] $Kind)

    $register = [ordered] @{}
    switch ($Kind) {
        'Collector' {
            foreach ($name in (Get-CmdletTable).Keys | Sort-Object) { $register[$name] = 'Get-CmdletFact' }
            $register['account'] = 'Get-AccountFact'
            $register['appLocker'] = 'Get-AppLockerFact'
            $register['asrRule'] = 'Get-AsrRuleFact'
            $register['auditpol'] = 'Get-AuditpolFact'
            $register['certificate'] = 'Get-CertificateFact'
            $register['chainHead'] = 'Get-ChainHeadFact'
            $register['computerAccount'] = 'Get-ComputerAccountFact'
            $register['deviceGuard'] = 'Get-DeviceGuardFact'
            $register['fileSecurity'] = 'Get-FileSecurityFact'
            $register['firewallRule'] = 'Get-FirewallRuleFact'
            $register['kvp'] = 'Get-KvpFact'
            $register['localGroup'] = 'Get-LocalGroupFact'
            $register['machine'] = 'Get-MachineFact'
            $register['netAdapter'] = 'Get-NetAdapterFact'
            $register['optionalFeature'] = 'Get-OptionalFeatureFact'
            $register['policySetting'] = 'Get-PolicySettingFact'
            $register['registry'] = 'Get-RegistryFact'
            $register['registryKey'] = 'Get-RegistryKeyFact'
            $register['remoteDesktop'] = 'Get-RemoteDesktopFact'
            $register['secedit'] = 'Get-SeceditFact'
            $register['service'] = 'Get-ServiceFact'
            $register['session'] = 'Get-SessionFact'
            $register['smbShare'] = 'Get-SmbShareFact'
            $register['vmHardDisk'] = 'Get-VMHardDiskFact'
        }
        'Setter' {
            foreach ($name in (Get-CmdletTable).Keys | Sort-Object) { if ((Get-CmdletTable)[$name].ContainsKey('write')) { $register[$name] = 'Set-CmdletSetting' } }
            $register['accountPolicy'] = 'Set-AccountPolicySetting'
            $register['asrRule'] = 'Set-AsrRuleSetting'
            $register['auditSubcategory'] = 'Set-AuditSubcategorySetting'
            $register['fileSecurity'] = 'Set-FileSecuritySetting'
            $register['firewallRule'] = 'Set-FirewallRuleSetting'
            $register['localGroup'] = 'Set-LocalGroupSetting'
            $register['netAdapter'] = 'Set-NetAdapterSetting'
            $register['optionalFeature'] = 'Set-OptionalFeatureSetting'
            $register['registry'] = 'Set-RegistrySetting'
            $register['service'] = 'Set-ServiceSetting'
            $register['smbShare'] = 'Set-SmbShareSetting'
            $register['userRight'] = 'Set-UserRightSetting'
        }
        'Action' { $register['noteHead'] = 'Write-ChainHeadEvent' }
    }
    return $register
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

function Get-NeverTouchRefusal {
    <#
    .SYNOPSIS
    Why this change is never made, for every caller; nothing where it may be made. The same list as in the engine decides.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [string] $Setter,
        [Parameter(Mandatory = $true)] [string] $Property,
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [hashtable] $From = @{ absent = $true }, [hashtable] $To = @{ absent = $true },
        [AllowEmptyCollection()] [object[]] $Add = @(), [AllowEmptyCollection()] [object[]] $Remove = @()
    )

    $list = Get-GeneratedList -Name 'never-touch'
    switch -CaseSensitive ($Setter) {
        'userRight' {
            foreach ($rule in $list.userRights) {
                if (@($rule.rights) -notcontains "$($Key.right)") { continue }
                if (@($Remove | Where-Object -FilterScript { @($rule.keeps) -contains $_ }).Count -gt 0 -or
                    @($Add | Where-Object -FilterScript { @($rule.bars) -contains $_ }).Count -gt 0) { return $rule.why }
            }
        }
        'registry' { return Get-RegistryRefusal -List $list -Key $Key -To $To }
        'service' {
            if ((Test-NeverDisabled -List $list -Name "$($Key.service)") -and "$($To.v)" -in 'Disabled', 'Stopped') {
                return "The service $($Key.service) is never stopped or disabled."
            }
        }
        'fileSecurity' {
            $refusal = Get-FolderRefusal -List $list -Path "$($Key.path)"
            if ("$refusal" -ne '' -or $Property -cne 'access') { return $refusal }
            $had = @(Get-AceOfConcern -List $list -State $From -Type A, XA, OA)
            $keeps = @(Get-AceOfConcern -List $list -State $To -Type A, XA, OA)
            $barred = @(Get-AceOfConcern -List $list -State $From -Type D, XD, OD)
            $bars = @(Get-AceOfConcern -List $list -State $To -Type D, XD, OD)
            if (@($had | Where-Object -FilterScript { $keeps -cnotcontains $_ }).Count -gt 0 -or
                @($bars | Where-Object -FilterScript { $barred -cnotcontains $_ }).Count -gt 0) {
                return $list.losesFiles
            }
        }
        'vmDiskFile' {
            if ($Property -cne 'vmAccess') { return }
            # What a VM had, where that is not known, is the most; what it would get, the least.
            $access = 'None', 'Read', 'ReadWrite'
            $had = [array]::IndexOf($access, "$($From.v)")
            if ($had -lt 0) { $had = $access.Count - 1 }
            if ([Math]::Max(0, [array]::IndexOf($access, "$($To.v)")) -lt $had) { return $list.losesFiles }
        }
        'localGroup' {
            if ("$($Key.group)" -cne $list.lastAdministrator.group -or @($Remove).Count -eq 0) { return }
            try {
                $stays = @(Get-LocalGroupMemberSid -Sid $list.lastAdministrator.group |
                    Where-Object -FilterScript { $Remove -notcontains $_ })
            } catch { $stays = @() }
            if ($stays.Count -eq 0) { return $list.lastAdministrator.why }
        }
        'optionalFeature' {
            foreach ($rule in $list.featurePrefixes) {
                if ("$($To.v)" -eq 'Disabled' -and
                    "$($Key.feature)".StartsWith($rule.prefix, [StringComparison]::OrdinalIgnoreCase)) { return $rule.why }
            }
        }
        'asrRule' { if ("$($To.v)" -eq 'Block' -and @($list.asrRules) -contains "$($Key.rule)") { return $list.asrBlocked } }
    }
}

function Test-NeverDisabled {
    <#
    .SYNOPSIS
    Whether a service is one that is never disabled.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [psobject] $List, [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Name)

    return @($List.services) -contains $Name -or
        @($List.servicePrefixes | Where-Object -FilterScript { $Name.StartsWith($_, [StringComparison]::OrdinalIgnoreCase) }).Count -gt 0
}

function Get-RegistryRefusal {
    <#
    .SYNOPSIS
    Why this registry value is never written; nothing where it may be.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [psobject] $List,
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [hashtable] $To
    )

    if ("$($Key.name)" -eq 'Start' -and "$($Key.path)" -match '\AHKLM\\SYSTEM\\(?:CurrentControlSet|ControlSet\d+)\\Services\\([^\\]+)\z') {
        $name = $Matches[1]
        if ((Test-NeverDisabled -List $List -Name $name) -and (-not $To.ContainsKey('v') -or "$($To.v)" -eq '4')) {
            return "The service $name is never disabled."
        }
    }
    if (-not $To.ContainsKey('v')) { return }
    foreach ($rule in $List.registryValues) {
        if ("$($Key.name)" -ne $rule.name) { continue }
        if ($null -ne $rule.PSObject.Properties['below'] -and
            "$($Key.path)".IndexOf($rule.below, [StringComparison]::OrdinalIgnoreCase) -lt 0) { continue }
        $barred = if ($null -ne $rule.PSObject.Properties['only']) {
            @($rule.only | ForEach-Object -Process { "$_" }) -notcontains "$($To.v)"
        } else { @($rule.not | ForEach-Object -Process { "$_" }) -contains "$($To.v)" }
        if ($barred) { return $rule.why }
    }
}

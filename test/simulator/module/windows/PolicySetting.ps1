# What Group Policy has set, as the resulting set of policy keeps it.

function Get-WorldPolicy {
    <#
    .SYNOPSIS
    One list of the policy. A world without it has no such settings.
    #>
    param([string] $Name)

    Assert-Elevated -Command 'GetCimInstance'
    $list = (Get-World).policy.PSObject.Properties[$Name]
    return @(if ($null -ne $list) { $list.Value })
}

function Get-WorldRSOP_GPO {
    # A member of a domain has at least its default policy, unless the world says that nothing was written.
    $own = @(Get-WorldPolicy -Name 'gpos')
    if ($own.Count -gt 0) { return $own }
    $world = Get-World
    if (-not $world.computer.PartOfDomain -or $null -ne $world.policy.PSObject.Properties['noResults']) { return }
    return [pscustomobject] @{ id = '{31B2F340-016D-11D2-945F-00C04FB984F9}'; name = 'Default Domain Policy' }
}
function Get-WorldRSOP_RegistryPolicySetting { return Get-WorldPolicy -Name 'registry' }
function Get-WorldRSOP_UserPrivilegeRight { return Get-WorldPolicy -Name 'userRights' }
function Get-WorldRSOP_SecuritySettingNumeric { return Get-WorldPolicy -Name 'numeric' }
function Get-WorldRSOP_SecuritySettingBoolean { return Get-WorldPolicy -Name 'RSOP_SecuritySettingBoolean' }
function Get-WorldRSOP_RegistryValue { return Get-WorldPolicy -Name 'RSOP_RegistryValue' }
function Get-WorldRSOP_RestrictedGroup { return Get-WorldPolicy -Name 'RSOP_RestrictedGroup' }
function Get-WorldRSOP_SystemService { return Get-WorldPolicy -Name 'RSOP_SystemService' }
function Get-WorldRSOP_File { return Get-WorldPolicy -Name 'RSOP_File' }

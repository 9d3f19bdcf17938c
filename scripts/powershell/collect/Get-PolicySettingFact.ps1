function Get-PolicySettingFact {
    <#
    .SYNOPSIS
    What Group Policy sets on this computer, by the result it left.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $space = 'root\rsop\computer'
    $name = @{}
    foreach ($each in @(Get-CimInstance -Namespace $space -ClassName RSOP_GPO)) { $name["$($each.id)"] = "$($each.name)" }
    $row = {
        param($Kind, $Text, $Setting)
        $id = "$($Setting.GPOID)"
        $shown = if ($name.ContainsKey($id)) { $name[$id] } else { $id }
        New-FactRow -Key ([ordered] @{ kind = $Kind; name = $Text }) -Fact ([ordered] @{ gpoId = @{ v = $id }; gpoName = @{ v = $shown }; winner = @{ v = ([int] $Setting.precedence -eq 1) } })
    }
    foreach ($each in @(Get-CimInstance -Namespace $space -ClassName RSOP_RegistryPolicySetting)) { & $row 'Registry' "HKLM\$($each.registryKey)\$($each.valueName)" $each }
    foreach ($each in @(Get-CimInstance -Namespace $space -ClassName RSOP_UserPrivilegeRight)) { & $row 'UserRight' "$($each.UserRight)" $each }
    foreach ($each in @(Get-CimInstance -Namespace $space -ClassName RSOP_SecuritySettingNumeric)) { & $row 'SecurityNumeric' "$($each.KeyName)" $each }
}

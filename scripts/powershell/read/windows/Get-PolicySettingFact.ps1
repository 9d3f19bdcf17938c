function Get-PolicySettingFact {
    <#
    .SYNOPSIS
    What Group Policy sets on this computer, by the result it left.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $space = 'root\rsop\computer'
    $gpo = @{}
    foreach ($each in @(Get-CimInstance -Namespace $space -ClassName RSOP_GPO)) {
        $gpo[(Get-PropertyText -InputObject $each -Name 'id')] = Get-PropertyText -InputObject $each -Name 'name'
    }
    # RSOP_RegistryValue names a value as `MACHINE\path\name`, RSOP_RestrictedGroup a group by name or SID.
    $source = @(
        @{
            Kind = 'Registry'
            Class = 'RSOP_RegistryPolicySetting'
            Name = { param($Setting)
                (@('HKLM', (Get-PropertyText -InputObject $Setting -Name 'registryKey'),
                    (Get-PropertyText -InputObject $Setting -Name 'valueName')) -join '\')
            }
        }
        @{
            Kind = 'Registry'
            Class = 'RSOP_RegistryValue'
            Name = { param($Setting) ((Get-PropertyText -InputObject $Setting -Name 'Path') -replace '\AMACHINE\\', 'HKLM\') }
        }
        @{
            Kind = 'UserRight'
            Class = 'RSOP_UserPrivilegeRight'
            Name = { param($Setting) Get-PropertyText -InputObject $Setting -Name 'UserRight' }
        }
        @{
            Kind = 'SecurityNumeric'
            Class = 'RSOP_SecuritySettingNumeric'
            Name = { param($Setting) Get-PropertyText -InputObject $Setting -Name 'KeyName' }
        }
        @{
            Kind = 'SecurityBoolean'
            Class = 'RSOP_SecuritySettingBoolean'
            Name = { param($Setting) Get-PropertyText -InputObject $Setting -Name 'KeyName' }
        }
        @{
            Kind = 'Group'
            Class = 'RSOP_RestrictedGroup'
            Name = { param($Setting) ConvertTo-GroupSid -Name (Get-PropertyText -InputObject $Setting -Name 'GroupName') }
        }
        @{
            Kind = 'Service'
            Class = 'RSOP_SystemService'
            Name = { param($Setting) (Get-PropertyText -InputObject $Setting -Name 'Service').Trim('"') }
        }
        @{
            Kind = 'File'
            Class = 'RSOP_File'
            Name = { param($Setting)
                [Environment]::ExpandEnvironmentVariables((Get-PropertyText -InputObject $Setting -Name 'Path')).TrimEnd('\')
            }
        }
    )
    # The winner first: the same setting of a policy that lost says nothing more.
    $seen = @{}
    foreach ($from in $source) {
        try { $setting = @(Get-CimInstance -Namespace $space -ClassName $from.Class | Sort-Object -Property precedence) }
        catch { New-Trouble -ErrorRecord $_; continue }
        foreach ($each in $setting) {
            if ($null -eq $each) { continue }
            $name = & $from.Name $each
            $place = @($from.Kind, $name) -join '|'
            if ($seen.ContainsKey($place)) { continue }
            $seen[$place] = $true
            $id = Get-PropertyText -InputObject $each -Name 'GPOID'
            $shown = if ($id -ne '' -and $gpo.ContainsKey($id)) { @{ v = $gpo[$id] } } else {
                Get-PropertyState -InputObject $each -Name 'GPOID'
            }
            New-FactRow -Of 'setting of Group Policy' -Key ([ordered] @{ kind = $from.Kind; name = $name }) -Fact ([ordered] @{
                    gpoId = Get-PropertyState -InputObject $each -Name 'GPOID'
                    gpoName = $shown
                    winner = Get-PropertyState -InputObject $each -Name 'precedence' -Convert { param($Value) "$Value" -ceq '1' }
                })
        }
    }
}

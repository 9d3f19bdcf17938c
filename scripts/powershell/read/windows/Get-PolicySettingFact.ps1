function Get-PolicySettingFact {
    <#
    .SYNOPSIS
    What Group Policy sets on this computer, by the result it left.
    .DESCRIPTION
    On a member of a domain, results that are switched off or were never written are a problem: they do not say that no policy sets a value.
    A computer in no domain has local policy alone, and no results where that sets nothing.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $space = 'root\rsop\computer'
    $gpo = @{}
    foreach ($each in @(Get-CimInstance -Namespace $space -ClassName RSOP_GPO)) {
        $gpo[(Get-PropertyText -InputObject $each -Name 'id')] = Get-PropertyText -InputObject $each -Name 'name'
    }
    Get-PolicyResultProblem -Count $gpo.Count
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
        catch { New-Problem -ErrorRecord $_; continue }
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

function Get-PolicyResultProblem {
    <#
    .SYNOPSIS
    Why the results of Group Policy on a member of a domain say nothing about what policies set; nothing where they do.
    .NOTES
    "Turn off Resultant Set of Policy logging" (GroupPolicy.admx) is RSoPLogging = 0. What was written before then stays.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [int] $Count)

    try {
        $computer = Get-CimInstance -ClassName Win32_ComputerSystem | Select-Object -First 1
        $joined = Get-PropertyState -InputObject $computer -Name 'PartOfDomain'
        if (-not $joined.ContainsKey('v')) { throw 'Windows does not say whether this computer is in a domain.' }
        if (-not $joined.v) { return }
        $logging = Get-SeamRegistryValue -Path 'HKLM\SOFTWARE\Policies\Microsoft\Windows\System' -Name 'RSoPLogging'
        if ($null -eq $logging) { throw 'Windows gave no answer about the logging of policy results.' }
    }
    catch { return New-Problem -ErrorRecord $_ }
    if ($logging.Exists -and $logging.Value -eq 0) {
        return New-Problem -Message 'A policy switches RSoP logging off, so Windows keeps no current results of Group Policy.'
    }
    if ($Count -eq 0) { return New-Problem -Message 'Windows has no results of Group Policy, although the computer is in a domain.' }
}

function Get-OtherManagersFact {
    <#
    .SYNOPSIS
    Which programs besides Castellan set values on this host, by what Windows keeps about them.
    .NOTES
    History holds a key for each extension of Group Policy, and in it one for each object that it has applied:
    https://support.microsoft.com/kb/201453. Preferences are not in the results of Group Policy that policySetting reads.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $software = 'HKLM\SOFTWARE\Microsoft'
    $history = "$software\Windows\CurrentVersion\Group Policy\History"
    $below = {
        param($Path, $Name, $Is)
        foreach ($each in @(Get-SeamRegistrySubKey -Path $Path)) {
            $named = Get-SeamRegistryValue -Path "$Path\$each" -Name $Name
            if ($named.Exists -and $named.Value -is [string] -and $named.Value -cne '' -and (& $Is "$Path\$each")) { $named.Value }
        }
    }
    $list = {
        param($From)
        try { ConvertTo-FactState -List -Value @(& $From | Sort-Object -Unique) }
        catch { ConvertTo-UnreadState -ErrorRecord $_ }
    }
    $preference = {
        param($Extension)
        & $list { & $below "$history\$Extension" 'DisplayName' { $true } }
    }
    $agent = 'SCVMMAgent', 'CcmExec', 'GCArcService', 'GCService', 'puppet', 'chef-client', 'salt-minion'
    New-FactRow -Key @{} -Fact ([ordered] @{
            # 1: the host is enrolled. Windows leaves keys of enrollments that were begun and of those that have ended.
            mdm = & $list {
                & $below "$software\Enrollments" 'ProviderID' {
                    param($Path)
                    $state = Get-SeamRegistryValue -Path $Path -Name 'EnrollmentState'
                    $state.Exists -and $state.Value -eq 1
                }
            }
            agents = & $list {
                $service = @(Get-CimInstance -ClassName Win32_Service |
                    ForEach-Object -Process { Get-PropertyText -InputObject $_ -Name 'Name' } | Where-Object -FilterScript { $_ -ne '' })
                # Every Windows has services: a list without names says nothing about those of a management tool.
                if ($service.Count -eq 0) { throw 'Windows gave no list of services.' }
                $agent | Where-Object -FilterScript { $service -contains $_ }
            }
            documents = & $list {
                if (Test-SeamManagementTrace -Of 'dsc') { 'dsc' }
                if (Test-SeamManagementTrace -Of 'osConfig') { 'osConfig' }
            }
            registryPreferences = & $preference '{B087BE9D-ED37-454F-AF9C-04291E351182}'
            groupPreferences = & $preference '{17D89FEC-5C44-4972-B12D-241CAEF74509}'
            servicePreferences = & $preference '{91FBB303-0CD5-4055-BF42-E512A681B325}'
        })
}

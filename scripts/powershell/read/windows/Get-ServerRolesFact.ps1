function Get-ServerRolesFact {
    <#
    .SYNOPSIS
    The server roles that are installed, by their names in Server Manager. An empty list is no answer: each server has one.
    .NOTES
    File services are a role of each server. Their role services that serve more than shares are listed beside the roles.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $further = @('FS-BranchCache', 'FS-DFS-Namespace', 'FS-DFS-Replication', 'FS-NFS-Service', 'FS-SyncShareService',
        'FS-iSCSITarget-Server')
    $system = Get-CimInstance -ClassName Win32_OperatingSystem | Select-Object -First 1
    $role = if ((Get-PropertyText -InputObject $system -Name 'ProductType') -ceq '1') {
        @{ unsupported = 'Windows client has no server roles.' }
    }
    else {
        $all = @(Get-WindowsFeature | Where-Object -FilterScript { $null -ne $_ })
        $unclear = @($all |
            Where-Object -FilterScript {
                $_.Installed -isnot [bool] -or (Get-PropertyText -InputObject $_ -Name 'FeatureType') -ceq '' -or
                    (Get-PropertyText -InputObject $_ -Name 'Name') -ceq ''
            })
        if ($all.Count -eq 0) { New-UnreadState -Message 'Windows listed no role and no feature at all.' }
        elseif ($unclear.Count -gt 0) { New-UnreadState -Message 'Windows does not say of each role whether it is installed.' }
        else {
            ConvertTo-FactState -List -Value @($all |
                Where-Object -FilterScript {
                    $_.Installed -and
                        ((Get-PropertyText -InputObject $_ -Name 'FeatureType') -ceq 'Role' -or
                            $further -contains (Get-PropertyText -InputObject $_ -Name 'Name'))
                } | ForEach-Object -Process { Get-PropertyText -InputObject $_ -Name 'Name' })
        }
    }
    New-FactRow -Key @{} -Fact @{ roles = $role }
}

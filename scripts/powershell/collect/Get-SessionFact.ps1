function Get-SessionFact {
    <#
    .SYNOPSIS
    Who asks, with which rights, over which connection.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $identity = Get-SeamIdentity
    $connection = Get-SeamConnection
    try {
        $profileName = @(Get-NetConnectionProfile | ForEach-Object -Process { if ("$($_.NetworkCategory)" -ceq 'DomainAuthenticated') { 'Domain' } else { "$($_.NetworkCategory)" } } | Select-Object -Unique)
        $network = ConvertTo-FactState -Value $profileName -List
    }
    catch { $network = ConvertTo-UnreadState -ErrorRecord $_ }
    try { $path = ConvertTo-FactState -Value @(Get-SeamPathNeighbor | Sort-Object -Unique) -List }
    catch { $path = ConvertTo-UnreadState -ErrorRecord $_ }
    New-FactRow -Key @{} -Fact ([ordered] @{
            userSid = ConvertTo-FactState -Value $identity.UserSid
            userName = ConvertTo-FactState -Value $identity.UserName
            administrator = ConvertTo-FactState -Value ([bool] $identity.Administrator)
            hyperVAdministrator = ConvertTo-FactState -Value ([bool] $identity.HyperVAdministrator)
            groupSids = ConvertTo-FactState -Value $identity.GroupSids -List
            connection = ConvertTo-FactState -Value $connection.Kind
            peers = ConvertTo-FactState -Value $connection.Peers -List
            networkProfiles = $network
            pathNeighbors = $path
            modules = ConvertTo-FactState -Value @(Use-WindowsModule | ForEach-Object -Process { if ($_.state -ceq 'windows') { "$($_.name): $($_.base)" } else { "$($_.name): $($_.state) $($_.base)".Trim() } }) -List
        })
}

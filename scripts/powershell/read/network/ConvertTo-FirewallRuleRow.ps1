function ConvertTo-FirewallRuleRow {
    <#
    .SYNOPSIS
    One row for each rule, with what the four filters of the same store say of it. What is no rule goes through as it is.
    .DESCRIPTION
    Remote Desktop, WinRM and SSH can listen on other ports, which a rule names and no filter explains: each row carries them.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Rule)

    $index = {
        param($Filter)
        $table = @{}
        $failed = @($Filter | Where-Object -FilterScript { $_ -is [System.Management.Automation.ErrorRecord] })
        if ($failed.Count -gt 0) { $table['error'] = $failed[0]; return $table }
        foreach ($each in $Filter) { $id = Get-PropertyText -InputObject $each -Name 'InstanceID'; if ($id -ne '') { $table[$id] = $each } }
        return $table
    }
    $of = {
        param($Table, $Id, $Property, $What, $List)
        if ($Table.ContainsKey('error')) { return ConvertTo-UnreadState -ErrorRecord $Table['error'] }
        if (-not $Table.ContainsKey($Id)) { return New-UnreadState -Message "The rule has no $What filter." }
        Get-PropertyState -InputObject $Table[$Id] -Name $Property -List:$List
    }
    $address = & $index @(Read-OrError -From { Get-NetFirewallAddressFilter -PolicyStore ActiveStore })
    @{ progress = 'firewall filters'; done = 1; of = 4 }
    $port = & $index @(Read-OrError -From { Get-NetFirewallPortFilter -PolicyStore ActiveStore })
    @{ progress = 'firewall filters'; done = 2; of = 4 }
    $program = & $index @(Read-OrError -From { Get-NetFirewallApplicationFilter -PolicyStore ActiveStore })
    @{ progress = 'firewall filters'; done = 3; of = 4 }
    $service = & $index @(Read-OrError -From { Get-NetFirewallServiceFilter -PolicyStore ActiveStore })
    $management = Read-Source -From {
        $named = @(Get-ManagementListener | ForEach-Object -Process { "$($_.Service) ($($_.Port))" })
        [pscustomobject] @{ Port = @($named | Sort-Object -Unique) }
    }
    $managementPort = Get-SourceState -Source $management -Name 'Port' -List
    foreach ($each in $Rule) {
        if (Test-Problem -InputObject $each) { $each; continue }
        $id = Get-PropertyText -InputObject $each -Name 'InstanceID'
        New-FactRow -Of 'firewall rule' -Key @{ rule = $id } -Fact ([ordered] @{
                name = Get-PropertyState -InputObject $each -Name 'Name'
                displayName = Get-PropertyState -InputObject $each -Name 'DisplayName'
                profiles = Get-PropertyState -InputObject $each -Name 'Profile' -List -Convert { param($Value)
                    if ("$Value" -ceq 'Any') { , @('Domain', 'Private', 'Public') } else { , @("$Value" -split ',\s*') }
                }
                protocol = & $of $port $id 'Protocol' 'port' $false
                localPorts = & $of $port $id 'LocalPort' 'port' $true
                localAddresses = & $of $address $id 'LocalAddress' 'address' $true
                remoteAddresses = & $of $address $id 'RemoteAddress' 'address' $true
                program = & $of $program $id 'Program' 'application' $false
                package = & $of $program $id 'Package' 'application' $false
                service = & $of $service $id 'Service' 'service' $false
                managementPorts = $managementPort
                source = Get-PropertyState -InputObject $each -Name 'PolicyStoreSourceType' -Convert { param($Value) "$Value" }
                group = Get-PropertyState -InputObject $each -Name 'Group'
            })
    }
}

function ConvertTo-FirewallRuleRow {
    <#
    .SYNOPSIS
    One row for each rule, with what the seven filters of the same store say of it. What is no rule goes through as it is.
    .DESCRIPTION
    Each kind of filter is one bulk read, which takes 2 to 8 ms for each rule of the host, and the first one 0.5 s more.
    One query for each rule takes minutes.

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
        param($Table, $Id, $Property, $What, $List, $Convert)
        if ($Table.ContainsKey('error')) { return ConvertTo-UnreadState -ErrorRecord $Table['error'] }
        if (-not $Table.ContainsKey($Id)) { return New-UnreadState -Message "The rule has no $What filter." }
        Get-PropertyState -InputObject $Table[$Id] -Name $Property -List:$List -Convert $Convert
    }
    # Windows prints a word for what a rule does not ask for. Where it prints nothing, the condition counts as not read.
    $nothingAsked = @{
        Authentication = 'NotRequired'; Encryption = 'NotRequired'; OverrideBlockRules = 'False'
        LocalUser = 'Any'; RemoteUser = 'Any'; RemoteMachine = 'Any'
    }
    $conditions = {
        param($Table, $Id)
        $set = foreach ($name in @($nothingAsked.Keys | Sort-Object)) {
            $state = & $of $Table $Id $name 'security' $false { param($Value) "$Value" }
            if ($state.ContainsKey('unread')) { return $state }
            if (-not $state.ContainsKey('v')) { return New-UnreadState -Message "The security filter of the rule has no $name." }
            if ($state['v'] -cne $nothingAsked[$name]) { $name }
        }
        return @{ v = [object[]] @($set) }
    }
    $address = & $index @(Read-OrError -From { Get-NetFirewallAddressFilter -PolicyStore ActiveStore })
    @{ progress = 'firewall filters'; done = 1; of = 7 }
    $port = & $index @(Read-OrError -From { Get-NetFirewallPortFilter -PolicyStore ActiveStore })
    @{ progress = 'firewall filters'; done = 2; of = 7 }
    $program = & $index @(Read-OrError -From { Get-NetFirewallApplicationFilter -PolicyStore ActiveStore })
    @{ progress = 'firewall filters'; done = 3; of = 7 }
    $service = & $index @(Read-OrError -From { Get-NetFirewallServiceFilter -PolicyStore ActiveStore })
    @{ progress = 'firewall filters'; done = 4; of = 7 }
    $interface = & $index @(Read-OrError -From { Get-NetFirewallInterfaceFilter -PolicyStore ActiveStore })
    @{ progress = 'firewall filters'; done = 5; of = 7 }
    $interfaceType = & $index @(Read-OrError -From { Get-NetFirewallInterfaceTypeFilter -PolicyStore ActiveStore })
    @{ progress = 'firewall filters'; done = 6; of = 7 }
    $security = & $index @(Read-OrError -From { Get-NetFirewallSecurityFilter -PolicyStore ActiveStore })
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
                interfaces = & $of $interface $id 'InterfaceAlias' 'interface' $true
                interfaceTypes = & $of $interfaceType $id 'InterfaceType' 'interface type' $true { param($Value)
                    , @("$Value" -split ',\s*')
                }
                conditions = & $conditions $security $id
                managementPorts = $managementPort
                source = Get-PropertyState -InputObject $each -Name 'PolicyStoreSourceType' -Convert { param($Value) "$Value" }
                group = Get-PropertyState -InputObject $each -Name 'Group'
            })
    }
}

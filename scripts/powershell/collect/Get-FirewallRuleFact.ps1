function Get-FirewallRuleFact {
    <#
    .SYNOPSIS
    Enabled inbound rules that allow, with their addresses, ports, programs and services, in five bulk reads.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $rule = @(Get-NetFirewallRule -PolicyStore ActiveStore -Enabled True -Direction Inbound -Action Allow)
    $address = @{}
    foreach ($each in @(Get-NetFirewallAddressFilter -PolicyStore ActiveStore)) { $address["$($each.InstanceID)"] = $each }
    $port = @{}
    foreach ($each in @(Get-NetFirewallPortFilter -PolicyStore ActiveStore)) { $port["$($each.InstanceID)"] = $each }
    $program = @{}
    foreach ($each in @(Get-NetFirewallApplicationFilter -PolicyStore ActiveStore)) { $program["$($each.InstanceID)"] = $each }
    $service = @{}
    foreach ($each in @(Get-NetFirewallServiceFilter -PolicyStore ActiveStore)) { $service["$($each.InstanceID)"] = $each }
    foreach ($each in $rule) {
        $id = "$($each.InstanceID)"
        $profileText = "$($each.Profile)"
        $profileName = if ($profileText -ceq 'Any') { @('Domain', 'Private', 'Public') } else { @($profileText -split ',\s*') }
        $from = if ($address.ContainsKey($id)) { ConvertTo-FactState -Value @($address[$id].RemoteAddress) -List } else { @{ unread = @{ category = 'ObjectNotFound'; errorId = ''; message = 'The rule has no address filter.' } } }
        $to = if ($port.ContainsKey($id)) { ConvertTo-FactState -Value @($port[$id].LocalPort) -List } else { @{ unread = @{ category = 'ObjectNotFound'; errorId = ''; message = 'The rule has no port filter.' } } }
        New-FactRow -Key @{ rule = $id } -Fact ([ordered] @{
                name = @{ v = "$($each.Name)" }
                displayName = @{ v = "$($each.DisplayName)" }
                profiles = ConvertTo-FactState -Value $profileName -List
                protocol = if ($port.ContainsKey($id)) { @{ v = "$($port[$id].Protocol)" } } else { @{ absent = $true } }
                localPorts = $to
                remoteAddresses = $from
                program = if ($program.ContainsKey($id)) { ConvertTo-FactState -Value $program[$id].Program } else { @{ unread = @{ category = 'ObjectNotFound'; errorId = ''; message = 'The rule has no application filter.' } } }
                package = if ($program.ContainsKey($id)) { ConvertTo-FactState -Value $program[$id].Package } else { @{ unread = @{ category = 'ObjectNotFound'; errorId = ''; message = 'The rule has no application filter.' } } }
                service = if ($service.ContainsKey($id)) { ConvertTo-FactState -Value $service[$id].Service } else { @{ unread = @{ category = 'ObjectNotFound'; errorId = ''; message = 'The rule has no service filter.' } } }
                source = @{ v = "$($each.PolicyStoreSourceType)" }
                group = ConvertTo-FactState -Value $each.Group
            })
    }
}

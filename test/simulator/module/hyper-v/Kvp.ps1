# What the guests say of themselves.

function Get-WorldMsvm_KvpExchangeComponent {
    if (-not (Test-HyperVRight -Command 'KvpExchange')) { return }
    # A VM that does not run gives no data.
    return @((Get-World).vms | ForEach-Object -Process {
            $items = if ($_.State -ceq 'Running') { $_.Kvp } else { $null }
            [pscustomobject] @{ SystemName = $_.Id.ToUpperInvariant(); GuestIntrinsicExchangeItems = $items }
        })
}

function Get-WorldMsvm_KvpExchangeComponentSettingData {
    if (-not (Test-HyperVRight -Command 'KvpExchangeSetting')) { return }
    [pscustomobject] @{ InstanceID = 'Microsoft:Definition\2A34B1C2-FD73-4043-8A5B-DD2159BC743F\Default'; EnabledState = [uint16] 2; DisableHostKVPItems = $false }
    foreach ($machine in (Get-World).vms) {
        $id = "Microsoft:$("$($machine.Id)".ToUpperInvariant())\2A34B1C2-FD73-4043-8A5B-DD2159BC743F"
        $off = @($machine.vmIntegrationService |
            Where-Object -FilterScript { $null -ne $_ -and $_.Id -eq $id -and -not $_.Enabled }).Count -gt 0
        [pscustomobject] @{
            InstanceID = $id
            EnabledState = [uint16] $(if ($off) { 3 } else { 2 })
            DisableHostKVPItems = [bool] $machine.DisableHostKVPItems
        }
    }
}

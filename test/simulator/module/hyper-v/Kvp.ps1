# What the guests say of themselves.

function Get-WorldMsvm_KvpExchangeComponent {
    if (-not (Test-HyperVRight -Command 'KvpExchange')) { return }
    # A VM that does not run gives no data.
    return @((Get-World).vms | ForEach-Object -Process {
            $items = if ($_.State -ceq 'Running') { $_.Kvp } else { $null }
            [pscustomobject] @{ SystemName = $_.Id.ToUpperInvariant(); GuestIntrinsicExchangeItems = $items }
        })
}

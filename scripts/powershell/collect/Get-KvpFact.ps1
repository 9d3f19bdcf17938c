function Get-KvpFact {
    <#
    .SYNOPSIS
    What the guests say of themselves, as the texts they wrote.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($component in @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_KvpExchangeComponent)) {
        $item = if ($null -eq $component.GuestIntrinsicExchangeItems) { @{ absent = $true } } else { ConvertTo-FactState -Value $component.GuestIntrinsicExchangeItems -List }
        New-FactRow -Key @{ vm = "$($component.SystemName)".ToLowerInvariant() } -Fact ([ordered] @{ items = $item })
    }
}

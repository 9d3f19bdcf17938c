function Get-KvpFact {
    <#
    .SYNOPSIS
    What the guests say of themselves, as the texts they wrote.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($component in @(Read-List -What 'guests' -From { param($GoOn)
        Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_KvpExchangeComponent @GoOn
    })) {
        if (Test-Problem -InputObject $component) { $component; continue }
        $id = (Get-PropertyText -InputObject $component -Name 'SystemName').ToLowerInvariant()
        New-FactRow -Of 'guest' -Key @{ vm = $id } -Fact ([ordered] @{
            items = Get-PropertyState -InputObject $component -Name 'GuestIntrinsicExchangeItems' -List
        })
    }
}

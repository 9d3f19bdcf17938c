function Get-VmHostItemFact {
    <#
    .SYNOPSIS
    Whether data exchange gives the names of the host to each guest
    (https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-kvpexchangecomponentsettingdata).
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    Get-SettingOfVM -ClassName 'Msvm_KvpExchangeComponentSettingData' -OneOf 'data exchange settings' -Fact {
        param($Row)
        @{
            # The service can be disabled: the guest receives nothing then.
            dataExchange = Get-PropertyState -InputObject $Row -Name 'EnabledState' -Convert { param($Value)
                ConvertTo-WordState -Value $Value -Word @{ '2' = $true; '3' = $false } -What 'the state of data exchange'
            }
            hidden = Get-PropertyState -InputObject $Row -Name 'DisableHostKVPItems'
        }
    }
}

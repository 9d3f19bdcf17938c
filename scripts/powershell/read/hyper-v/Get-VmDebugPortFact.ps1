function Get-VmDebugPortFact {
    <#
    .SYNOPSIS
    Whether synthetic debugging of each virtual machine is on, which no cmdlet says: one query for all of them
    (https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-virtualsystemsettingdata).
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $word = @{ '0' = 'Off'; '1' = 'On'; '2' = 'OnAutoAssigned' }
    Get-SettingOfVM -ClassName 'Msvm_VirtualSystemSettingData' -OneOf 'system settings' -Kind 'Microsoft:Hyper-V:System:Realized' -Fact {
        param($Row)
        @{
            debugPort = Get-PropertyState -InputObject $Row -Name 'DebugPortEnabled' -Convert { param($Value)
                ConvertTo-WordState -Value $Value -Word $word -What 'the debug port state'
            }
        }
    }
}

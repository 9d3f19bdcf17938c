function Get-VMFirmwareFact {
    <#
    .SYNOPSIS
    Secure Boot of every machine of generation 2.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $firmwareRow = { param($Machine, $Fact) New-FactRow -Of 'virtual machine' -Key @{ vm = Get-PropertyText -InputObject $Machine -Name 'Id' } -Fact $Fact }
    Read-EachVM -Ask {
        param($Machine)
        # An older one has no firmware that could be asked.
        if ((Get-PropertyText -InputObject $Machine -Name 'Generation') -ceq '1') { return @{ unsupported = 'generation 1' } }
        $firmware = Get-VMFirmware -VM $Machine
        if ($null -eq $firmware) { throw 'Hyper-V gave no firmware settings.' }
        $firmware
    } -AsRow {
        param($Firmware, $Machine)
        if ($Firmware -is [hashtable]) { & $firmwareRow $Machine ([ordered] @{ secureBoot = $Firmware; secureBootTemplate = $Firmware }); return }
        & $firmwareRow $Machine ([ordered] @{ secureBoot = Get-PropertyState -InputObject $Firmware -Name 'SecureBoot'; secureBootTemplate = Get-PropertyState -InputObject $Firmware -Name 'SecureBootTemplate' })
    } -AsUnread { param($Machine, $State) & $firmwareRow $Machine ([ordered] @{ secureBoot = $State; secureBootTemplate = $State }) }
}

function Get-VMFirmwareFact {
    <#
    .SYNOPSIS
    Secure Boot of every machine of generation 2.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($machine in @(Get-KnownVM)) {
        $row = @{ vm = $machine.Id.ToString('d') }
        if ([int] $machine.Generation -ne 2) {
            New-FactRow -Key $row -Fact ([ordered] @{ secureBoot = @{ unsupported = 'generation 1' }; secureBootTemplate = @{ unsupported = 'generation 1' } })
            continue
        }
        try {
            $firmware = Get-VMFirmware -VM $machine
            $fact = [ordered] @{ secureBoot = Get-PropertyState -InputObject $firmware -Name 'SecureBoot'; secureBootTemplate = Get-PropertyState -InputObject $firmware -Name 'SecureBootTemplate' }
        }
        catch {
            $unread = ConvertTo-UnreadState -ErrorRecord $_
            $fact = [ordered] @{ secureBoot = $unread; secureBootTemplate = $unread }
        }
        New-FactRow -Key $row -Fact $fact
    }
}
